package org.tristimulus.spark;

import java.nio.file.Paths;

import org.tristimulus.batch.LargeBatch;
import org.tristimulus.batch.RecipeText;
import org.tristimulus.imagej.batch.HostBatches;

/**
 * Process Large Image on Spark: {@code recipe=FILE input=FOLDER.zarr output=FOLDER.zarr}, and the other keys of the command.
 * Blocks are measured and changed by the workers, which see the folders under the same path. Exit status as {@link BatchFolder}.
 */
public final class LargeImage {

	private static final String NAME = "Process Large Image";

	private LargeImage() {}

	public static void main(String... arguments) {
		System.exit(run(arguments));
	}

	/** @return the exit status */
	static int run(String... arguments) {
		HeadlessImageJ.prepare();
		LargeBatch batch;
		try {
			Keys keys = new Keys(arguments, "recipe", "input", "output", "resolution", "compression", "resume");
			batch = new LargeBatch(RecipeText.of(keys.text("recipe")), Paths.get(keys.text("input")), Paths.get(keys.text("output")), (int) keys.number("resolution", 0, 0, 20),
				keys.choice("compression", "same", "same", "none", "zlib", "zstd"), 0, keys.isTrue("resume", true));
			HostBatches.requireBeginning(batch);
		}
		catch (RuntimeException e) {
			System.err.println(NAME + ": " + e.getMessage());
			return SparkRun.NOT_BEGUN;
		}
		return SparkRun.run(NAME, engine -> HostBatches.run(batch, engine, SparkRun.monitor(NAME)));
	}
}
