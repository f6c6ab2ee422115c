package org.tristimulus.imagej.image;

import java.lang.reflect.Array;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

import ij.CommandListener;
import ij.Executer;
import ij.ImageListener;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;

/**
 * Restores image properties when ImageJ's Undo restores the pixels, and writes them again when Undo is undone. Undo is
 * noticed by pixels that the last change altered; they are compared when the image's window is drawn, and before the next
 * command. Properties that other code changed since are kept.
 */
final class PropertyUndo implements ImageListener, CommandListener {

	/** Altered samples that are remembered of a change; in the first look one of so many is compared. */
	private static final int SAMPLES = 64, STEP = 997;

	private static final Map<ImagePlus, Statement> LAST = Collections.synchronizedMap(new WeakHashMap<>());

	static {
		PropertyUndo listener = new PropertyUndo();
		ImagePlus.addImageListener(listener);
		Executer.addCommandListener(listener);
	}

	/** What the last change of an image said, and some of the samples that it altered. */
	private static final class Statement {

		/** In the stack, from 1, of the first plane that was changed. */
		final int first;
		final int[] planes = new int[SAMPLES], places = new int[SAMPLES], before = new int[SAMPLES], after = new int[SAMPLES];
		final Map<String, String> saidBefore, saidAfter;
		int samples;
		boolean isUndone, isAsked;

		Statement(int first, Map<String, String> saidBefore, Map<String, String> saidAfter) {
			this.first = first;
			this.saidBefore = saidBefore;
			this.saidAfter = saidAfter;
		}

		void compare(int plane, Object was, Object is, int step) {
			int n = Array.getLength(was);
			for (int i = step / 2; i < n && samples < SAMPLES; i += step) {
				int old = sample(was, i), now = sample(is, i);
				if (old == now) continue;
				planes[samples] = plane;
				places[samples] = i;
				before[samples] = old;
				after[samples++] = now;
			}
		}

		boolean isNow(ImagePlus imp, int[] values) {
			ImageStack stack = imp.getStack();
			for (int k = 0; k < samples; k++) {
				Object plane = first + planes[k] > stack.size() ? null : stack.getPixels(first + planes[k]);
				if (plane == null || places[k] >= Array.getLength(plane) || sample(plane, places[k]) != values[k]) return false;
			}
			return samples > 0;
		}

		/** Takes back what was said, or says it again, but for what is no longer as it was left. */
		synchronized void look(ImagePlus imp) {
			if (!isAsked || !isNow(imp, isUndone ? after : before)) return;
			Map<String, String> from = isUndone ? saidBefore : saidAfter, to = isUndone ? saidAfter : saidBefore, now = ImageProperties.read(imp), said = new HashMap<>();
			now.forEach((key, value) -> said.put(key, replaced(value, from.get(key), to.get(key))));
			ImageProperties.write(imp, said);
			isUndone = !isUndone;
			isAsked = false;
		}

		synchronized void ask(boolean asked) {
			isAsked = asked;
		}
	}

	private PropertyUndo() {}

	/**
	 * Remembers a change of one position, which Undo may take back.
	 *
	 * @param first in the stack, from 1, of the planes of that position
	 * @param pixels of these planes, as they were
	 * @param said the properties before the change
	 */
	static void remember(ImagePlus imp, int first, Object[] pixels, Map<String, String> said) {
		Statement statement = new Statement(first, said, ImageProperties.read(imp));
		ImageStack stack = imp.getStack();
		for (int step : new int[] { STEP, 1 })
			for (int p = 0; p < pixels.length && statement.samples < SAMPLES / 8; p++)
				statement.compare(p, pixels[p], stack.getPixels(first + p), step);
		LAST.put(imp, statement);
	}

	/** A change came that Undo cannot take back. */
	static void forget(ImagePlus imp) {
		LAST.remove(imp);
	}

	private static int sample(Object plane, int i) {
		if (plane instanceof int[]) return ((int[]) plane)[i];
		if (plane instanceof byte[]) return ((byte[]) plane)[i];
		return plane instanceof short[] ? ((short[]) plane)[i] : Float.floatToRawIntBits(((float[]) plane)[i]);
	}

	/** The value with what one change said exchanged for what was said without it; lines that came later stay. */
	private static String replaced(String value, String from, String to) {
		if (value == null ? from == null : value.equals(from)) return to;
		boolean hasMore = value != null && from != null && value.startsWith(from + "\n");
		return hasMore ? to == null ? value.substring(from.length() + 1) : to + value.substring(from.length()) : value;
	}

	@Override
	public String commandExecuting(String command) {
		ImagePlus imp = WindowManager.getCurrentImage();
		Statement statement = imp == null ? null : LAST.get(imp);
		if (statement != null) {
			statement.look(imp);
			statement.ask("Undo".equals(command));
		}
		return command;
	}

	@Override
	public void imageUpdated(ImagePlus imp) {
		Statement statement = LAST.get(imp);
		if (statement != null) statement.look(imp);
	}

	@Override
	public void imageOpened(ImagePlus imp) {}

	@Override
	public void imageClosed(ImagePlus imp) {
		LAST.remove(imp);
	}
}
