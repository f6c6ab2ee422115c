package org.tristimulus.imagej.menu;

import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.Vector;

import ij.ImagePlus;
import ij.macro.Interpreter;

/**
 * The images that the threads of an inner command show where ImageJ opens no windows: in batch mode, which it needs for this
 * without a display. They go into a list that is the whole JVM's; one that tells who adds what stands in its place.
 */
final class UnshownImages implements AutoCloseable {

	private static final String LIST = "imageTable";

	private final Set<ImagePlus> mine = Collections.synchronizedSet(new LinkedHashSet<>());
	private final boolean isBatch = Interpreter.batchMode;
	private final Collection<?> before;
	private final List<Object> copied = new ArrayList<>();

	UnshownImages(InnerThreads threads) {
		if (GraphicsEnvironment.isHeadless()) Interpreter.batchMode = true;
		before = list();
		if (!Interpreter.batchMode) return;
		if (!(before instanceof WatchedList)) copied.addAll(before);
		WatchedList watched = before instanceof WatchedList ? (WatchedList) before : new WatchedList(copied);
		watched.watch(threads, mine);
		if (watched != before) HostField.set(Interpreter.class, LIST, null, watched);
	}

	/** ImageJ's list of images without windows. */
	private static final class WatchedList extends Vector<Object> {

		private static final long serialVersionUID = 1;

		private transient InnerThreads threads;
		private transient Collection<ImagePlus> theirs;

		WatchedList(Collection<?> images) {
			super(images);
		}

		/** Notes what the threads add from now on; null for nobody. */
		synchronized void watch(InnerThreads newThreads, Collection<ImagePlus> noted) {
			threads = newThreads;
			theirs = noted;
		}

		@Override
		public synchronized boolean add(Object image) {
			if (threads != null && threads.isCurrent()) theirs.add((ImagePlus) image);
			return super.add(image);
		}

		@Override
		public synchronized void addElement(Object image) {
			add(image);
		}
	}

	/**
	 * The images that they showed and did not close, which leave the list.
	 *
	 * @param last that the command's thread had as its current image, which is what it showed last
	 */
	List<ImagePlus> take(ImagePlus last) {
		Collection<?> open = list();
		if (!(open instanceof WatchedList) && last != null) mine.add(last);
		List<ImagePlus> left = new ArrayList<>();
		for (ImagePlus image : mine)
			if (open.contains(image)) left.add(image);
		left.forEach(Interpreter::removeBatchModeImage);
		return left;
	}

	/** What others added to the old list while the new one came in its place is added to that. */
	@Override
	public void close() {
		Collection<?> list = list();
		if (list instanceof WatchedList) {
			WatchedList watched = (WatchedList) list;
			watched.watch(null, null);
			if (before != watched) for (Object image : before.toArray())
				if (!copied.contains(image) && !watched.contains(image)) watched.add(image);
		}
		if (!isBatch && Interpreter.getInstance() == null) Interpreter.batchMode = false;
	}

	private static Collection<?> list() {
		Object list = HostField.get(Interpreter.class, LIST);
		return list instanceof Collection ? (Collection<?>) list : Collections.emptyList();
	}
}
