package org.tristimulus.film.server;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.imageio.ImageIO;

/** Pictures that were made, as PNG files named by what was asked for. Each is written beside and renamed. */
public final class PictureCache {

	private final Path folder;

	/** @param folder is made when the first picture is kept */
	public PictureCache(Path folder) {
		this.folder = folder;
	}

	/** The file of a request: SHA-256 of backend, model, workflow, prompt, negative, seed, width, height, steps. */
	public Path file(PictureServer server, PictureRequest r) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String part : new String[] { server.toString(), r.model, r.workflow, r.prompt, r.negative, "" + r.seed, "" + r.width, "" + r.height, "" + r.steps }) {
				byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
				digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
				digest.update(bytes);
			}
			StringBuilder name = new StringBuilder();
			for (byte b : digest.digest())
				name.append(String.format("%02x", b));
			return folder.resolve(name + ".png");
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Whether a picture is there and whole. */
	public boolean has(Path file) {
		try {
			if (!Files.isRegularFile(file)) return false;
			PictureBytes.decode(Files.readAllBytes(file));
			return true;
		}
		catch (IOException | IllegalArgumentException e) {
			return false;
		}
	}

	/** Keeps a picture. */
	public void keep(Path file, BufferedImage picture) {
		try {
			Files.createDirectories(folder);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			ImageIO.write(picture, "png", bytes);
			Path part = Files.createTempFile(folder, ".tristimulus-", ".part");
			Files.write(part, bytes.toByteArray());
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException e) {
			throw new UncheckedIOException("cache=" + folder + " cannot be written: " + e.getMessage(), e);
		}
	}
}
