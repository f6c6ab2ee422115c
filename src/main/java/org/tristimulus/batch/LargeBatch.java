package org.tristimulus.batch;

import java.nio.file.Path;

/** What is asked for an image in a store: a recipe, and the store that its result goes to. */
public final class LargeBatch {

	/** Lines as the Recorder writes them. */
	public final String recipe;
	/** The folder of the store, and that of the new one. */
	public final Path input, output;
	/** The level that is changed, 0 the finest; coarser ones are made from it. */
	public final int resolution;
	/** How the result is compressed: same, none, zlib or zstd. */
	public final String compression;
	/** Blocks at a time, 0 for as many as processors and memory allow. */
	public final int threads;
	/** Whether what is done is left out. */
	public final boolean resume;

	/** Each as the field of its name says. */
	public LargeBatch(String recipe, Path input, Path output, int resolution, String compression, int threads, boolean resume) {
		this.recipe = recipe;
		this.input = input.toAbsolutePath().normalize();
		this.output = output.toAbsolutePath().normalize();
		this.resolution = resolution;
		this.compression = compression;
		this.threads = threads;
		this.resume = resume;
	}
}
