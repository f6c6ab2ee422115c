package org.tristimulus.imagej.panel;

import java.awt.Canvas;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.Locale;

import org.tristimulus.imagej.preview.Histograms;
import org.tristimulus.light.StopsHistogram;

/** The histogram of a preview: after it filled, before it as a line, white marked; a click changes between luminance and channels. */
final class HistogramView extends Canvas {

	private static final long serialVersionUID = 1;

	private static final int HEIGHT = 96, WIDTH = 330, FOOT = 15, HEAD = 14;
	private static final Color[] CHANNELS = { new Color(220, 60, 60, 150), new Color(50, 170, 70, 150), new Color(60, 100, 230, 150) };
	private static final Color ALL = new Color(120, 120, 120), OTHER = new Color(120, 120, 120, 110), PAPER = new Color(245, 245, 245);

	private transient Histograms before, after;
	private boolean byChannel;

	HistogramView() {
		setName("histogram");
		addMouseListener(new MouseAdapter() {

			@Override
			public void mousePressed(MouseEvent e) {
				byChannel = !byChannel;
				repaint();
			}
		});
	}

	/** @param after null where there is no preview */
	void show(Histograms before, Histograms after) {
		this.before = before;
		this.after = after;
		repaint();
	}

	@Override
	public Dimension getPreferredSize() {
		return new Dimension(WIDTH, HEIGHT);
	}

	@Override
	public void update(Graphics g) {
		paint(g);
	}

	@Override
	public void paint(Graphics g) {
		if (getWidth() < 10) return;
		BufferedImage drawn = new BufferedImage(getWidth(), getHeight(), BufferedImage.TYPE_INT_RGB);
		draw(drawn.createGraphics(), getWidth(), getHeight());
		g.drawImage(drawn, 0, 0, null);
	}

	private void draw(Graphics2D g, int w, int h) {
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setColor(getBackground());
		g.fillRect(0, 0, w, h);
		g.setColor(PAPER);
		g.fillRect(0, HEAD, w, h - FOOT - HEAD);
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
		if (before == null) return;
		axis(g, w, h);
		Histograms filled = after == null ? before : after;
		int n = byChannel ? filled.channels().size() : 1;
		for (int c = 0; c < n; c++)
			fill(g, byChannel ? filled.channels().get(c) : filled.all(), byChannel ? color(filled, c) : ALL, w, h);
		g.setColor(Color.BLACK);
		for (int c = 0; c < n; c++) {
			if (byChannel) g.setColor(color(before, c).darker());
			line(g, byChannel ? before.channels().get(c) : before.all(), w, h);
		}
		words(g, w);
	}

	private static Color color(Histograms all, int channel) {
		return all.isColor() && channel < 3 ? CHANNELS[channel] : OTHER;
	}

	private void axis(Graphics2D g, int w, int h) {
		double low = before.all().low(), high = before.all().high();
		g.setColor(Color.DARK_GRAY);
		FontMetrics metrics = g.getFontMetrics();
		for (int stop = (int) Math.ceil(low); stop <= high; stop += high - low > 24 ? 5 : 2) {
			int x = (int) Math.round((stop - low) / (high - low) * (w - 1));
			String word = stop > 0 ? "+" + stop : String.valueOf(stop);
			g.drawLine(x, h - FOOT, x, h - FOOT + 2);
			g.drawString(word, Math.max(0, Math.min(w - metrics.stringWidth(word), x - metrics.stringWidth(word) / 2)), h - 3);
		}
		if (!before.hasWhite()) return;
		int white = (int) Math.round(-low / (high - low) * (w - 1));
		g.setColor(new Color(200, 160, 0));
		g.drawLine(white, HEAD, white, h - FOOT);
	}

	private static double height(StopsHistogram of, int bin) {
		long most = 1;
		for (int i = 1; i < StopsHistogram.BINS - 1; i++)
			most = Math.max(most, of.count(i));
		return Math.min(1, of.count(bin) / (double) most);
	}

	private static void fill(Graphics2D g, StopsHistogram of, Color color, int w, int h) {
		g.setColor(color);
		for (int i = 0; i < StopsHistogram.BINS; i++) {
			int x = i * w / StopsHistogram.BINS, next = (i + 1) * w / StopsHistogram.BINS, y = (int) Math.round(height(of, i) * (h - FOOT - HEAD - 2));
			g.fillRect(x, h - FOOT - y, next - x, y);
		}
	}

	private static void line(Graphics2D g, StopsHistogram of, int w, int h) {
		int last = h - FOOT;
		for (int i = 0; i < StopsHistogram.BINS; i++) {
			int x = i * w / StopsHistogram.BINS, next = (i + 1) * w / StopsHistogram.BINS, y = h - FOOT - (int) Math.round(height(of, i) * (h - FOOT - HEAD - 2));
			g.drawLine(x, last, x, y);
			g.drawLine(x, y, next, y);
			last = y;
		}
	}

	private void words(Graphics2D g, int w) {
		FontMetrics metrics = g.getFontMetrics();
		g.setColor(Color.BLACK);
		String black = "black " + share(before.all().blackPercent(), after == null ? -1 : after.all().blackPercent());
		String clipped = before.hasWhite() ? "clipped " + share(before.all().clippedPercent(), after == null ? -1 : after.all().clippedPercent()) : "no white: ends are percentiles 0.1, 99.9";
		String middle = byChannel ? "channels" : "median " + median(before) + (after == null || median(before).equals(median(after)) ? "" : " \u2192 " + median(after));
		g.drawString(black, 1, HEAD - 4);
		g.drawString(clipped, w - metrics.stringWidth(clipped) - 1, HEAD - 4);
		if (before.hasWhite()) g.drawString(middle, (w - metrics.stringWidth(middle)) / 2, HEAD - 4);
	}

	/** Of luminance, or of all channels together, in stops from white. */
	private static String median(Histograms of) {
		return String.format(Locale.ROOT, "%.1f", of.all().median());
	}

	private static String share(double before, double after) {
		String was = plain(before), is = plain(after);
		return was + (after < 0 || was.equals(is) ? "" : " → " + is) + " %";
	}

	/** Two digits. */
	private static String plain(double percent) {
		double x = Double.parseDouble(String.format(Locale.ROOT, "%.2g", percent));
		return x == Math.rint(x) ? String.valueOf((long) x) : x < 0.01 ? "< 0.01" : String.valueOf(x);
	}
}
