package org.tristimulus.imagej;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.PointRoi;
import ij.gui.Roi;

/** Clicks on an image that choose pixels, whatever tool ImageJ has: squares, or a number of points. Keys, wheel and scroll bars work as ever. */
final class Pick {

	private final ImagePlus image;
	private final CanvasMouse mouse;

	private Pick(ImagePlus image, ImageCanvas canvas, Consumer<Point> clicked) {
		this.image = image;
		mouse = new CanvasMouse(canvas, e -> {
			if (e.getID() == MouseEvent.MOUSE_PRESSED) clicked.accept(new Point(canvas.offScreenX(e.getX()), canvas.offScreenY(e.getY())));
			return e.getID() != MouseEvent.MOUSE_MOVED;
		});
		mouse.begin();
	}

	/** Each click selects a square of so many pixels, cut off at the image's border. */
	static Pick squares(ImagePlus image, int side, Consumer<Rectangle> picked) {
		return new Pick(image, image.getCanvas(), p -> {
			Rectangle square = new Rectangle(p.x - side / 2, p.y - side / 2, side, side).intersection(new Rectangle(image.getWidth(), image.getHeight()));
			if (square.isEmpty()) return;
			image.setRoi(new Roi(square.x, square.y, square.width, square.height));
			picked.accept(square);
		});
	}

	/** So many clicks make a multi-point selection, whose points can be dragged then; tells after each click how many there are. */
	static Pick points(ImagePlus image, int count, Consumer<Integer> picked) {
		List<Point> points = new ArrayList<>();
		return new Pick(image, image.getCanvas(), p -> {
			if (points.size() == count) points.clear();
			points.add(p);
			int[] xs = points.stream().mapToInt(q -> q.x).toArray(), ys = points.stream().mapToInt(q -> q.y).toArray();
			image.setRoi(new PointRoi(xs, ys, xs.length));
			picked.accept(points.size());
		});
	}

	/** Each click gives a pixel. */
	static Pick pixels(ImagePlus image, Consumer<Point> picked) {
		return new Pick(image, image.getCanvas(), picked);
	}

	/** The image that is clicked on. */
	ImagePlus image() {
		return image;
	}

	void end() {
		mouse.end();
	}
}
