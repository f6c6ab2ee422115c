package org.tristimulus.film.server;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tristimulus.film.KeyPictures;
import org.tristimulus.film.RgbPicture;

/** Pictures that a server made, each read from the cache when it is asked for. */
public final class ServedPictures implements KeyPictures {

	private final PictureServer server;
	private final PictureCache cache;
	private final Http http;
	private final List<Path> files = new ArrayList<>();
	private final List<Boolean> fromCache = new ArrayList<>();
	private final List<Double> seconds = new ArrayList<>();

	public ServedPictures(PictureServer server, PictureCache cache, Http http) {
		this.server = server;
		this.cache = cache;
		this.http = http;
	}

	/**
	 * Has the next picture made, unless the cache has it: then nothing is sent.
	 *
	 * @throws IllegalArgumentException naming the host and what is wrong; the pictures before stay in the cache
	 */
	public void add(PictureRequest request) {
		long start = System.nanoTime();
		Path file = cache.file(server, request);
		boolean isThere = cache.has(file);
		if (!isThere) cache.keep(file, decoded(server.make(request, http)));
		files.add(file);
		fromCache.add(isThere);
		seconds.add((System.nanoTime() - start) / 1e9);
	}

	private BufferedImage decoded(byte[] bytes) {
		try {
			return PictureBytes.decode(bytes);
		}
		catch (IllegalArgumentException e) {
			throw http.failure(e.getMessage());
		}
	}

	/** Whether a picture was in the cache. */
	public boolean isFromCache(int index) {
		return fromCache.get(index);
	}

	/** How long it took, in seconds. */
	public double seconds(int index) {
		return seconds.get(index);
	}

	/** The host that is asked. */
	public String host() {
		return http.host();
	}

	@Override
	public int count() {
		return files.size();
	}

	@Override
	public RgbPicture get(int index) {
		try {
			BufferedImage image = PictureBytes.decode(Files.readAllBytes(files.get(index)));
			int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
			return new RgbPicture(image.getWidth(), image.getHeight(), pixels);
		}
		catch (IOException e) {
			throw new UncheckedIOException("A picture of the cache cannot be read any more: " + files.get(index), e);
		}
	}
}
