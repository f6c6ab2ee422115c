package org.tristimulus.imagej;

/**
 * Waits for the end of a command that is about to run on a thread, which ImageJ does not tell: the menu's commands have a thread of
 * their own, which ends; those of a macro or a program are calls, whose frames leave the stack.
 */
final class CommandEnd {

	private static final int POLL_MS = 30;

	private final Thread thread;
	private final int depth;

	/** Of the command that calls its listeners on this thread now. */
	CommandEnd(Thread thread) {
		this.thread = thread;
		depth = isCalled(thread) ? depth(thread) : 0;
	}

	/** Whether a macro, a script or a program calls it, and not a menu or a key. */
	static boolean isCalled(Thread thread) {
		for (StackTraceElement frame : thread.getStackTrace())
			if (frame.getClassName().equals("ij.IJ") && frame.getMethodName().equals("run")) return true;
		return false;
	}

	private static int depth(Thread thread) {
		int n = 0;
		for (StackTraceElement frame : thread.getStackTrace())
			if (frame.getClassName().equals("ij.Executer") && frame.getMethodName().equals("run")) n++;
		return n;
	}

	/** Calls this on a thread of its own when the command is through. */
	void then(Runnable work) {
		Thread watch = new Thread(() -> {
			try {
				if (depth == 0) thread.join();
				else while (thread.isAlive() && depth(thread) >= depth)
					Thread.sleep(POLL_MS);
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			work.run();
		}, "Tristimulus watches a command");
		watch.setDaemon(true);
		watch.start();
	}
}
