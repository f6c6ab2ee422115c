package org.tristimulus.imagej.panel;

import java.awt.Dimension;
import java.awt.Rectangle;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.ImageWindow;

/** The window of a preview that the image itself cannot show: beside the image and the panel, and closed with that. On the event thread. */
final class PreviewWindow {

	/** Of its size that the picture may have where there is no room. */
	private static final double[] PARTS = { 1, 0.75, 0.5, 1 / 3.0 };

	private final PanelWindow panel;
	private ImagePlus shown;

	PreviewWindow(PanelWindow panel) {
		this.panel = panel;
	}

	/** @param image the preview is of, which stays in front; or null */
	void show(ImagePlus result, String title, ImagePlus image) {
		result.setTitle("Preview of " + title);
		if (shown == null || shown.getWindow() == null) {
			shown = result;
			shown.show();
			place(shown.getWindow());
			if (image != null && image.getWindow() != null) image.getWindow().toFront();
			panel.dialog.toFront();
		}
		else {
			int slice = shown.getCurrentSlice();
			shown.setImage(result);
			if (slice <= shown.getStackSize()) shown.setSlice(slice);
		}
		shown.changes = false;
	}

	/** Beside image and panel, its picture smaller where there is no room else. */
	private void place(ImageWindow window) {
		Rectangle both = panel.both();
		ImageCanvas canvas = window.getCanvas();
		Dimension size = window.getSize(), picture = canvas.getSize();
		for (double part : PARTS) {
			Dimension smaller = new Dimension((int) (size.width - picture.width * (1 - part)), (int) (size.height - picture.height * (1 - part)));
			Rectangle at = Placement.beside(both, smaller, panel.screen());
			if (at.intersects(both) && part > PARTS[PARTS.length - 1]) continue;
			if (part < 1) {
				canvas.setMagnification(canvas.getMagnification() * part);
				canvas.setSize((int) (picture.width * part), (int) (picture.height * part));
				window.pack();
			}
			window.setLocation(at.getLocation());
			return;
		}
	}

	/** Makes room for the panel, which has grown to these bounds. */
	void leave(Rectangle grown, Rectangle image) {
		ImageWindow window = shown == null ? null : shown.getWindow();
		if (window != null && window.isShowing() && window.getBounds().intersects(grown)) window.setLocation(Placement.beside(image.union(grown), window.getSize(), panel.screen()).getLocation());
	}

	/** An image was closed; ImageJ tells that, too, when a picture becomes a stack and its window another. */
	void closed(ImagePlus imp) {
		if (imp == shown && (imp.getWindow() == null || imp.getWindow().isClosed())) shown = null;
	}

	/** Not on the event thread: ImageJ's list of windows may be locked by a question that needs that thread. */
	void close() {
		if (shown == null) return;
		ImagePlus closing = shown;
		shown = null;
		closing.changes = false;
		new Thread(closing::close, "Tristimulus closes a preview").start();
	}
}
