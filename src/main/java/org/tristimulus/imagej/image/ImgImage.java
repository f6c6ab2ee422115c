package org.tristimulus.imagej.image;

import java.awt.Color;
import java.util.List;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.LUT;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.measure.DisplayExposure;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.ComputedImage;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.imagej.look.ColorLegend;
import org.tristimulus.imagej.look.ColorScale;
import org.tristimulus.imagej.look.LookUpTables;

/** An image that a command made, as an ImageJ image over the same arrays. */
public final class ImgImage {

	private ImgImage() {}

	/** The image where the last result went. */
	public static ImagePlus ofResult(ColorImage image) {
		return image.result() instanceof ImagePlusStore ? ((ImagePlusStore) image.result()).imp() : toImagePlus(image);
	}

	public static ImagePlus toImagePlus(ColorImage image) {
		ImgStore made = (ImgStore) image.result();
		ResultMetadata look = made.presentation();
		ImageStack stack = made.image() instanceof ComputedImage ? new ComputedStack((ComputedImage<?>) made.image(), look.labels().toArray(new String[0])) : stack(made, look.labels());
		ImagePlus imp = dress(new ImagePlus(made.title(), stack), made, look);
		if (look.hasEncoding()) ImageProperties.declareStored(imp, look.encoding());
		if (!look.space().isEmpty()) imp.setProp(ImageProperties.SPACE, look.space());
		look.properties().forEach(imp::setProp);
		if (look.fps() > 0) {
			imp.getCalibration().fps = look.fps();
			imp.getCalibration().frameInterval = 1 / look.fps();
			imp.getCalibration().setTimeUnit("sec");
		}
		if (!look.info().isEmpty()) imp.setProperty("Info", look.info());
		return imp;
	}

	private static ImageStack stack(ImgStore made, List<String> labels) {
		ImageStack stack = new ImageStack(made.width(), made.height());
		for (int p = 0; p < made.positions(); p++) {
			Plane plane = made.read(p);
			for (int c = 0; c < plane.channels(); c++)
				stack.addSlice(stack.size() < labels.size() ? labels.get(stack.size()) : "", plane.array(c));
		}
		return stack;
	}

	private static ImagePlus dress(ImagePlus imp, ImgStore made, ResultMetadata look) {
		imp.setDimensions(made.channels(), made.positions() / look.frames(), look.frames());
		boolean grey = made.type() == PixelType.RGB24 || made.channels() == 1;
		if (grey) {
			if (look.palette().length > 0) imp.setLut(LookUpTables.of(look.palette()));
			else if (look.showsLight()) imp.setLut(LookUpTables.of(DisplayExposure.table(0xffffff, true)));
			if (look.range(0).length == 2 && made.type() != PixelType.RGB24) imp.setDisplayRange(look.range(0)[0], look.range(0)[1]);
			if (!look.scale().isEmpty()) ColorScale.add(imp, look.palette(), look.scale());
			if (!look.legend().isEmpty()) ColorLegend.add(imp, look.legend(), look.legendColors());
			return imp;
		}
		imp.setOpenAsHyperStack(true);
		boolean colored = look.colors().length > 0;
		CompositeImage composite = new CompositeImage(imp, colored ? CompositeImage.COMPOSITE : CompositeImage.GRAYSCALE);
		for (int c = 0; c < made.channels(); c++) {
			int color = colored ? look.colors()[c] : 0xffffff;
			LUT lut = look.showsLight() ? LookUpTables.of(DisplayExposure.table(color, true)) : LUT.createLutFromColor(new Color(color));
			double[] range = look.range(c);
			lut.min = range.length == 2 ? range[0] : 0;
			lut.max = range.length == 2 ? range[1] : Math.min(made.type().max(), 65535);
			composite.setChannelLut(lut, c + 1);
		}
		return composite;
	}
}
