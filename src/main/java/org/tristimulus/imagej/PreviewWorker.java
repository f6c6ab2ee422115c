package org.tristimulus.imagej;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Computes the previews of a panel one after the other on a thread of its own; a new one stops the one before, and each that is through is handed over on the event thread. */
final class PreviewWorker {

	/** A preview and what is done with it. */
	interface Work {

		/** Any thread but the event thread. @throws CancellationException when it is not wanted any more */
		void compute(BooleanSupplier unwanted);

		/** On the event thread. */
		void handOver();
	}

	private final Consumer<Throwable> failed;
	private Work wanted;
	private boolean closed;
	private volatile int number;
	private Thread thread;

	/** @param failed is told, on the event thread, what went wrong in a way that no preview should */
	PreviewWorker(Consumer<Throwable> failed) {
		this.failed = failed;
	}

	/** Instead of any other that is not through. */
	synchronized void want(Work work) {
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
	synchronized void stop() {
		number++;
		wanted = null;
	}

	synchronized void close() {
		stop();
		closed = true;
		notifyAll();
	}

	/** Whether anything is computed or waits for it. */
	synchronized boolean isIdle() {
		return wanted == null && !busy;
	}

	private boolean busy;

	private void work() {
		for (Work w; (w = next()) != null;) {
			int mine = taken;
			try {
				w.compute(() -> number != mine);
				Work done = w;
				EventQueue.invokeAndWait(() -> {
					if (number == mine) done.handOver();
				});
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
		busy = false;
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
		busy = true;
		return next;
	}
}
