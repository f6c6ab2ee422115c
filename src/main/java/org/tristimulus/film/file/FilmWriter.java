package org.tristimulus.film.file;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import net.imglib2.parallel.Parallelization;
import org.tristimulus.image.pixel.Progress;

/** Writes films: frames are made and encoded on all processors, a few at a time, and written in order. */
public final class FilmWriter {

	private final FilmKind kind;
	private final FilmForm form;
	private final File ffmpeg;

	/** @param ffmpeg the program of the user, for MP4; else an empty path */
	public FilmWriter(FilmKind kind, FilmForm form, File ffmpeg) {
		this.kind = kind;
		this.form = form;
		this.ffmpeg = ffmpeg;
	}

	/**
	 * Writes the film; what is at the path is replaced.
	 *
	 * @throws IllegalArgumentException if the film does not fit its kind
	 * @throws UncheckedIOException if the disk, or ffmpeg, does not take it
	 * @throws CancellationException if it was cancelled or interrupted; the file is not whole
	 */
	public void write(Path path, Frames frames, Progress progress) {
		int threads = Math.max(1, Parallelization.getTaskExecutor().getParallelism());
		ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
			Thread thread = new Thread(work, "Film frame");
			thread.setDaemon(true);
			return thread;
		});
		FrameCodec codec = new FrameCodec(kind == FilmKind.MP4 ? Quality.LOSSLESS : form.quality, form.width, form.height);
		try (FilmFile file = kind.begin(path, form, ffmpeg)) {
			ArrayDeque<Future<byte[]>> coming = new ArrayDeque<>();
			for (int k = 0; k < form.frames || !coming.isEmpty(); k++) {
				progress.check();
				if (k < form.frames) coming.add(pool.submit(task(codec, frames, k)));
				if (coming.size() > threads || k >= form.frames - 1) {
					file.add(coming.remove().get());
					progress.done((double) k / form.frames);
				}
			}
			file.finish();
		}
		catch (IOException e) {
			throw new UncheckedIOException("The film cannot be written: " + e.getMessage(), e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Interrupted");
		}
		catch (ExecutionException e) {
			if (e.getCause() instanceof RuntimeException) throw (RuntimeException) e.getCause();
			if (e.getCause() instanceof Error) throw (Error) e.getCause();
			throw new UncheckedIOException("A frame cannot be encoded: " + e.getCause().getMessage(), new IOException(e.getCause()));
		}
		finally {
			pool.shutdownNow();
		}
	}

	private static Callable<byte[]> task(FrameCodec codec, Frames frames, int k) {
		if (!frames.isForManyThreads()) {
			int[] pixels = frames.get(k);
			return () -> codec.encode(pixels);
		}
		return () -> {
			byte[][] encoded = new byte[1][];
			Parallelization.runSingleThreaded(() -> {
				try {
					encoded[0] = codec.encode(frames.get(k));
				}
				catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
			return encoded[0];
		};
	}
}
