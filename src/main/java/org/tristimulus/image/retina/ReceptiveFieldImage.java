package org.tristimulus.image.retina;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.neighbour.Gaussian;
import org.tristimulus.image.neighbour.Lanes;
import org.tristimulus.image.neighbour.LightPlanes;
import org.tristimulus.image.neighbour.PlanesInOrder;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.retina.ReceptiveField;

/** What cells with a centre and a surround answer to an image: a new 32-bit image in light, one channel a polarity of each channel. */
public final class ReceptiveFieldImage {

	private final ColorImage image;
	private final ReceptiveField field;
	private final Polarity polarity;

	public ReceptiveFieldImage(ColorImage image, ReceptiveField field, Polarity polarity) {
		this.image = image;
		this.field = field;
		this.polarity = polarity;
	}

	/** The answers at all selected positions. @param title of the new image */
	public ColorImage make(String title) {
		PixelStore source = image.source();
		Encoding encoding = image.encoding(true);
		LightPlanes light = new LightPlanes(image, encoding, 1, true);
		int n = source.width() * source.height(), signs = polarity.signs().length, channels = light.components() * signs;
		int first = image.firstPosition(), positions = image.endPosition() - first;
		ResultSize.check(source, channels, positions, 4);
		PlanarImg<?, ?> img = PlanarImgs.floats(source.width(), source.height(), channels, positions);
		ImgStore made = new ImgStore(title, img, 2);
		float[] in = new float[n], center = new float[n], surround = new float[n];
		ChannelRanges ranges = new ChannelRanges(channels);
		PlanesInOrder.each(image, (position, plane) -> {
			Plane out = made.read(position - first);
			for (int c = 0; c < light.components(); c++) {
				light.read(plane, c, in);
				Gaussian.precise(field.center).apply(in, center, source.width(), source.height(), image.progress());
				Gaussian.precise(field.surround).apply(in, surround, source.width(), source.height(), image.progress());
				for (int s = 0; s < signs; s++) {
					float[] to = (float[]) out.array(c * signs + s);
					difference(center, surround, polarity.signs()[s], to);
					light.mark(plane, c, to);
					ranges.add(c * signs + s, to);
				}
			}
		});
		light.remark();
		return ColorImage.of(new ImgStore(title, img, 2, look(ranges, channels, positions, encoding)));
	}

	/** @param sign 1 or -1 for what is above 0 of the difference or its opposite, 0 for all of it */
	private void difference(float[] center, float[] surround, int sign, float[] out) {
		float kc = (float) field.kc, ks = (float) field.ks;
		Lanes.samples(out.length, image.progress(), (from, to) -> {
			for (int i = from; i < to; i++)
				out[i] = kc * center[i] - ks * surround[i];
			if (sign != 0) for (int i = from; i < to; i++)
				out[i] = Math.max(0, sign * out[i]);
		});
	}

	private ResultMetadata look(ChannelRanges ranges, int channels, int positions, Encoding encoding) {
		boolean all = positions == image.source().positions();
		List<String> labels = new ArrayList<>();
		for (int p = 0; p < positions; p++)
			for (int c = 0; c < channels; c++)
				labels.add(polarity.names()[c % polarity.names().length] + (channels > polarity.names().length ? " of channel " + (c / polarity.names().length + 1) : ""));
		double[][] shown = new double[channels][];
		for (int c = 0; c < channels; c++)
			shown[c] = ranges.of(c, polarity == Polarity.SIGNED);
		ResultMetadata look = ResultMetadata.PLAIN.frames(all ? image.source().frames() : 1).labels(labels).ranges(shown);
		return image.hasWhite() ? look.encoding(new Encoding(Decode.LINEAR, 1, 0)) : look;
	}
}
