package org.tristimulus.imagej.menu;

/** The threads of one inner command: the one that it runs on, and those that this starts. */
final class InnerThreads {

	private static final InheritableThreadLocal<InnerThreads> OF_THREAD = new InheritableThreadLocal<>();

	private volatile boolean isOver;

	/** Makes the current thread the first of them. */
	void begin() {
		OF_THREAD.set(this);
	}

	/** Whether the current thread is one of them. */
	boolean isCurrent() {
		return OF_THREAD.get() == this;
	}

	/** Whether the current thread belongs to some inner command that is not over. */
	static boolean isWithin() {
		InnerThreads threads = OF_THREAD.get();
		return threads != null && !threads.isOver;
	}

	void end() {
		isOver = true;
	}
}
