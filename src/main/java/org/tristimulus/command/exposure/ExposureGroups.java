package org.tristimulus.command.exposure;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.store.Axis;

/** The positions of an image in groups that are exposed alike, from the first position to be changed to the last. */
final class ExposureGroups {

	private final int first, end, count, firstName;
	private final boolean isStack;
	private final IntUnaryOperator of;

	private ExposureGroups(ColorImage image, int count, int firstName, boolean isStack, IntUnaryOperator of) {
		first = image.firstPosition();
		end = image.endPosition();
		this.count = count;
		this.firstName = firstName;
		this.isStack = isStack;
		this.of = of;
	}

	/** All positions, or each by itself. */
	static ExposureGroups of(ColorImage image, Scope scope) {
		int first = image.firstPosition(), n = image.endPosition() - first;
		return scope == Scope.ALL ? new ExposureGroups(image, 1, first + 1, n > 1, p -> 0) : new ExposureGroups(image, n, first + 1, false, p -> p - first);
	}

	/** One step for each place along an axis, which is not {@link Axis#AUTO}. */
	static ExposureGroups along(ColorImage image, Axis axis) {
		return new ExposureGroups(image, axis.length(image.source()), 1, false, p -> axis.at(image.source(), p));
	}

	int count() {
		return count;
	}

	/** The step of a position. */
	int of(int position) {
		return of.applyAsInt(position);
	}

	/** The positions of a step, rising. */
	int[] positions(int step) {
		return IntStream.range(first, end).filter(p -> of(p) == step).toArray();
	}

	/** The number of a step, from 1, or "all". */
	Object name(int step) {
		return isStack ? (Object) "all" : (Object) (firstName + step);
	}

	/** A step in a message. */
	String inWords(int step) {
		return isStack ? "all slices" : "slice " + (firstName + step);
	}
}
