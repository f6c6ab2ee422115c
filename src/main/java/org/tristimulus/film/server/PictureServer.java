package org.tristimulus.film.server;

import org.tristimulus.color.Token;

/** The kinds of servers that make pictures from words. */
public enum PictureServer implements Token {

	/** The web API of AUTOMATIC1111 and its like (stable-diffusion-webui). */
	A1111("Stable Diffusion web UI (A1111)", 7860, new A1111()),
	/** ComfyUI, with a workflow of the user's. */
	COMFYUI("ComfyUI", 8188, new ComfyUi()),
	/** The images API of OpenAI, which other servers speak too. */
	OPENAI("OpenAI images API", 7860, new OpenAi());

	/** How a kind of server is asked. */
	interface Backend {

		/** @return the bytes of a picture, as they came */
		byte[] make(PictureRequest request, Http http);

		/** @throws IllegalArgumentException if it cannot be asked for this */
		default void check(PictureRequest request) {}
	}

	private final String label;
	private final int port;
	private final Backend backend;

	PictureServer(String label, int port, Backend backend) {
		this.label = label;
		this.port = port;
		this.backend = backend;
	}

	/** Where it usually listens on this machine. */
	public String usualUrl() {
		return "http://127.0.0.1:" + port;
	}

	/** @throws IllegalArgumentException if it cannot be asked for this; nothing is sent */
	public void check(PictureRequest request) {
		backend.check(request);
	}

	/**
	 * Asks for a picture.
	 *
	 * @throws IllegalArgumentException naming the host and what it said
	 * @throws java.util.concurrent.CancellationException if it was cancelled
	 */
	public byte[] make(PictureRequest request, Http http) {
		return backend.make(request, http);
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
