package org.tristimulus.imagej.batch;

import ij.IJ;

import org.tristimulus.batch.Monitor;

/** ImageJ's status bar, its Log, and the Esc key, which is looked at often: readers of ImageJ forget that it was pressed. */
final class EscapeWatch implements Monitor, AutoCloseable {

	private static final int MILLIS = 20;

	private final Thread watch;
	private volatile boolean isPressed, isClosed;
	private long shown;

	EscapeWatch() {
		IJ.resetEscape();
		watch = new Thread(this::look, "Tristimulus Esc");
		watch.setDaemon(true);
		watch.start();
	}

	private void look() {
		try {
			while (!isClosed) {
				if (IJ.escapePressed()) isPressed = true;
				Thread.sleep(MILLIS);
			}
		}
		catch (InterruptedException e) {
			// closed
		}
	}

	@Override
	public boolean isCanceled() {
		return isPressed || IJ.escapePressed();
	}

	@Override
	public void progress(int done, int total, double secondsLeft) {
		long now = System.nanoTime();
		if (now - shown < 200_000_000L && done < total) return;
		shown = now;
		IJ.showProgress(done, total);
		IJ.showStatus("Batch: " + done + " of " + total + (done < total ? ", " + words(secondsLeft) + " left" : ""));
	}

	private static String words(double seconds) {
		if (seconds < 90) return Math.max(1, Math.round(seconds)) + " s";
		if (seconds < 5400) return Math.round(seconds / 60) + " min";
		return Math.round(seconds / 3600) + " h";
	}

	@Override
	public void close() {
		isClosed = true;
		watch.interrupt();
		IJ.showProgress(1.0);
	}
}
