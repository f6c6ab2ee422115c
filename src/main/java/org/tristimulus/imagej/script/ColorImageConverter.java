package org.tristimulus.imagej.script;

import ij.ImagePlus;

import org.scijava.Priority;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.imagej.image.ImgImage;
import org.tristimulus.imagej.run.History;

/** Gives scripts the result of a command as an ImagePlus: the image that was changed, or the new one. */
@Plugin(type = Converter.class, priority = Priority.HIGH)
public class ColorImageConverter extends AbstractConverter<ColorImage, ImagePlus> {

	@Override
	public <T> T convert(Object src, Class<T> dest) {
		ImagePlus imp = ImgImage.ofResult((ColorImage) src);
		History.append(imp, (ColorImage) src);
		return dest.cast(imp);
	}

	@Override
	public Class<ImagePlus> getOutputType() {
		return ImagePlus.class;
	}

	@Override
	public Class<ColorImage> getInputType() {
		return ColorImage.class;
	}
}
