package org.tristimulus.film.file;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.tristimulus.sound.Sound;
import org.tristimulus.sound.WaveWriter;

/**
 * An MP4 film (H.264 and FLAC) by the ffmpeg of the user, which gets PNG frames by a pipe. Its arguments are a list; no shell reads
 * them.
 */
final class Mp4File implements FilmFile {

	private final Process process;
	private final OutputStream pipe;
	private final Optional<Path> wave;
	private final Thread listener;
	private final StringBuffer said = new StringBuffer();
	private boolean isFinished;

	Mp4File(Path path, FilmForm form, File ffmpeg) throws IOException {
		wave = form.sound.isPresent() ? Optional.of(Files.createTempFile(path.toAbsolutePath().getParent(), ".tristimulus-", ".part")) : Optional.empty();
		if (wave.isPresent()) write(form.sound.get(), wave.get());
		List<String> command = command(ffmpeg, form, wave, path);
		process = start(command);
		pipe = process.getOutputStream();
		listener = new Thread(this::listen, "ffmpeg messages");
		listener.setDaemon(true);
		listener.start();
	}

	private static void write(Sound sound, Path wave) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(wave))) {
			WaveWriter.write(sound, out);
		}
		catch (IOException e) {
			Files.deleteIfExists(wave);
			throw e;
		}
	}

	private Process start(List<String> command) throws IOException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true).start();
		}
		catch (IOException e) {
			if (wave.isPresent()) Files.deleteIfExists(wave.get());
			throw e;
		}
	}

	/** What is run: each argument stands for itself, whatever letters are in it. The sound is kept to the bit, as FLAC. */
	static List<String> command(File ffmpeg, FilmForm form, Optional<Path> wave, Path path) {
		List<String> command = new ArrayList<>(Arrays.asList(ffmpeg.getPath(), "-v", "error", "-nostdin", "-y", "-f", "image2pipe", "-c:v", "png", "-framerate", form.rate.numerator() + "/" + form.rate.denominator(), "-i", "pipe:0"));
		if (wave.isPresent()) command.addAll(Arrays.asList("-f", "wav", "-i", wave.get().toString(), "-c:a", "flac", "-strict", "-2"));
		command.addAll(Arrays.asList("-c:v", "libx264", "-crf", "18", "-pix_fmt", "yuv420p", "-vf", "scale=out_color_matrix=bt709:out_range=tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
			"-color_range", "tv", "-metadata", "comment=" + form.comment, "-movflags", "+faststart", "-f", "mp4", path.toString()));
		return command;
	}

	private void listen() {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line; (line = in.readLine()) != null;)
				if (said.length() < 2000) said.append(line).append(' ');
		}
		catch (IOException e) {
			// It ended.
		}
	}

	@Override
	public void add(byte[] frame) throws IOException {
		try {
			pipe.write(frame);
		}
		catch (IOException e) {
			throw failure(e);
		}
	}

	@Override
	public void finish() throws IOException {
		try {
			close(pipe);
			while (!process.waitFor(100, TimeUnit.MILLISECONDS));
			isFinished = true;
			if (process.exitValue() != 0) throw failure(null);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new java.util.concurrent.CancellationException("Interrupted");
		}
	}

	private void close(OutputStream frames) throws IOException {
		try {
			frames.close();
		}
		catch (IOException e) {
			throw failure(e);
		}
	}

	private IOException failure(IOException cause) {
		try {
			listener.join(1000);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return new IOException("ffmpeg ended: " + said.toString().trim(), cause);
	}

	@Override
	public void close() throws IOException {
		if (!isFinished) {
			process.destroyForcibly();
			try {
				process.waitFor(5, TimeUnit.SECONDS);
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
		if (wave.isPresent()) Files.deleteIfExists(wave.get());
	}
}
