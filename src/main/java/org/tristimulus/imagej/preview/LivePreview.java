package org.tristimulus.imagej.preview;

import ij.ImagePlus;

import org.tristimulus.imagej.image.ImagePlusStore;

/**
 * The preview of a panel on its image: which plane it is on, and whether it is to be seen. Any thread may suspend it; nothing here waits for the
 * event thread, on which all else is called.
 */
public final class LivePreview {

	/** What an event on the image came to. */
	public enum Change {

		NONE,
		/** Another plane, or new pixels, are to be previewed. */
		NEW_PLANE,
		/** Other code has written into the previewed pixels. */
		WRITTEN,
		/** Other code has changed the type or size, or exchanged the pixels. */
		EXCHANGED
	}

	/** Pixels up to which each event is looked into; above it, only those that are not our own. */
	private static final int SMALL = 1 << 22;

	private final ImagePlus imp;
	private VisiblePlane plane;
	/** The last that was computed, and what of it is shown. */
	private Object[] latest, composed, spare;
	private double line = -1;
	private int suspended, ownEvents;
	private boolean ended;

	public LivePreview(ImagePlus imp) {
		this.imp = imp;
		plane = new VisiblePlane(imp);
	}

	/** The plane that is on show; a new one after {@link Change#NEW_PLANE}. */
	public synchronized VisiblePlane plane() {
		return plane;
	}

	/** The last preview that was computed, without the split; null where there is none. */
	public synchronized Object[] latest() {
		return latest;
	}

	/** The image as it is without the preview. */
	public synchronized ImagePlusStore original() {
		return plane.hasSameForm() ? new OriginalStore(imp, plane.position(), plane.originals()) : new ImagePlusStore(imp);
	}

	/** Shows what was computed for a plane, if that is still the one. */
	public synchronized boolean show(VisiblePlane of, Object[] computed) {
		if (ended || of != plane) return false;
		latest = computed;
		present();
		return true;
	}

	/** Shows the original, until something is computed. */
	public synchronized void hide() {
		latest = null;
		plane.takeOff();
		draw();
	}

	/** Left of this column is the original; below 0 nowhere. */
	public synchronized void split(double column) {
		line = column;
		present();
	}

	private void present() {
		if (ended || suspended > 0 || latest == null) return;
		plane.show(line < 0 ? latest : composed());
		draw();
	}

	/** The original left of the line, the preview right of it. */
	private Object[] composed() {
		Object[] into = spare == null || !PixelArrays.fits(spare[0], latest[0]) ? like(latest) : spare;
		spare = composed;
		composed = into;
		int width = imp.getWidth(), column = (int) Math.round(Math.min(width, line));
		for (int c = 0; c < into.length; c++) {
			PixelArrays.copy(latest[c], into[c]);
			for (int i = 0; i < PixelArrays.length(into[c]); i += width)
				System.arraycopy(plane.originals()[c], i, into[c], i, column);
		}
		return into;
	}

	private static Object[] like(Object[] planes) {
		Object[] made = new Object[planes.length];
		for (int c = 0; c < made.length; c++)
			made[c] = PixelArrays.like(planes[c]);
		return made;
	}

	/** Takes the preview off until {@link #resume}; calls add up. Any thread. */
	public synchronized void suspend() {
		suspended++;
		plane.takeOff();
		draw();
	}

	/** On the event thread. Whether the plane was written to meanwhile, and has to be looked at anew. */
	public synchronized boolean resume() {
		if (suspended > 0) suspended--;
		if (ended || suspended > 0 || imp.getProcessor() == null) return false;
		if (plane.hasSameForm() && plane.isVisible() && !plane.isForeign()) {
			present();
			return false;
		}
		return renew();
	}

	private boolean renew() {
		plane.takeOff();
		if (!plane.hasSameForm()) return false;
		plane = new VisiblePlane(imp);
		latest = null;
		return true;
	}

	/** Looks at the image after an event on it. */
	public synchronized Change follow() {
		if (ended) return Change.NONE;
		boolean own = ownEvents > 0;
		if (own) ownEvents--;
		if (!plane.hasSameForm()) return Change.EXCHANGED;
		if (!plane.isSameSlice()) return renew() ? Change.NEW_PLANE : Change.EXCHANGED;
		if (!plane.isVisible()) return imp.getStack().isVirtual() && renew() ? Change.NEW_PLANE : Change.EXCHANGED;
		if (own && imp.getWidth() * imp.getHeight() > SMALL || !plane.isForeign()) return Change.NONE;
		return plane.isOn() || !renew() ? Change.WRITTEN : Change.NEW_PLANE;
	}

	/** Takes the preview off for good. Any thread. Whether the arrays were changed by it. */
	public synchronized void end() {
		if (ended) return;
		ended = true;
		plane.giveUp();
		draw();
	}

	/** At once, since files are written from the picture that ImageJ made last; repainted when the event thread comes to it. */
	private void draw() {
		if (imp.getProcessor() == null) return;
		ownEvents++;
		imp.updateAndDraw();
	}
}
