package org.tristimulus.imagej.form;

import java.awt.Canvas;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.TextField;
import java.util.function.UnaryOperator;

import org.tristimulus.light.temperature.LightColor;
import org.tristimulus.light.temperature.Locus;

/** The colour of the light of a temperature that a text holds: black bodies, then daylight; 6504 K is white. Struck out where it is not light. */
public final class LightSwatch extends Canvas {

	private static final long serialVersionUID = 1;

	private static final Dimension SIZE = new Dimension(30, 18);

	private final transient UnaryOperator<String> number;
	private final TextField text;

	LightSwatch(TextField text, UnaryOperator<String> number) {
		this.text = text;
		this.number = number;
		setPreferredSize(SIZE);
		text.addTextListener(e -> repaint());
	}

	private double kelvin() {
		try {
			return Double.parseDouble(number.apply(text.getText().trim()));
		}
		catch (NumberFormatException e) {
			return Double.NaN;
		}
	}

	@Override
	public void paint(Graphics g) {
		double kelvin = kelvin();
		int w = getWidth() - 1, h = getHeight() - 1;
		if (kelvin >= Locus.BLACKBODY_DAYLIGHT.min() && kelvin <= Locus.BLACKBODY_DAYLIGHT.max()) {
			g.setColor(new Color(LightColor.of(Locus.BLACKBODY_DAYLIGHT.at(kelvin))));
			g.fillRect(0, 0, w, h);
		}
		else g.drawLine(0, h, w, 0);
		g.setColor(Color.GRAY);
		g.drawRect(0, 0, w, h);
	}
}
