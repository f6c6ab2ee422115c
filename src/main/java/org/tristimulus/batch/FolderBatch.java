package org.tristimulus.batch;

import java.nio.file.Path;

/** What is asked of a batch: a recipe, the images of a folder, and where their results go. */
public final class FolderBatch {

	/** Lines as the Recorder writes them. */
	public final String recipe;
	/** The folder of the images, and that of the results. */
	public final Path input, output;
	/** Names with * and ?, several with semicolons. */
	public final String files;
	/** Whether folders below are taken too. */
	public final boolean subfolders;
	/** What results are written as. */
	public final ResultFormat format;
	/** Whether reports are merged into one table. */
	public final boolean tables;
	/** Images at a time, 0 for as many as processors and memory allow. */
	public final int threads;
	/** Whether what is done and unchanged is left out. */
	public final boolean resume;
	/** Percent of failures at which it stops, after the first 20 images. */
	public final double stop;

	/** Each as the field of its name says. */
	public FolderBatch(String recipe, Path input, Path output, String files, boolean subfolders, ResultFormat format, boolean tables, int threads, boolean resume, double stop) {
		this.recipe = recipe;
		this.input = input.toAbsolutePath().normalize();
		this.output = output.toAbsolutePath().normalize();
		this.files = files;
		this.subfolders = subfolders;
		this.format = format;
		this.tables = tables;
		this.threads = threads;
		this.resume = resume;
		this.stop = stop;
	}
}
