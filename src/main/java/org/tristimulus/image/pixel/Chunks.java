package org.tristimulus.image.pixel;

import java.util.concurrent.atomic.AtomicInteger;

/** The rows of a region in chunks, which threads take in turn; a chunk's rows are prepared first, and the rows around the region with the nearest. */
final class Chunks {

	/** Pixels that a thread takes at a time, or less where an image has fewer than {@link #SHARES} times that. */
	private static final int CHUNK = 64 * PixelLoop.BLOCK, SHARES = 32;

	final int count;

	private final Region region;
	private final OutputPlane draft;
	private final int rows;
	private final AtomicInteger next = new AtomicInteger();

	Chunks(Region region, OutputPlane draft) {
		this.region = region;
		this.draft = draft;
		rows = Math.max(1, Math.min(CHUNK / Math.max(1, region.columns()), region.rows() / SHARES));
		count = (region.rows() + rows - 1) / rows;
		draft.begin();
		if (count == 0) prepare(0, region.planeRows());
	}

	/** @return the chunk taken, -1 when there are no more */
	int take() {
		int chunk = next.getAndIncrement();
		if (chunk >= count) return -1;
		prepare(chunk == 0 ? 0 : region.top() + start(chunk), chunk == count - 1 ? region.planeRows() : region.top() + start(chunk + 1));
		return chunk;
	}

	private void prepare(int first, int end) {
		draft.prepare(first * region.planeColumns(), (end - first) * region.planeColumns());
	}

	/** The row of the region where a chunk begins, and the one before it ends. */
	int start(int chunk) {
		return Math.min(chunk * rows, region.rows());
	}
}
