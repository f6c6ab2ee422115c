package org.tristimulus.image.relight;

import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.relight.fit.EnvironmentFit;

/** Pieces of work on ImgLib2's threads, which stop when the work is cancelled or the caller is interrupted. */
final class ParallelPieces implements EnvironmentFit.Pieces {

	private final Progress progress;

	ParallelPieces(Progress progress) {
		this.progress = progress;
	}

	@Override
	public void run(int n, IntConsumer piece) {
		Thread caller = Thread.currentThread();
		try {
			Parallelization.getTaskExecutor().forEach(IntStream.range(0, n).boxed().collect(Collectors.toList()), i -> {
				progress.check();
				PixelLoop.checkInterrupt(caller);
				piece.accept(i);
			});
		}
		catch (RuntimeException e) {
			for (Throwable t = e; t != null; t = t.getCause())
				if (t instanceof InterruptedException) {
					caller.interrupt();
					throw new CancellationException("Interrupted");
				}
				else if (t instanceof CancellationException || t instanceof IllegalArgumentException) throw (RuntimeException) t;
			throw e;
		}
	}
}
