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
import org.tristimulus.image.zarr.StoreImage;

/** One block of a store: read, taken through fixed lines, and written to another store, whose chunks no other block has a part in. */
final class BlockJob implements Job {

	private static final long serialVersionUID = 1L;

	private final BlockChain chain;
	private final String output;
	private transient Map<String, StoreBox> boxes;
	private transient StoreImage target;

	BlockJob(BlockChain chain, String output) {
		this.chain = chain;
		this.output = output;
	}

	@Override
	public JobResult run(String block) {
		long start = System.nanoTime();
		try {
			StoreBox box = box(block);
			target().write(box, chain.planes(box));
			return JobResult.done(block, "", (System.nanoTime() - start) / 1000);
		}
		catch (RuntimeException | OutOfMemoryError e) {
			return JobResult.failed(block, (System.nanoTime() - start) / 1000, e.getMessage() == null ? e.toString() : e.getMessage());
		}
	}

	private synchronized StoreBox box(String name) {
		if (boxes == null) {
			boxes = new HashMap<>();
			for (StoreBox box : chain.source().boxes())
				boxes.put(box.toString(), box);
		}
		return boxes.get(name);
	}

	private synchronized StoreImage target() {
		try {
			if (target == null) target = new StoreImage(OmeZarr.open(new File(output).toPath()), 0);
			return target;
		}
		catch (IOException e) {
			throw new UncheckedIOException(output + " cannot be read: " + e.getMessage(), e);
		}
	}
}
