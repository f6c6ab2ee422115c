package org.tristimulus.imagej;

import java.awt.BorderLayout;
import java.awt.Button;
import java.awt.FlowLayout;
import java.awt.Panel;
import java.awt.Rectangle;
import java.awt.TextField;

import ij.ImagePlus;
import ij.gui.Roi;

/**
 * The button beside a field that takes its value from clicks on the image: a token of a choice whose sample is the selection,
 * {@code color}, or {@code points:n}. Pressed once more, or by another one, it ends.
 */
final class PickButton {

	private static final int SIDE = 11;
	private static final String IDLE = "Pick", ACTIVE = "\u25cf Pick", POINTS = "points:", COLOR = "color";

	private final FormField field;
	private final CommandPanel panel;
	private final String what;
	private final Button button = new Button(IDLE);
	private final TextField side = new TextField(SIDE + " px", 5);
	private Pick pick;
	private Roi picked;

	PickButton(FormField field, CommandPanel panel) {
		this.field = field;
		this.panel = panel;
		what = field.parameter.attribute("pick");
		button.setName("pick-" + field.parameter.key());
		side.setName("side");
		button.addActionListener(e -> {
			if (pick != null) stop();
			else start();
		});
		Panel both = new Panel(new FlowLayout(FlowLayout.LEFT, 2, 0));
		both.add(button);
		if (!what.equals(COLOR) && !what.startsWith(POINTS)) both.add(side);
		field.row.add(both, BorderLayout.EAST);
	}

	private void start() {
		ImagePlus image = panel.image();
		if (image == null || image.getCanvas() == null) return;
		panel.pick(this);
		button.setLabel(ACTIVE);
		if (what.startsWith(POINTS)) {
			int count = Integer.parseInt(what.substring(POINTS.length()));
			pick = Pick.points(image, count, n -> {
				if (n == count) {
					took(image, "roi");
					stop();
				}
			});
		}
		else if (what.equals(COLOR)) pick = Pick.pixels(image, p -> {
			if (p.x < 0 || p.y < 0 || p.x >= image.getWidth() || p.y >= image.getHeight()) return;
			int rgb = image.getType() == ImagePlus.COLOR_RGB ? image.getProcessor().get(p.x, p.y) : image.getBufferedImage().getRGB(p.x, p.y);
			field.write(String.format("#%06x", rgb & 0xffffff));
			panel.changed();
		});
		else pick = Pick.squares(image, side(), square -> took(image, what));
	}

	private void took(ImagePlus image, String token) {
		picked = image.getRoi();
		field.write(token);
		panel.changed();
	}

	private int side() {
		String digits = side.getText().replaceAll("[^0-9]", "");
		int n = digits.isEmpty() ? SIDE : Math.max(1, Math.min(999, Integer.parseInt(digits.substring(0, Math.min(3, digits.length())))));
		side.setText(n + " px");
		return n;
	}

	void stop() {
		if (pick != null) pick.end();
		pick = null;
		button.setLabel(IDLE);
	}

	/** The selection that was picked last, if it still is the image's; else null. */
	Roi picked() {
		ImagePlus image = panel.image();
		Roi now = image == null ? null : image.getRoi();
		if (now == null || picked == null) return null;
		Rectangle a = now.getBounds(), b = picked.getBounds();
		return a.equals(b) && now.getType() == picked.getType() ? now : null;
	}
}
