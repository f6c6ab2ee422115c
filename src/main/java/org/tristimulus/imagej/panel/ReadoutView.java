package org.tristimulus.imagej.panel;

import java.awt.Canvas;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tristimulus.imagej.form.Messages;
import org.tristimulus.report.Readout;

/** What a command tells while its values are being chosen: its colours, then its lines. */
public final class ReadoutView extends Canvas {

	private static final long serialVersionUID = 1;

	private static final int WIDTH = 330, LINE = 15, SWATCH = 30, GAP = 4;

	private transient Readout readout = new Readout();
	private String median = "";
	private int widest = WIDTH;

	ReadoutView() {
		setName("readout");
		setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
		setVisible(false);
	}

	/** Whether its size changed. */
	boolean show(Readout now) {
		Dimension before = getPreferredSize();
		readout = now;
		setVisible(height() > 0);
		repaint();
		return !before.equals(getPreferredSize());
	}

	/** Where the median of the light lies, for readouts that leave it to this. */
	void median(String line) {
		median = line;
		repaint();
	}

	private List<String> lines() {
		List<String> lines = new ArrayList<>(readout.lines());
		if (readout.hasMedian()) lines.add(median);
		return lines;
	}

	private List<String> wrapped() {
		List<String> lines = new ArrayList<>();
		for (String line : lines())
			lines.addAll(Arrays.asList(Messages.wrapped(line).split("\n")));
		return lines;
	}

	/** The lines that it shows. */
	public String text() {
		return String.join("\n", lines());
	}

	/** As wide as the longest line so far, so that the panel stands still. */
	private int width() {
		FontMetrics metrics = getFontMetrics(getFont());
		for (String line : wrapped())
			widest = Math.max(widest, metrics.stringWidth(line) + GAP);
		return widest;
	}

	private int height() {
		return (readout.swatches().isEmpty() ? 0 : SWATCH + GAP) + wrapped().size() * LINE;
	}

	@Override
	public Dimension getPreferredSize() {
		return new Dimension(width(), height());
	}

	@Override
	public Dimension getMinimumSize() {
		return getPreferredSize();
	}

	@Override
	public void paint(Graphics g) {
		FontMetrics metrics = g.getFontMetrics();
		int y = 0, n = readout.swatches().size();
		for (int i = 0; i < n; i++) {
			Readout.Swatch s = readout.swatches().get(i);
			int x = i * getWidth() / n, w = getWidth() / n - GAP;
			Color c = new Color(s.rgb);
			g.setColor(c);
			g.fillRect(x, 0, w, SWATCH);
			g.setColor(0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue() > 140 ? Color.BLACK : Color.WHITE);
			g.drawString(s.label, x + 5, SWATCH / 2 + metrics.getAscent() / 2 - 1);
		}
		if (n > 0) y = SWATCH + GAP;
		g.setColor(getForeground());
		for (String line : wrapped())
			g.drawString(line, 0, (y += LINE) - metrics.getDescent());
	}
}
