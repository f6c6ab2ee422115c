package org.tristimulus.imagej.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.view.Views;
import org.scijava.Priority;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.ResultMetadata;

/**
 * Lets scripts pass any ImgLib2 image of real numbers or ARGB pixels where a command takes a ColorImage: it is changed in
 * place. Axes with names, as ImageJ2's Dataset and ImgPlus have them, say which dimension holds channels, which time.
 */
@SuppressWarnings("rawtypes")
@Plugin(type = Converter.class, priority = Priority.HIGH)
public class ImgLib2Converter extends AbstractConverter<RandomAccessibleInterval, ColorImage> {

	@Override
	public <T> T convert(Object src, Class<T> dest) {
		return dest.cast(toColorImage((RandomAccessibleInterval<?>) src));
	}

	@Override
	public Class<ColorImage> getOutputType() {
		return ColorImage.class;
	}

	@Override
	public Class<RandomAccessibleInterval> getInputType() {
		return RandomAccessibleInterval.class;
	}

	/**
	 * An ImgLib2 image as colours, to be changed in place. Three channels of 8 or 16 bits have to say what they are.
	 *
	 * @throws IllegalArgumentException for pixels that are not colours, or axes without x and y
	 */
	public static ColorImage toColorImage(RandomAccessibleInterval<?> image) {
		NamedAxes axes = NamedAxes.of(image);
		return new ColorImage(source(image, axes).unguessed(), PixelSettings.AUTO, Progress.NONE);
	}

	private static ImgStore source(RandomAccessibleInterval<?> image, NamedAxes axes) {
		if (!axes.areNamed()) return new ImgStore(axes.title(), image, ImgStore.NO_CHANNELS);
		List<Integer> order = new ArrayList<>(Arrays.asList(axes.dimension(NamedAxes.X), axes.dimension(NamedAxes.Y)));
		if (order.contains(NamedAxes.NONE)) throw new IllegalArgumentException("\"" + axes.title() + "\" has the axes " + axes.names() + "; X and Y are needed");
		int channels = axes.dimension(NamedAxes.CHANNEL), time = axes.dimension(NamedAxes.TIME);
		if (channels >= 0) order.add(channels);
		for (int d = 0; d < image.numDimensions(); d++)
			if (!order.contains(d) && d != time) order.add(d);
		if (time >= 0) order.add(time);
		ResultMetadata look = ResultMetadata.PLAIN.frames(time < 0 ? 1 : (int) image.dimension(time));
		if (axes.isRgbMerged()) look = look.encoding(new Encoding(Decode.SRGB, 255, 0));
		return new ImgStore(axes.title(), ordered(image, order), channels < 0 ? ImgStore.NO_CHANNELS : 2, look);
	}

	/** The image with its dimensions in another order; itself, where that is its own. */
	private static RandomAccessibleInterval<?> ordered(RandomAccessibleInterval<?> image, List<Integer> order) {
		List<Integer> now = new ArrayList<>();
		for (int d = 0; d < image.numDimensions(); d++)
			now.add(d);
		RandomAccessibleInterval<?> ordered = image;
		for (int d = 0; d < order.size(); d++) {
			int from = now.indexOf(order.get(d));
			if (from == d) continue;
			ordered = Views.moveAxis(ordered, from, d);
			now.add(d, now.remove(from));
		}
		return ordered;
	}
}
