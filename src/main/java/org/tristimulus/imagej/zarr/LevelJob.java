package org.tristimulus.imagej.zarr;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.tristimulus.batch.Job;
import org.tristimulus.batch.JobResult;
import org.tristimulus.image.zarr.OmeZarr;
import org.tristimulus.image.zarr.StoreBox;
import org.tristimulus.image.zarr.StoreLevel;

/** One block of a coarser level of a store, from the level before it. */
final class LevelJob implements Job {

	private static final long serialVersionUID = 1L;

	private final String folder;
	private final int level;
	private transient StoreLevel made;
	private transient Map<String, StoreBox> boxes;

	LevelJob(String folder, int level) {
		this.folder = folder;
		this.level = level;
	}

	@Override
	public JobResult run(String block) {
		long start = System.nanoTime();
		try {
			open();
			made.make(boxes.get(block));
			return JobResult.done(block, "", (System.nanoTime() - start) / 1000);
		}
		catch (RuntimeException | OutOfMemoryError e) {
			return JobResult.failed(block, (System.nanoTime() - start) / 1000, e.getMessage() == null ? e.toString() : e.getMessage());
		}
	}

	private synchronized void open() {
		if (made != null) return;
		try {
			OmeZarr image = OmeZarr.open(new File(folder).toPath());
			boxes = new HashMap<>();
			for (StoreBox box : StoreBox.of(image, level))
				boxes.put(box.toString(), box);
			made = new StoreLevel(image, level);
		}
		catch (IOException e) {
			throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
		}
	}
}
