package org.tristimulus.imagej.menu;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;

/** A turn at what ImageJ has once in a JVM: its error window, its Recorder, its list of images without windows. One command has it at a time. */
final class HostTurn implements AutoCloseable {

	private static final ReentrantLock HOST = new ReentrantLock(true);

	/** Waits for the turn. @throws CancellationException if the thread is interrupted */
	HostTurn() {
		try {
			HOST.lockInterruptibly();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Canceled");
		}
	}

	@Override
	public void close() {
		HOST.unlock();
	}
}
