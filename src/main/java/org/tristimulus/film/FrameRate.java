package org.tristimulus.film;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Frames a second, as an exact fraction: 23.976, 29.97 and 59.94 are 24, 30 and 60 times 1000/1001. Immutable. */
public final class FrameRate {

	/** The rates that are offered, as written, separated by commas. */
	public static final String CHOICES = "12,15,23.976,24,25,29.97,30,50,59.94,60";

	/** The rates that are offered, as written. */
	public static final List<String> NAMES = Collections.unmodifiableList(Arrays.asList(CHOICES.split(",")));

	private final String name;
	private final int numerator, denominator;

	private FrameRate(String name, int numerator, int denominator) {
		this.name = name;
		this.numerator = numerator;
		this.denominator = denominator;
	}

	/** @throws IllegalArgumentException for a rate that is not offered */
	public static FrameRate of(String name) {
		String written = name.trim().replaceFirst("\\.0*$", "");
		if (!NAMES.contains(written)) throw new IllegalArgumentException("fps=" + name + " is not a frame rate; allowed: " + String.join(", ", NAMES));
		boolean isBroken = written.contains(".");
		int whole = (int) Math.ceil(Double.parseDouble(written));
		return isBroken ? new FrameRate(written, whole * 1000, 1001) : new FrameRate(written, whole, 1);
	}

	/** The offered rate that a number is within 0.1 % of, else 24. */
	public static FrameRate nearest(double fps) {
		for (String name : NAMES)
			if (Math.abs(of(name).perSecond() / fps - 1) < 1e-3 && Math.abs(Double.parseDouble(name) / fps - 1) < 6e-4) return of(name);
		return of("24");
	}

	/** Frames a second. */
	public double perSecond() {
		return (double) numerator / denominator;
	}

	public int numerator() {
		return numerator;
	}

	public int denominator() {
		return denominator;
	}

	/** The time of a frame, in seconds; frame 0 is at 0. */
	public double time(long frame) {
		return (double) frame * denominator / numerator;
	}

	/** The frame on which an event at a time in seconds falls: floor(t fps + 1/2), without rounding on the way. */
	public long frameAt(double seconds) {
		BigDecimal twice = BigDecimal.valueOf(seconds).multiply(BigDecimal.valueOf(2L * numerator)).add(BigDecimal.valueOf(denominator));
		return twice.divide(BigDecimal.valueOf(2L * denominator), 0, RoundingMode.FLOOR).longValueExact();
	}

	/** The frames of a film with a sound of so many samples: max(1, floor(samples / rate × fps + 1/2)). */
	public long frames(long samples, int rate) {
		BigInteger twice = BigInteger.valueOf(2 * samples).multiply(BigInteger.valueOf(numerator)).add(BigInteger.valueOf((long) rate * denominator));
		return Math.max(1, twice.divide(BigInteger.valueOf(2L * rate * denominator)).longValueExact());
	}

	/** The sample frame of a sound at which a frame begins: floor(frame / fps × rate). */
	public long sample(long frame, int rate) {
		return BigInteger.valueOf(frame).multiply(BigInteger.valueOf((long) rate * denominator)).divide(BigInteger.valueOf(numerator)).longValueExact();
	}

	@Override
	public String toString() {
		return name;
	}
}
