package org.tristimulus.imagej.preview;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Computes the previews of a panel one after the other on a thread of its own; a new one stops the one before, and each that is through is handed over on the event thread. */
public final class PreviewWorker {

	/** A preview and what is done with it. */
	public interface Work {

		/** Any thread but the event thread. @throws CancellationException when it is not wanted any more */
		void compute(BooleanSupplier unwanted);

		/** On the event thread. */
		void handOver();

		/** What is to be done when this is handed over, even where the next work waits already; null for nothing. */
		default Work next() {
			return null;
		}
	}

	private final Consumer<Throwable> failed;
	private Work wanted;
	private boolean closed;
	private volatile int number;
	private Thread thread;

	/** @param failed is told, on the event thread, what went wrong in a way that no preview should */
	public PreviewWorker(Consumer<Throwable> failed) {
		this.failed = failed;
	}

	/** Instead of any other that is not through. */
	public synchronized void want(Work work) {
		number++;
		wanted = work;
		if (thread == null) {
			thread = new Thread(this::work, "Tristimulus preview");
			thread.setDaemon(true);
			thread.start();
		}
		notifyAll();
	}

	/** Stops what is computed; none follows. */
	public synchronized void stop() {
		number++;
		wanted = null;
	}

	public synchronized void close() {
		stop();
		closed = true;
		notifyAll();
	}

	private void work() {
		for (Work w; (w = next()) != null;) {
			int mine = taken;
			try {
				w.compute(() -> number != mine);
				boolean[] isShown = new boolean[1];
				Work done = w;
				EventQueue.invokeAndWait(() -> {
					isShown[0] = number == mine;
					if (isShown[0]) done.handOver();
				});
				Work next = isShown[0] ? w.next() : null;
				if (next == null) continue;
				next.compute(() -> false);
				EventQueue.invokeLater(next::handOver);
			}
			catch (CancellationException e) {
				continue;
			}
			catch (InterruptedException e) {
				return;
			}
			catch (InvocationTargetException | RuntimeException | Error e) {
				Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
				EventQueue.invokeLater(() -> failed.accept(cause));
			}
		}
	}

	private int taken;

	private synchronized Work next() {
		while (wanted == null && !closed)
			try {
				wait();
			}
			catch (InterruptedException e) {
				return null;
			}
		if (closed) return null;
		Work next = wanted;
		wanted = null;
		taken = number;
		return next;
	}
}
