package org.tristimulus.imagej.show;

import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;

import ij.Prefs;
import ij.WindowManager;
import ij.gui.GUI;

import org.tristimulus.report.Report;

/** ImageJ opens its Log and its Results in the middle of the screen, one on top of the other. What a run opened is moved to where it covers the least, unless the user has a place for it. */
public final class TextWindows {

	private static final String LOG = "Log";
	/** The names of ImageJ's preferences that keep a place. */
	private static final String LOG_PLACE = "log.loc", RESULTS_PLACE = "results.loc";
	/** How much worse it is to cover the other text than to cover an image. */
	private static final int TEXT = 8;

	private final boolean hadLog = WindowManager.getWindow(LOG) != null, hadResults = WindowManager.getWindow(Report.RESULTS) != null;

	/** Moves those that were opened since this object was made. */
	public void moveApart() {
		if (!hadResults) move(Report.RESULTS, RESULTS_PLACE, LOG);
		if (!hadLog) move(LOG, LOG_PLACE, Report.RESULTS);
	}

	private static void move(String title, String place, String otherTitle) {
		Window moved = WindowManager.getWindow(title), other = WindowManager.getWindow(otherTitle);
		if (moved == null || Prefs.getString(place) != null) return;
		EventQueue.invokeLater(() -> moved.setLocation(best(moved, other == null ? new Rectangle() : other.getBounds())));
	}

	/** Of the corners of the screen and the places around all windows, the one where it covers the least. */
	private static Point best(Window moved, Rectangle other) {
		Rectangle screen = GUI.getMaxWindowBounds(moved), at = moved.getBounds();
		List<Rectangle> windows = new ArrayList<>();
		for (Window w : Window.getWindows())
			if (w.isShowing() && w != moved) windows.add(w.getBounds());
		Point best = at.getLocation();
		long least = Long.MAX_VALUE;
		for (int x : starts(screen.x, screen.width, at.width, windows, true))
			for (int y : starts(screen.y, screen.height, at.height, windows, false)) {
				Rectangle place = new Rectangle(x, y, at.width, at.height);
				long covered = (TEXT - 1) * area(place.intersection(other));
				for (Rectangle w : windows)
					covered += area(place.intersection(w));
				if (covered >= least) continue;
				least = covered;
				best = place.getLocation();
			}
		return best;
	}

	/** Where a window of a length may begin on the screen: at its far end, at its near one, before and after each other window. */
	private static List<Integer> starts(int from, int length, int own, List<Rectangle> windows, boolean across) {
		List<Integer> starts = new ArrayList<>();
		int last = from + Math.max(0, length - own);
		starts.add(last);
		starts.add(from);
		for (Rectangle w : windows) {
			int near = across ? w.x : w.y, far = near + (across ? w.width : w.height);
			for (int start : new int[] { far, near - own })
				if (start >= from && start <= last) starts.add(start);
		}
		return starts;
	}

	private static long area(Rectangle r) {
		return r.isEmpty() ? 0 : (long) r.width * r.height;
	}
}
