package org.tristimulus.imagej;

import java.awt.Canvas;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.TextField;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;

import ij.gui.ColorChooser;

/** The colours that a text names, #rrggbb separated by commas, as swatches; a click on one opens ImageJ's colour picker. */
final class ColorButton extends Canvas {

	private static final long serialVersionUID = 1;

	private static final int SIDE = 18, GAP = 2;

	private final TextField text;

	ColorButton(TextField text, Runnable changed) {
		this.text = text;
		text.addTextListener(e -> {
			repaint();
			if (getParent() != null) getParent().validate();
		});
		addMouseListener(new MouseAdapter() {

			@Override
			public void mousePressed(MouseEvent e) {
				pick(Math.min(colors().length - 1, e.getX() / (SIDE + GAP)));
				changed.run();
			}
		});
	}

	private String[] colors() {
		return text.getText().split(",", -1);
	}

	private static Color color(String name) {
		try {
			return name.trim().startsWith("#") ? Color.decode(name.trim()) : null;
		}
		catch (NumberFormatException e) {
			return null;
		}
	}

	private void pick(int i) {
		String[] all = colors();
		Color now = color(all[i]);
		Color chosen = new ColorChooser(getName(), now == null ? Color.WHITE : now, false).getColor();
		if (chosen == null) return;
		all[i] = String.format("#%06x", chosen.getRGB() & 0xffffff);
		text.setText(String.join(",", all));
	}

	@Override
	public Dimension getPreferredSize() {
		return new Dimension(colors().length * (SIDE + GAP), SIDE);
	}

	@Override
	public void paint(Graphics g) {
		String[] all = colors();
		for (int i = 0; i < all.length; i++) {
			Color c = color(all[i]);
			int x = i * (SIDE + GAP);
			if (c != null) {
				g.setColor(c);
				g.fillRect(x, 0, SIDE - 1, SIDE - 1);
			}
			g.setColor(Color.GRAY);
			g.drawRect(x, 0, SIDE - 1, SIDE - 1);
			if (c == null) g.drawLine(x, SIDE - 1, x + SIDE - 1, 0);
		}
	}
}
