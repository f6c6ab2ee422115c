package org.tristimulus.image.retina;

import java.util.Locale;

import org.tristimulus.image.store.PixelStore;

/** Memory that a result of 32-bit planes needs, said before the work begins where it is not there. */
final class ResultSize {

	private static final double MEGABYTE = 1 << 20;

	private ResultSize() {}

	/**
	 * @param working planes of floats that are needed besides
	 * @throws IllegalArgumentException naming the bytes
	 */
	static void check(PixelStore source, int channels, int positions, int working) {
		Runtime jvm = Runtime.getRuntime();
		double plane = 4.0 * source.width() * source.height(), needed = plane * ((double) channels * positions + working), free = jvm.maxMemory() - jvm.totalMemory() + jvm.freeMemory();
		if (needed <= free) return;
		System.gc();
		free = jvm.maxMemory() - jvm.totalMemory() + jvm.freeMemory();
		if (needed > free) throw new IllegalArgumentException(String.format(Locale.ROOT,
			"\"%s\": the result needs %.0f bytes (%.0f MB) and %.0f MB are free; each of its %d channels costs %.0f MB (%.0f bytes) and the work %.0f MB: choose fewer outputs, or slices=current", source.title(), needed,
			needed / MEGABYTE, free / MEGABYTE, channels, plane * positions / MEGABYTE, plane * positions, plane * working / MEGABYTE));
	}
}
