package org.tristimulus.imagej;

import java.awt.Dimension;
import java.awt.Scrollbar;
import java.awt.TextField;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** A slider beside a number's text, even in the number or in mired (1e6 / number, warm at the left). */
final class ValueSlider {

	private static final int PER_MIRED = 20, MOST = 2000, HEIGHT = 18, WIDTH = 190;

	private final DoubleUnaryOperator value, position;
	private final double low, high;
	private final Scrollbar bar;

	private ValueSlider(int length, double low, double high, int unit, DoubleUnaryOperator value, DoubleUnaryOperator position) {
		this.value = value;
		this.position = position;
		this.low = low;
		this.high = high;
		int knob = Math.max(1, length / 20);
		bar = new Scrollbar(Scrollbar.HORIZONTAL, 0, knob, 0, length + knob);
		bar.setUnitIncrement(unit);
		bar.setBlockIncrement(10 * unit);
		bar.setPreferredSize(new Dimension(WIDTH, HEIGHT));
	}

	/** @param step between positions; 0 for one that is fine enough */
	static ValueSlider even(double low, double high, double step) {
		double each = step > 0 ? step : (high - low) / Math.min(MOST, Math.max(100, Math.rint(high - low)));
		int length = (int) Math.round((high - low) / each);
		return new ValueSlider(length, low, high, 1, i -> FormField.rounded(low + i * each), x -> (x - low) / each);
	}

	static ValueSlider mired(double low, double high, double step) {
		double warmest = 1e6 / low;
		int length = (int) Math.round((warmest - 1e6 / high) * PER_MIRED);
		return new ValueSlider(length, low, high, PER_MIRED, i -> {
			double kelvin = 1e6 / (warmest - i / PER_MIRED);
			return step > 0 ? Math.rint(kelvin / step) * step : kelvin;
		}, x -> (warmest - 1e6 / x) * PER_MIRED);
	}

	Scrollbar bar() {
		return bar;
	}

	/** Moves with a text, and tells the number of each position that a person moves it to. */
	void follow(TextField text, UnaryOperator<String> number, DoubleConsumer moved) {
		bar.addAdjustmentListener(e -> moved.accept(value.applyAsDouble(bar.getValue())));
		text.addTextListener(e -> show(number.apply(text.getText().trim())));
	}

	/** Moves to a number, or stays where the text is none. */
	void show(String number) {
		double x = parse(number);
		if (!Double.isNaN(x) && value.applyAsDouble(bar.getValue()) != x) bar.setValue((int) Math.round(position.applyAsDouble(Math.max(low, Math.min(high, x)))));
	}

	private static double parse(String text) {
		try {
			return Double.parseDouble(text);
		}
		catch (NumberFormatException e) {
			return Double.NaN;
		}
	}
}
