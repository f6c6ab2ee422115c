package org.tristimulus.imagej.script;

import ij.ImagePlus;

import org.scijava.Priority;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.imagej.image.ScriptStore;

/**
 * Lets scripts pass an ImagePlus where a command takes a ColorImage. The pixel keys are settings of the ColorImage:
 * {@code image.with(image.settings().decode(Decode.LINEAR).output(Output.NEW))}.
 */
@Plugin(type = Converter.class, priority = Priority.HIGH)
public class ImagePlusConverter extends AbstractConverter<ImagePlus, ColorImage> {

	@Override
	public <T> T convert(Object src, Class<T> dest) {
		return dest.cast(toColorImage((ImagePlus) src));
	}

	@Override
	public Class<ColorImage> getOutputType() {
		return ColorImage.class;
	}

	@Override
	public Class<ImagePlus> getInputType() {
		return ImagePlus.class;
	}

	/** An ImageJ image as colours, to be changed in place, its pixels read as it declares them. */
	public static ColorImage toColorImage(ImagePlus imp) {
		return new ColorImage(new ScriptStore(imp), PixelSettings.AUTO, Progress.NONE);
	}
}
