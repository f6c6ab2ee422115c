package org.tristimulus.image;

import java.util.concurrent.atomic.AtomicInteger;

/** The rows of a region in chunks, which threads take in turn; what a chunk's rows hold, and the rows around the region, is kept first. */
final class Chunks {

	/** Pixels that a thread takes at a time, or less where an image has fewer than {@link #SHARES} times that. */
	private static final int CHUNK = 64 * PixelLoop.BLOCK, SHARES = 32;

	final int count;

	private final Region region;
	private final Keeper keeper;
	private final int rows;
	private final AtomicInteger next = new AtomicInteger();

	Chunks(Region region, Keeper keeper) {
		this.region = region;
		this.keeper = keeper;
		rows = Math.max(1, Math.min(CHUNK / Math.max(1, region.columns()), region.rows() / SHARES));
		count = (region.rows() + rows - 1) / rows;
		if (count == 0) keeper.rows(0, region.planeRows());
	}

	/** @return the chunk taken, -1 when there are no more */
	int take() {
		int chunk = next.getAndIncrement();
		if (chunk >= count) return -1;
		keeper.rows(chunk == 0 ? 0 : region.top() + start(chunk), chunk == count - 1 ? region.planeRows() : region.top() + start(chunk + 1));
		return chunk;
	}

	/** The row of the region where a chunk begins, and the one before it ends. */
	int start(int chunk) {
		return Math.min(chunk * rows, region.rows());
	}
}
