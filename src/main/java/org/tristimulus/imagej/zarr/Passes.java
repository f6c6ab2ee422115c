package org.tristimulus.imagej.zarr;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.tristimulus.batch.Engine;
import org.tristimulus.batch.Monitor;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.PartWork;

/** Passes over all blocks of a store that measure and write nothing, on the threads or machines of an engine. */
final class Passes {

	/** So many pieces of work at the most, each of which sends back what it found. */
	private static final int PIECES = 128;

	private final Engine engine;
	private final Monitor monitor;

	/** @param monitor is told how far a pass is, and may cancel it */
	Passes(Engine engine, Monitor monitor) {
		this.engine = engine;
		this.monitor = monitor;
	}

	/**
	 * @throws IllegalArgumentException naming a block that cannot be measured
	 * @throws java.util.concurrent.CancellationException when it was cancelled
	 */
	<R extends Serializable> R run(ChangedStore store, PartWork<R> work) {
		int blocks = store.boxes().size(), pieces = Math.min(PIECES, blocks);
		List<String> names = new ArrayList<>();
		for (int i = 0; i < pieces; i++)
			names.add((long) blocks * i / pieces + "-" + (long) blocks * (i + 1) / pieces);
		Merged<R> merged = new Merged<>(work, pieces, monitor);
		engine.run(names, new PassJob(store, work), merged);
		progress().check();
		return merged.result();
	}

	/** The same monitor, for work that is not done in blocks. */
	Progress progress() {
		return new Progress() {

			@Override
			public void done(double fraction) {}

			@Override
			public boolean isCanceled() {
				return monitor.isCanceled();
			}
		};
	}
}
