package org.tristimulus.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Fraction;

import org.tristimulus.color.ColorSpace;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Component;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.Spaces;

/** An image's colours in another space: a new 32-bit image, one channel for each component. */
public final class SpaceConversion {

	private static final int[] RED_GREEN_BLUE = { 0xff0000, 0x00ff00, 0x0000ff };

	private SpaceConversion() {}

	/**
	 * Converts all positions. Encoded images are decoded to light first; an image that holds the components of a space
	 * starts from that space.
	 */
	public static ColorImage of(ColorImage image, ColorSpace space) {
		ImageSource source = image.source();
		ColorRows rows = new ColorRows(image, false);
		ColorTransform transform = rows.to(space);
		int n = image.endPosition(), width = source.width(), height = source.height();
		PlanarImg<?, ?> img = floats(width, height, 3, n);
		ImgSource made = new ImgSource(source.title() + " (" + space.label() + ")", img, 2, presentation(space, source, n));
		Region all = Region.all(width, height);
		for (int p = 0; p < n; p++) {
			Plane in = source.read(p), out = made.read(p);
			PixelLoop.run(all, image.progress(), (double) p / n, (p + 1.0) / n, () -> source.type().isFloat() ? exact(rows, transform, in, out) : fast(rows, transform, in, out));
		}
		return ColorImage.of(made);
	}

	/** Arrays are cleared by the thread that makes them, so that several are made at once. */
	private static PlanarImg<FloatType, FloatArray> floats(int... size) {
		FloatArray[] planes = new FloatArray[size[2] * size[3]];
		Parallelization.getTaskExecutor().forEach(IntStream.range(0, planes.length).boxed().collect(Collectors.toList()), p -> planes[p] = new FloatArray(size[0] * size[1]));
		PlanarImg<FloatType, FloatArray> img = new PlanarImg<>(Arrays.asList(planes), Arrays.stream(size).asLongStream().toArray(), new Fraction());
		img.setLinkedType(new FloatType(img));
		return img;
	}

	/** Integers are coarser than what rows of floats lose. */
	private static PixelLoop.Work fast(ColorRows rows, ColorTransform transform, Plane in, Plane out) {
		float[][] block = new float[3][PixelLoop.BLOCK];
		ColorTransform t = rows.ofIntegers(transform);
		return (start, n) -> {
			rows.read(in, start, n, block);
			t.apply(block, n);
			for (int c = 0; c < 3; c++)
				System.arraycopy(block[c], 0, (float[]) out.array(c), start, n);
		};
	}

	/** 32-bit samples go through in double and are rounded once, so that there and back is as near as floats can tell. */
	private static PixelLoop.Work exact(ColorRows rows, ColorTransform transform, Plane in, Plane out) {
		double[][] block = new double[3][PixelLoop.BLOCK];
		double[] color = new double[3];
		return (start, n) -> {
			rows.read(in, start, n, block);
			for (int i = 0; i < n; i++) {
				for (int c = 0; c < 3; c++)
					color[c] = block[c][i];
				transform.apply(color);
				for (int c = 0; c < 3; c++)
					((float[]) out.array(c))[start + i] = (float) color[c];
			}
		};
	}

	private static Presentation presentation(ColorSpace space, ImageSource source, int positions) {
		List<String> labels = new ArrayList<>();
		double[][] ranges = new double[3][];
		for (int p = 0; p < positions; p++)
			for (Component c : space.components())
				labels.add(c.name + labelOf(source, p));
		for (int c = 0; c < 3; c++)
			ranges[c] = new double[] { space.components().get(c).min, space.components().get(c).max };
		Presentation look = Presentation.PLAIN.frames(source.frames()).labels(labels).ranges(ranges).space(space.toString());
		return isRgb(space) ? withEncoding(look.colors(RED_GREEN_BLUE), space) : look;
	}

	/** What all channels of a position were called before, but for names of components, to follow such a name; nothing where they part. */
	private static String labelOf(ImageSource source, int position) {
		List<Component> own = Spaces.find(source.space()).map(ColorSpace::components).orElse(Collections.emptyList());
		Set<String> labels = new HashSet<>();
		for (int c = 0; c < source.channels(); c++) {
			String label = source.label(position, c), name = c < own.size() ? own.get(c).name : "";
			labels.add(label.equals(name) ? "" : !name.isEmpty() && label.startsWith(name + "; ") ? label.substring(name.length() + 2) : label);
		}
		String label = labels.size() == 1 ? labels.iterator().next() : "";
		return label.isEmpty() ? "" : "; " + label;
	}

	private static boolean isRgb(ColorSpace space) {
		for (RgbSpace rgb : RgbSpace.values())
			if (space == Spaces.linear(rgb) || space == Spaces.encoded(rgb)) return true;
		return false;
	}

	/** Values that other commands can decode say how. */
	private static Presentation withEncoding(Presentation look, ColorSpace space) {
		for (Decode d : Decode.values())
			if (d.toString().equals(space.toString())) return look.encoding(new Encoding(d, 1, 0));
		return look;
	}
}
