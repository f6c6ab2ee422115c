package org.tristimulus.image.pixel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/**
 * What happened to pixels, counted; safe for many threads:
 * <ul>
 * <li>pixels: all that were looked at;
 * <li>clipped: in each channel, samples that left the output's range and had not been at its end before; any: pixels with such a sample;
 * <li>beyond white: samples above white where the result means nothing there;
 * <li>not finite: samples that were NaN or infinite, or became so.
 * </ul>
 */
public final class ClippingCount {

	private final LongAdder pixels = new LongAdder(), any = new LongAdder(), beyondWhite = new LongAdder(), notFinite = new LongAdder(), becameNotFinite = new LongAdder();
	private final LongAdder[] clipped;
	private final List<Part> parts = new CopyOnWriteArrayList<>();

	/** What one thread counts: newly clipped samples of packed pixels. */
	public static final class Part {

		private long any, red, green, blue;

		private Part() {}

		public void add(long any, long red, long green, long blue) {
			this.any += any;
			this.red += red;
			this.green += green;
			this.blue += blue;
		}

		private long clipped(int channel) {
			return channel == 0 ? red : channel == 1 ? green : blue;
		}
	}

	public ClippingCount(int channels) {
		clipped = new LongAdder[channels];
		for (int c = 0; c < channels; c++)
			clipped[c] = new LongAdder();
	}

	/** A part for the thread that asks for it; its numbers count once its work is done. */
	public Part part() {
		Part part = new Part();
		parts.add(part);
		return part;
	}

	public void addPixels(long n) {
		pixels.add(n);
	}

	public void addBecameNotFinite(long n) {
		becameNotFinite.add(n);
	}

	public void addNotFinite(long n) {
		notFinite.add(n);
	}

	void addBeyondWhite(long n) {
		beyondWhite.add(n);
	}

	public void addAny(long n) {
		any.add(n);
	}

	/** Counts those of n pixels that are marked, and takes the marks away. */
	public void addAny(boolean[] marks, int n) {
		int marked = 0;
		for (int i = 0; i < n; i++) {
			if (marks[i]) marked++;
			marks[i] = false;
		}
		any.add(marked);
	}

	public void addClipped(int channel, long n) {
		clipped[channel].add(n);
	}

	/** How many pixels were looked at. */
	public long pixels() {
		return pixels.sum();
	}

	/** How many pixels have a sample that was newly clipped or mapped. */
	public long any() {
		return any.sum() + parts.stream().mapToLong(p -> p.any).sum();
	}

	/** How many samples of a channel were newly clipped or mapped. */
	public long clipped(int channel) {
		return clipped[channel].sum() + parts.stream().mapToLong(p -> p.clipped(channel)).sum();
	}

	/** Channels that are counted apart. */
	public int channels() {
		return clipped.length;
	}

	/** How many pixels had light above white that an operation for light from 0 to 1 took for white. */
	public long beyondWhite() {
		return beyondWhite.sum();
	}

	/** How many samples of a result made of several images are NaN or infinite. */
	public long becameNotFinite() {
		return becameNotFinite.sum();
	}

	/** How many samples were NaN or infinite. */
	public long notFinite() {
		return notFinite.sum();
	}
}
