package org.tristimulus.image.pair;

import java.util.function.IntFunction;

import org.tristimulus.color.PairTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.PixelStore;

/** The frames of a cross-fade, each of which depends on its number alone. The first and the last are the images themselves. */
final class Fade {

	private final PairLayout pairing;
	private final PixelStore a, b;
	private final IntFunction<Plane> first, second;
	private final IntFunction<? extends PairTransform> steps;
	private final int frames;
	private final Gamut gamut;
	private final ClippingCount tally;

	private volatile Step step;

	/** What is done at a frame. */
	private static final class Step {

		final int frame;
		final PairOperation operation;

		Step(int frame, PairOperation operation) {
			this.frame = frame;
			this.operation = operation;
		}
	}

	/** @param steps the mixture at each frame from 1 to frames - 2 */
	Fade(PairLayout pairing, PixelStore a, PixelStore b, IntFunction<? extends PairTransform> steps, int frames, Gamut gamut) {
		this.pairing = pairing;
		this.a = a;
		this.b = b;
		first = a.reader();
		second = b.reader();
		this.steps = steps;
		this.frames = frames;
		this.gamut = gamut;
		tally = pairing.newTally();
	}

	/** What was clipped in the frames that were written. */
	ClippingCount tally() {
		return tally;
	}

	/** The operation of a frame; slices of one frame share it. */
	private PairOperation combination(int k) {
		Step last = step;
		if (last == null || last.frame != k) step = last = new Step(k, pairing.combination(steps.apply(k), gamut, false, tally));
		return last.operation;
	}

	/** Writes a position of the result, of which slices come before frames. */
	void write(int position, OutputPlane draft, Region whole, Progress progress, double done, double next) {
		int slices = pairing.form().slices, k = position / slices, z = position % slices;
		boolean between = k > 0 && k < frames - 1;
		Plane in = first.apply(pairing.position(a, z)), with = second.apply(pairing.position(b, z)), out = draft.plane();
		PixelLoop.run(whole, progress, done, done, draft, () -> pairing.recoding(pairing.first()).begin(in, out));
		if (k == frames - 1) PixelLoop.run(whole, progress, done, next, () -> pairing.recoding(pairing.second()).begin(with, out));
		else if (between) {
			PairOperation combination = combination(k);
			PixelLoop.run(whole, progress, done, next, () -> combination.begin(in, with, Weights.ONE, out));
		}
		tally.addPixels(whole.size());
	}
}
