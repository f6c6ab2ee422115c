package org.tristimulus.command.batch;

import java.io.File;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.batch.Batches;
import org.tristimulus.batch.FolderBatch;
import org.tristimulus.batch.RecipeText;
import org.tristimulus.batch.ResultFormat;
import org.tristimulus.color.Token;

/** Takes all images of a folder through a recipe of recorded lines. */
@Plugin(type = Command.class, label = "Batch Folder...", visible = false, attrs = { @Attr(name = "panel", value = "none"), @Attr(name = "words", value = "folder, recipe, many images, time-lapse, automation") })
public class BatchFolder implements Command {

	/** What results are written as. */
	public enum Format implements Token {

		/** Keeps everything. */
		TIFF(ResultFormat.TIFF),
		/** No stacks, no 32-bit. */
		PNG(ResultFormat.PNG),
		/** 8 bits a sample, no stacks. */
		JPEG(ResultFormat.JPEG);

		private final ResultFormat format;

		Format(ResultFormat format) {
			this.format = format;
		}

		@Override
		public String label() {
			return format.label();
		}

		@Override
		public String toString() {
			return Token.of(this);
		}
	}

	@Parameter(persist = false, label = "Recipe", description = "A macro of recorded lines: its file, or the lines themselves.", style = "file", validater = "checkRecipe", attrs = @Attr(name = "opens", value = "steps"))
	private String recipe = "";

	@Parameter(persist = false, label = "Images in", description = "The folder of the images.", style = "directory")
	private File input = new File("");

	@Parameter(persist = false, label = "Results to", description = "A folder of their own, which is made if it is not there.", style = "directory", validater = "checkFolders")
	private File output = new File("");

	@Parameter(persist = false, label = "Files", description = "Names with * and ?, as *.tif; several with semicolons.")
	private String files = "*";

	@Parameter(persist = false, label = "Folders below too", description = "Whether images in folders below are taken; their results have the same folders.")
	private boolean subfolders = false;

	@Parameter(persist = false, label = "Write", description = "TIFF keeps everything, history too; PNG and JPEG hold no stacks.")
	private Format format = Format.TIFF;

	@Parameter(persist = false, label = "Merge tables", description = "Reports of all images in results.csv.")
	private boolean tables = true;

	@Parameter(persist = false, label = "Images at a time", description = "0: as many as processors and memory allow.", min = "0", max = "256")
	private int threads = 0;

	@Parameter(persist = false, label = "Leave out what is done", description = "What is done and unchanged is left out; a recipe that was changed is refused then.")
	private boolean resume = true;

	@Parameter(persist = false, label = "Stop at (% failures)", description = "The share of failures at which it stops, after the first 20 images.", min = "0", max = "100")
	private double stop = 100;

	@Parameter(persist = false, label = "Batches", description = "Carries them out; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private Batches batches = Batches.NONE;

	@Parameter(type = ItemIO.OUTPUT)
	private String remark;

	@Override
	public void run() {
		remark = batches.run(batch()).sentence();
	}

	private FolderBatch batch() {
		if (input.getPath().isEmpty()) throw new IllegalArgumentException("The key \"input\" is missing; allowed: a folder");
		if (output.getPath().isEmpty()) throw new IllegalArgumentException("The key \"output\" is missing; allowed: a folder");
		return new FolderBatch(RecipeText.of(recipe), input.toPath(), output.toPath(), files, subfolders, format.format, tables, threads, resume, stop);
	}

	private void checkRecipe() {
		RecipeText.of(recipe);
	}

	private void checkFolders() {
		batches.check(batch());
	}
}
