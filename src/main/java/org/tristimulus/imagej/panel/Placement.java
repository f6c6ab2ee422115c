package org.tristimulus.imagej.panel;

import java.awt.Dimension;
import java.awt.Rectangle;

/** Where a window stands that must not cover another: right of it, else left, else at the screen's edge. */
final class Placement {

	private static final int GAP = 8;

	private Placement() {}

	/** @param screen what windows may cover of the screen @param image the window that is to be seen */
	static Rectangle beside(Rectangle image, Dimension size, Rectangle screen) {
		return beside(image, size, size.width, screen);
	}

	/** @param widest how wide it may become, for which there should be room */
	static Rectangle beside(Rectangle image, Dimension size, int widest, Rectangle screen) {
		int w = Math.min(size.width, screen.width), h = Math.min(size.height, screen.height), most = Math.max(w, Math.min(widest, screen.width));
		int right = image.x + image.width + GAP, left = image.x - GAP - w, x;
		if (right + most <= screen.x + screen.width) x = right;
		else if (left - (most - w) >= screen.x) x = left;
		else if (right + w <= screen.x + screen.width) x = right;
		else if (left >= screen.x) x = left;
		else x = image.x - screen.x > screen.x + screen.width - image.x - image.width ? screen.x : screen.x + screen.width - w;
		int y = Math.max(screen.y, Math.min(image.y, screen.y + screen.height - h));
		return new Rectangle(x, y, w, h);
	}
}
