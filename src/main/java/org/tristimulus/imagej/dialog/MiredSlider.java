package org.tristimulus.imagej.dialog;

import java.awt.BorderLayout;
import java.awt.Canvas;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Panel;
import java.awt.Scrollbar;
import java.awt.TextField;

import ij.gui.GenericDialog;

import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.light.temperature.LightColor;
import org.tristimulus.light.temperature.Locus;

/**
 * A slider for a temperature in kelvin, even in mired (1e6 / K), warm at the left, beside its text; and a swatch in the colour of the light
 * that the temperature stands for.
 */
final class MiredSlider {

	private static final int PER_MIRED = 20;
	private static final Dimension BAR = new Dimension(200, 18), SWATCH = new Dimension(36, 18);

	private final double warmest, step;
	private final TextField text;
	private final Scrollbar bar;
	private final Canvas swatch = new Swatch();

	private MiredSlider(CommandParameter f, TextField text) {
		double[] range = f.slider();
		this.text = text;
		warmest = 1e6 / range[0];
		step = f.step();
		int length = (int) Math.round((warmest - 1e6 / range[1]) * PER_MIRED);
		bar = new Scrollbar(Scrollbar.HORIZONTAL, 0, length / 20, 0, length + length / 20);
		bar.setUnitIncrement(PER_MIRED);
		bar.setBlockIncrement(10 * PER_MIRED);
		bar.setPreferredSize(BAR);
		bar.addAdjustmentListener(e -> text.setText(CommandParameter.number(kelvin(bar.getValue()))));
		text.addTextListener(e -> follow());
	}

	/** Adds a number's text field, the slider and the swatch in one row. */
	static void add(GenericDialog dialog, CommandParameter f) {
		dialog.addNumericField(f.label(), 0, 0, 8, "");
		MiredSlider slider = new MiredSlider(f, (TextField) dialog.getNumericFields().lastElement());
		dialog.remove(slider.text);
		Panel row = new Panel(new BorderLayout(5, 0));
		row.add(slider.text, BorderLayout.WEST);
		row.add(slider.bar, BorderLayout.CENTER);
		row.add(slider.swatch, BorderLayout.EAST);
		dialog.addToSameRow();
		dialog.addPanel(row);
	}

	/** The temperature at a position of the slider, rounded to the field's step. */
	private double kelvin(int position) {
		double kelvin = 1e6 / (warmest - (double) position / PER_MIRED);
		return step > 0 ? Math.rint(kelvin / step) * step : kelvin;
	}

	private int position(double kelvin) {
		return (int) Math.round((warmest - 1e6 / kelvin) * PER_MIRED);
	}

	/** The temperature that the text holds, or NaN. */
	private double typed() {
		try {
			return Double.parseDouble(text.getText().trim());
		}
		catch (NumberFormatException e) {
			return Double.NaN;
		}
	}

	/** Moves the slider and colours the swatch as the text says. */
	private void follow() {
		double kelvin = typed();
		if (kelvin > 0 && kelvin(bar.getValue()) != kelvin) bar.setValue(position(kelvin));
		swatch.repaint();
	}

	/** Black bodies, then daylight; 6504 K is white. Striped out where the text is not such a light. */
	private final class Swatch extends Canvas {

		Swatch() {
			setPreferredSize(SWATCH);
		}

		/** What was written into the text before there was a window was not told. */
		@Override
		public void addNotify() {
			super.addNotify();
			follow();
		}

		@Override
		public void paint(Graphics g) {
			double kelvin = typed();
			int w = getWidth() - 1, h = getHeight() - 1;
			if (kelvin >= Locus.BLACKBODY_DAYLIGHT.min() && kelvin <= Locus.BLACKBODY_DAYLIGHT.max()) {
				g.setColor(new Color(LightColor.of(Locus.BLACKBODY_DAYLIGHT.at(kelvin))));
				g.fillRect(0, 0, w, h);
			}
			else g.drawLine(0, h, w, 0);
			g.setColor(Color.gray);
			g.drawRect(0, 0, w, h);
		}
	}
}
