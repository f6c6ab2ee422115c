package org.tristimulus.film.server;

/** What a server is asked for. Immutable. */
public final class PictureRequest {

	final String prompt, negative, model, workflow;
	final int seed, width, height, steps;

	/**
	 * @param negative what must not be in the picture; may be empty
	 * @param model of the server; empty: the one it has
	 * @param workflow of ComfyUI in its API format, with placeholders; else empty
	 */
	public PictureRequest(String prompt, String negative, String model, String workflow, int seed, int width, int height, int steps) {
		this.prompt = prompt;
		this.negative = negative;
		this.model = model;
		this.workflow = workflow;
		this.seed = seed;
		this.width = width;
		this.height = height;
		this.steps = steps;
	}

	/** Pixels across that were asked for. */
	public int width() {
		return width;
	}

	/** Pixels down that were asked for. */
	public int height() {
		return height;
	}
}
