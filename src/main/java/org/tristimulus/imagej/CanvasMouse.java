package org.tristimulus.imagej;

import java.awt.event.MouseEvent;
import java.awt.event.MouseListener;
import java.awt.event.MouseMotionListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import ij.gui.ImageCanvas;

/**
 * The mouse on an image, before ImageJ's tools: a canvas is its own listener, which others cannot stop, so that all are taken off it,
 * and given what is left for them; at the end they come back in their order.
 */
final class CanvasMouse implements MouseListener, MouseMotionListener {

	private final ImageCanvas canvas;
	private final Predicate<MouseEvent> taken;
	private List<MouseListener> buttons;
	private List<MouseMotionListener> motions;

	/** @param taken deals with an event, or says false, and ImageJ has it */
	CanvasMouse(ImageCanvas canvas, Predicate<MouseEvent> taken) {
		this.canvas = canvas;
		this.taken = taken;
	}

	/** From now on; on the event thread. */
	void begin() {
		if (buttons != null) return;
		buttons = new ArrayList<>(Arrays.asList(canvas.getMouseListeners()));
		motions = new ArrayList<>(Arrays.asList(canvas.getMouseMotionListeners()));
		buttons.forEach(canvas::removeMouseListener);
		motions.forEach(canvas::removeMouseMotionListener);
		canvas.addMouseListener(this);
		canvas.addMouseMotionListener(this);
	}

	void end() {
		if (buttons == null) return;
		canvas.removeMouseListener(this);
		canvas.removeMouseMotionListener(this);
		buttons.forEach(canvas::addMouseListener);
		motions.forEach(canvas::addMouseMotionListener);
		buttons = null;
		motions = null;
	}

	@Override
	public void mousePressed(MouseEvent e) {
		if (!taken.test(e)) new ArrayList<>(buttons).forEach(l -> l.mousePressed(e));
	}

	@Override
	public void mouseReleased(MouseEvent e) {
		if (!taken.test(e) && buttons != null) new ArrayList<>(buttons).forEach(l -> l.mouseReleased(e));
	}

	@Override
	public void mouseClicked(MouseEvent e) {
		if (!taken.test(e) && buttons != null) new ArrayList<>(buttons).forEach(l -> l.mouseClicked(e));
	}

	@Override
	public void mouseEntered(MouseEvent e) {
		new ArrayList<>(buttons).forEach(l -> l.mouseEntered(e));
	}

	@Override
	public void mouseExited(MouseEvent e) {
		new ArrayList<>(buttons).forEach(l -> l.mouseExited(e));
	}

	@Override
	public void mouseMoved(MouseEvent e) {
		if (!taken.test(e) && motions != null) new ArrayList<>(motions).forEach(l -> l.mouseMoved(e));
	}

	@Override
	public void mouseDragged(MouseEvent e) {
		if (!taken.test(e) && motions != null) new ArrayList<>(motions).forEach(l -> l.mouseDragged(e));
	}
}
