package org.tristimulus.imagej.preview;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.Overlay;
import ij.gui.Roi;

/**
 * What a panel draws over its image: clipped pixels, the line between before and after, a picture, and marks. It is in the user's
 * own overlay as long as there is something to draw, at the resolution of the screen, and a click does not find it.
 */
public final class PreviewOverlay extends Roi {

	private static final int NEW = 0xffe02020, BEFORE = 0xffffe000, BLACK = 0xff3060ff;

	/** An outline on the image with a word. */
	public static final class Mark {

		final double[] xs, ys;
		final String word;

		/** @param xs of the corners, in pixels from the left border @param ys from the upper border */
		public Mark(double[] xs, double[] ys, String word) {
			this.xs = xs;
			this.ys = ys;
			this.word = word;
		}
	}

	private final ImagePlus image;
	private final int columns, rows;
	private boolean clipping, split, made, hidden;
	private double line;
	private Object[] before, after;
	private double white = Double.POSITIVE_INFINITY, black;
	private List<Mark> marks = new ArrayList<>();
	private BufferedImage picture;

	public PreviewOverlay(ImagePlus image) {
		super(0, 0, image.getWidth(), image.getHeight());
		this.image = image;
		columns = image.getWidth();
		rows = image.getHeight();
		line = columns / 2.0;
	}

	/** The pixels to compare, a channel each, and the stored values that are clipped and black in them. */
	public void show(Object[] before, Object[] after, double white, double black) {
		this.before = before;
		this.after = after;
		this.white = white;
		this.black = black;
	}

	public void marks(List<Mark> all) {
		marks = all;
		update();
	}

	/** Lays a picture over the image, as large as that; null takes it off. */
	public void picture(BufferedImage over) {
		picture = over;
		update();
	}

	public void clipping(boolean on) {
		clipping = on;
		update();
	}

	public void split(boolean on) {
		split = on;
		update();
	}

	/** Not to be drawn or found by others for a while. */
	public void hide(boolean on) {
		hidden = on;
		update();
	}

	/** The column, a fraction, where the line between before and after is. */
	public double line() {
		return line;
	}

	public void line(double column) {
		line = Math.max(0, Math.min(columns, column));
	}

	/** Puts itself into the image's overlay, or takes itself out; any thread. */
	synchronized void update() {
		boolean wanted = !hidden && (clipping || split || picture != null || !marks.isEmpty());
		Overlay overlay = image.getOverlay();
		int at = index(overlay);
		if (wanted && at < 0) {
			made = overlay == null;
			if (overlay == null) image.setOverlay(overlay = new Overlay());
			overlay.add(this);
		}
		else if (!wanted && at >= 0) {
			overlay.remove(at);
			if (made && overlay.size() == 0) image.setOverlay(null);
		}
		if (image.getCanvas() != null) image.getCanvas().repaint();
	}

	/** Where it is, found by identity: a selection of the user may equal it. */
	private int index(Overlay overlay) {
		for (int i = 0; overlay != null && i < overlay.size(); i++)
			if (overlay.get(i) == this) return i;
		return -1;
	}

	public void takeOut() {
		clipping = false;
		split = false;
		picture = null;
		marks = new ArrayList<>();
		update();
	}

	@Override
	public boolean contains(int x, int y) {
		return false;
	}

	@Override
	public boolean containsPoint(double x, double y) {
		return false;
	}

	@Override
	public int isHandle(int sx, int sy) {
		return -1;
	}

	@Override
	public void draw(Graphics g) {
		ImageCanvas canvas = image.getCanvas();
		if (canvas == null) return;
		BufferedImage over = picture;
		if (over != null) g.drawImage(over, canvas.screenXD(0), canvas.screenYD(0), canvas.screenXD(columns), canvas.screenYD(rows), 0, 0, over.getWidth(), over.getHeight(), null);
		if (clipping && before != null) drawClipping(g, canvas);
		if (split) drawLine((Graphics2D) g, canvas);
		drawMarks(g, canvas);
	}

	private void drawLine(Graphics2D g, ImageCanvas canvas) {
		int x = canvas.screenXD(line), bottom = canvas.getHeight();
		g.setStroke(new BasicStroke(3));
		g.setColor(Color.BLACK);
		g.drawLine(x, 0, x, bottom);
		g.setStroke(new BasicStroke(1));
		g.setColor(Color.WHITE);
		g.drawLine(x, 0, x, bottom);
		g.fillOval(x - 6, bottom / 2 - 6, 12, 12);
		g.setColor(Color.BLACK);
		g.drawOval(x - 6, bottom / 2 - 6, 12, 12);
	}

	private void drawMarks(Graphics g, ImageCanvas canvas) {
		for (Mark m : marks) {
			int n = m.xs.length;
			int[] x = new int[n], y = new int[n];
			for (int i = 0; i < n; i++) {
				x[i] = canvas.screenXD(m.xs[i]);
				y[i] = canvas.screenYD(m.ys[i]);
			}
			((Graphics2D) g).setStroke(new BasicStroke(3));
			g.setColor(Color.BLACK);
			g.drawPolygon(x, y, n);
			((Graphics2D) g).setStroke(new BasicStroke(1));
			g.setColor(Color.WHITE);
			g.drawPolygon(x, y, n);
			Rectangle place = new Polygon(x, y, n).getBounds();
			drawWord(g, m.word, place.x + 3, place.y + Math.max(11, place.height - 3));
		}
	}

	/** White with a dark rim, so that it is read on any colour. */
	private static void drawWord(Graphics g, String word, int x, int y) {
		g.setColor(Color.BLACK);
		for (int dx = -1; dx <= 1; dx++)
			for (int dy = -1; dy <= 1; dy++)
				g.drawString(word, x + dx, y + dy);
		g.setColor(Color.WHITE);
		g.drawString(word, x, y);
	}

	/** Each pixel of the canvas by the one of the image that it shows. */
	private void drawClipping(Graphics g, ImageCanvas canvas) {
		int w = canvas.getWidth(), h = canvas.getHeight();
		if (w <= 0 || h <= 0) return;
		BufferedImage drawn = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
		int[] colors = new int[w], xs = new int[w];
		for (int i = 0; i < w; i++)
			xs[i] = canvas.offScreenX(i);
		Object[] now = after == null ? before : after;
		for (int j = 0; j < h; j++) {
			int y = canvas.offScreenY(j);
			if (y < 0 || y >= rows) continue;
			for (int i = 0; i < w; i++)
				colors[i] = xs[i] < 0 || xs[i] >= columns ? 0 : color(before, split && xs[i] < line ? before : now, y * columns + xs[i]);
			drawn.setRGB(0, j, w, 1, colors, 0, w);
		}
		g.drawImage(drawn, 0, 0, null);
	}

	private int color(Object[] was, Object[] is, int i) {
		if (reaches(was, i, true)) return BEFORE;
		if (reaches(is, i, true)) return NEW;
		return reaches(is, i, false) || reaches(was, i, false) ? BLACK : 0;
	}

	/** Whether any channel of a pixel is at white or above, or at black or below. */
	private boolean reaches(Object[] planes, int i, boolean atWhite) {
		for (Object plane : planes) {
			int n = plane instanceof int[] ? 3 : 1;
			for (int c = 0; c < n; c++) {
				double v = PixelArrays.value(plane, i, c);
				if (atWhite ? v >= white : v <= black) return true;
			}
		}
		return false;
	}
}
