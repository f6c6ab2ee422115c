package org.tristimulus.command.batch;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.batch.BatchOutcome;
import org.tristimulus.batch.Batches;
import org.tristimulus.batch.LargeBatch;
import org.tristimulus.batch.RecipeText;
import org.tristimulus.color.Token;
import org.tristimulus.report.Report;

/** Takes an image that may be larger than memory, in a chunked store, through a recipe of recorded lines into a new store. */
@Plugin(type = Command.class, label = "Process Large Image...", visible = false, attrs = { @Attr(name = "panel", value = "none"), @Attr(name = "words", value = "whole slide, OME-Zarr, larger than memory, big data, pyramid") })
public class ProcessLargeImage implements Command {

	/** How chunks of the result are compressed. */
	public enum Compression implements Token {

		/** As those of the image; Blosc becomes zstd. */
		SAME("As the image"),
		/** Not at all. */
		NONE("None"),
		/** Deflate, by Java itself. */
		ZLIB("zlib"),
		/** Zstandard, by an optional jar. */
		ZSTD("zstd");

		private final String label;

		Compression(String label) {
			this.label = label;
		}

		@Override
		public String label() {
			return label;
		}

		@Override
		public String toString() {
			return Token.of(this);
		}
	}

	@Parameter(persist = false, label = "Recipe", description = "A macro of recorded lines: its file, or the lines themselves. Each works on pixels one by one, or measures all of them.", style = "file", validater = "checkRecipe", attrs = @Attr(name = "opens", value = "steps"))
	private String recipe = "";

	@Parameter(persist = false, label = "Image", description = "An OME-Zarr image: a folder *.zarr.", style = "directory")
	private File input = new File("");

	@Parameter(persist = false, label = "Result", description = "A new folder *.zarr, with the chunks of the image.", style = "directory", validater = "checkStores")
	private File output = new File("");

	@Parameter(persist = false, label = "Level of the pyramid", description = "The level that is changed, 0 the finest; coarser ones are made from it, in light.", min = "0", max = "20")
	private int resolution = 0;

	@Parameter(persist = false, label = "Compression", description = "Of what is written.")
	private Compression compression = Compression.SAME;

	@Parameter(persist = false, label = "Blocks at a time", description = "0: as many as processors and memory allow.", min = "0", max = "256")
	private int threads = 0;

	@Parameter(persist = false, label = "Leave out what is done", description = "Blocks that are done are left out; a recipe that was changed is refused then.")
	private boolean resume = true;

	@Parameter(persist = false, label = "Batches", description = "Carries them out; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private Batches batches = Batches.NONE;

	@Parameter(type = ItemIO.OUTPUT)
	private List<String> remarks;

	@Parameter(type = ItemIO.OUTPUT)
	private List<Report> reports;

	@Override
	public void run() {
		BatchOutcome outcome = batches.run(batch());
		remarks = new ArrayList<>(outcome.found());
		remarks.add(outcome.sentence());
		reports = outcome.reports();
	}

	private LargeBatch batch() {
		if (input.getPath().isEmpty()) throw new IllegalArgumentException("The key \"input\" is missing; allowed: a folder *.zarr");
		if (output.getPath().isEmpty()) throw new IllegalArgumentException("The key \"output\" is missing; allowed: a folder *.zarr");
		return new LargeBatch(RecipeText.of(recipe), input.toPath(), output.toPath(), resolution, compression.toString(), threads, resume);
	}

	private void checkRecipe() {
		RecipeText.of(recipe);
	}

	private void checkStores() {
		batches.check(batch());
	}
}
