package org.tristimulus.imagej;

import java.awt.Rectangle;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import ij.CommandListener;
import ij.Executer;
import ij.ImageListener;
import ij.ImagePlus;
import ij.WindowManager;

/**
 * What is said about an image follows its pixels: ImageJ's Undo brings back those alone, so that properties are put back
 * when the pixels are seen to be as they were, and said again when Undo is undone. Pixels are known by a grid of samples, and
 * looked at when the image's window is drawn, and before each command.
 */
final class UndoneProperties implements ImageListener, CommandListener {

	private static final int GRID = 32;

	private static final Map<ImagePlus, Change> LAST = Collections.synchronizedMap(new WeakHashMap<>());

	static {
		UndoneProperties listener = new UndoneProperties();
		ImagePlus.addImageListener(listener);
		Executer.addCommandListener(listener);
	}

	/** The last change of an image. */
	private static final class Change {

		final Rectangle area;
		/** In the stack, from 1, of the first of the planes that were changed. */
		final int first;
		final long before, after;
		final Map<String, String> saidBefore, saidAfter;
		boolean isUndone;

		Change(Rectangle area, int first, long before, long after, Map<String, String> saidBefore, Map<String, String> saidAfter) {
			this.area = area;
			this.first = first;
			this.before = before;
			this.after = after;
			this.saidBefore = saidBefore;
			this.saidAfter = saidAfter;
		}
	}

	private UndoneProperties() {}

	/**
	 * Remembers a change of one position, which Undo may take back; before it is drawn, lest pixels that are as they were
	 * before an earlier change be taken for undone.
	 *
	 * @param first in the stack, from 1, of the planes of that position
	 * @param pixels of these planes, as they were
	 * @param said the properties before the change
	 */
	static void remember(ImagePlus imp, int first, Object[] pixels, Map<String, String> said) {
		Rectangle whole = new Rectangle(imp.getWidth(), imp.getHeight()), area = imp.getRoi() == null ? whole : whole.intersection(imp.getRoi().getBounds());
		if (area.isEmpty()) area = whole;
		long before = 0;
		for (Object plane : pixels)
			before = sum(before, plane, area, imp.getWidth());
		LAST.put(imp, new Change(area, first, before, sum(imp, first, pixels.length, area), said, Properties.said(imp)));
	}

	private static long sum(ImagePlus imp, int first, int planes, Rectangle area) {
		long sum = 0;
		for (int i = 0; i < planes; i++)
			sum = sum(sum, imp.getStack().getPixels(first + i), area, imp.getWidth());
		return sum;
	}

	private static long sum(long start, Object plane, Rectangle area, int width) {
		long sum = start;
		for (int j = 0; j < GRID; j++)
			for (int i = 0; i < GRID; i++) {
				int x = area.x + area.width * i / GRID, y = area.y + area.height * j / GRID;
				sum = 31 * sum + sample(plane, y * width + x);
			}
		return sum;
	}

	private static int sample(Object plane, int i) {
		if (plane instanceof int[]) return ((int[]) plane)[i];
		if (plane instanceof byte[]) return ((byte[]) plane)[i];
		return plane instanceof short[] ? ((short[]) plane)[i] : Float.floatToRawIntBits(((float[]) plane)[i]);
	}

	@Override
	public String commandExecuting(String command) {
		ImagePlus imp = WindowManager.getCurrentImage();
		if (imp != null) imageUpdated(imp);
		return command;
	}

	@Override
	public void imageUpdated(ImagePlus imp) {
		Change change = LAST.get(imp);
		if (change == null || change.before == change.after) return;
		int planes = imp.getStackSize() == 1 ? 1 : imp.getNChannels();
		boolean fits = change.first + planes - 1 <= imp.getStackSize() && change.area.x + change.area.width <= imp.getWidth() && change.area.y + change.area.height <= imp.getHeight();
		if (!fits) return;
		long now = sum(imp, change.first, planes, change.area);
		if (now != (change.isUndone ? change.after : change.before)) return;
		change.isUndone = !change.isUndone;
		Properties.say(imp, change.isUndone ? change.saidBefore : change.saidAfter);
	}

	@Override
	public void imageOpened(ImagePlus imp) {}

	@Override
	public void imageClosed(ImagePlus imp) {
		LAST.remove(imp);
	}
}
