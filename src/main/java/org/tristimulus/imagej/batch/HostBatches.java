package org.tristimulus.imagej.batch;

import java.util.ArrayList;
import java.util.List;

import org.tristimulus.batch.BatchOutcome;
import org.tristimulus.batch.Batches;
import org.tristimulus.batch.Engine;
import org.tristimulus.batch.FolderBatch;
import org.tristimulus.batch.FolderRun;
import org.tristimulus.batch.LargeBatch;
import org.tristimulus.batch.Monitor;
import org.tristimulus.imagej.Version;
import org.tristimulus.imagej.zarr.LargeRun;

/** Batches in ImageJ, on its threads or another engine. */
public final class HostBatches implements Batches {

	/** Images in memory at a time, as multiples of the largest: it, what is made of it, and what is undone. */
	private static final int COPIES = 6, BLOCK_COPIES = 12;
	private static final double SHARE_OF_MEMORY = 0.8;

	@Override
	public void check(FolderBatch batch) {
		requireBeginning(batch);
	}

	/** @throws IllegalArgumentException if it cannot begin */
	public static void requireBeginning(FolderBatch batch) {
		new Recipe(batch.recipe);
		new FolderRun(batch, new ArrayList<>());
	}

	@Override
	public BatchOutcome run(FolderBatch batch) {
		try (EscapeWatch watch = new EscapeWatch()) {
			return run(batch, null, watch);
		}
	}

	/** The same on an engine; null for threads of this program. */
	public static BatchOutcome run(FolderBatch batch, Engine engine, Monitor monitor) {
		Recipe recipe = new Recipe(batch.recipe);
		FolderRun run = new FolderRun(batch, heading(batch, recipe));
		FolderJob job = new FolderJob(batch.recipe, batch.input.toFile(), batch.output.toFile(), batch.format, run.results());
		return run.run(job, engine != null ? engine : new Threads(threads(batch.threads, COPIES * LargestImage.bytes(batch.input.toFile(), run.files()))), monitor);
	}

	@Override
	public void check(LargeBatch batch) {
		requireBeginning(batch);
	}

	/** @throws IllegalArgumentException if it cannot begin */
	public static void requireBeginning(LargeBatch batch) {
		new LargeRun(batch);
	}

	/** Carries it out on an engine. */
	public static BatchOutcome run(LargeBatch batch, Engine engine, Monitor monitor) {
		return new LargeRun(batch).run(engine, monitor);
	}

	@Override
	public BatchOutcome run(LargeBatch batch) {
		try (EscapeWatch watch = new EscapeWatch()) {
			LargeRun run = new LargeRun(batch);
			return run.run(new Threads(threads(batch.threads, BLOCK_COPIES * run.blockBytes())), watch);
		}
	}

	private static List<String> heading(FolderBatch batch, Recipe recipe) {
		List<String> heading = new ArrayList<>();
		heading.add("Tristimulus " + Version.get());
		heading.add("format=" + batch.format);
		heading.addAll(recipe.lines());
		return heading;
	}

	/** @param asked 0 for as many as processors and memory allow @param each bytes of memory that one takes */
	private static int threads(int asked, long each) {
		if (asked > 0) return asked;
		long fit = (long) (SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory()) / Math.max(1, each);
		return (int) Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), fit));
	}
}
