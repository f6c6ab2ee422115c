package org.tristimulus.spark;

import java.nio.file.Paths;
import java.util.Locale;

import org.tristimulus.batch.FolderBatch;
import org.tristimulus.batch.RecipeText;
import org.tristimulus.batch.ResultFormat;
import org.tristimulus.imagej.batch.HostBatches;

/**
 * Batch Folder on Spark: {@code recipe=FILE input=FOLDER output=FOLDER}, and the other keys of the command. Folders are seen
 * by all workers under the same path. Exit status 0: all done; 3: done with failures listed; 1: not begun.
 */
public final class BatchFolder {

	private static final String NAME = "Batch Folder";

	private BatchFolder() {}

	public static void main(String... arguments) {
		System.exit(run(arguments));
	}

	/** @return the exit status */
	static int run(String... arguments) {
		HeadlessImageJ.prepare();
		FolderBatch batch;
		try {
			batch = batch(arguments);
			HostBatches.requireBeginning(batch);
		}
		catch (RuntimeException e) {
			System.err.println(NAME + ": " + e.getMessage());
			return SparkRun.NOT_BEGUN;
		}
		return SparkRun.run(NAME, engine -> HostBatches.run(batch, engine, SparkRun.monitor(NAME)));
	}

	private static FolderBatch batch(String... arguments) {
		Keys keys = new Keys(arguments, "recipe", "input", "output", "files", "subfolders", "format", "tables", "resume", "stop");
		ResultFormat format = ResultFormat.valueOf(keys.choice("format", "tiff", "tiff", "png", "jpeg").toUpperCase(Locale.ROOT));
		return new FolderBatch(RecipeText.of(keys.text("recipe")), Paths.get(keys.text("input")), Paths.get(keys.text("output")), keys.text("files", "*"), keys.isTrue("subfolders", false), format,
			keys.isTrue("tables", true), 0, keys.isTrue("resume", true), keys.number("stop", 100, 0, 100));
	}
}
