package org.tristimulus.image.neighbour;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.Axis;
import org.tristimulus.image.store.PixelStore;

/** The planes of an image in the order in which a filter with a state from plane to plane wants them. Each is read once and let go. */
public final class PlanesInOrder {

	/** Takes the planes. */
	public interface Filter {

		/** A new series begins: the state is that of the start. */
		default void begin() {}

		/**
		 * The next plane of the series.
		 *
		 * @param position that it has in the image
		 * @param plane stored values, which must not be kept
		 */
		void next(int position, Plane plane);

		/** The series is through. */
		default void end() {}
	}

	private PlanesInOrder() {}

	/**
	 * Hands out series after series.
	 *
	 * @param positions of each series from 0, in their order
	 */
	public static void run(ColorImage image, int series, IntFunction<int[]> positions, Filter filter) {
		for (int s = 0; s < series; s++) {
			int[] each = positions.apply(s);
			filter.begin();
			for (int i = 0; i < each.length; i++) {
				image.progress().check();
				filter.next(each[i], image.source().read(each[i]));
				image.progress().done((s + (i + 1.0) / each.length) / series);
			}
			filter.end();
		}
	}

	/** Hands out the selected positions along an axis; where the image has another axis too, each of its steps is a series of its own. @param axis never {@link Axis#AUTO} */
	public static void run(ColorImage image, Axis axis, Filter filter) {
		PixelStore source = image.source();
		int slices = source.positions() / source.frames(), length = axis.length(source), first = image.firstPosition(), end = image.endPosition();
		run(image, source.positions() / length, s -> IntStream.range(0, length).map(step -> axis == Axis.T ? step * slices + s : s * slices + step).filter(p -> p >= first && p < end).toArray(), filter);
	}

	/** Hands out the selected positions, each as a series of its own. */
	public static void each(ColorImage image, Filter filter) {
		int first = image.firstPosition();
		run(image, image.endPosition() - first, s -> new int[] { first + s }, filter);
	}
}
