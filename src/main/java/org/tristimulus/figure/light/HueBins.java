package org.tristimulus.figure.light;

import java.awt.Color;

/** The colours that ANSI/IES TM-30-18 prints its 16 hue-angle bins in: bin 1 begins at 0°, each is 22.5° wide. */
final class HueBins {

	private static final int[] BARS = { 0xa35c60, 0xcc765e, 0xcc8145, 0xd8ac62, 0xac9959, 0x919e5d, 0x668b5e, 0x61b290, 0x7bbaa6, 0x297a7e, 0x55788d, 0x708ab2, 0x988caa, 0x735877, 0x8f6682, 0xba7a8e };
	private static final int[] ARROWS = { 0xe62828, 0xe74b4b, 0xfb812e, 0xffb529, 0xcbca46, 0x7eb94c, 0x41c06d, 0x009c7c, 0x16bcb0, 0x00a4bf, 0x0085c3, 0x3b62aa, 0x4568ae, 0x6a4e85, 0x9d69a1, 0xa74f81 };

	private HueBins() {}

	/** Of bars, for bin 1 to 16. */
	static Color bar(int bin) {
		return new Color(BARS[bin - 1]);
	}

	/** Of arrows, for bin 1 to 16. */
	static Color arrow(int bin) {
		return new Color(ARROWS[bin - 1]);
	}

	/** Between the arrows' colours, which stand in the middle of their bins: any angle in radians, counter-clockwise. */
	static Color around(double angle) {
		double turn = angle / (2 * Math.PI) * ARROWS.length - 0.5;
		int bin = (int) Math.floor(turn);
		double t = turn - bin;
		Color a = new Color(ARROWS[Math.floorMod(bin, ARROWS.length)]), b = new Color(ARROWS[Math.floorMod(bin + 1, ARROWS.length)]);
		return new Color(mixed(a.getRed(), b.getRed(), t), mixed(a.getGreen(), b.getGreen(), t), mixed(a.getBlue(), b.getBlue(), t));
	}

	private static int mixed(int a, int b, double t) {
		return (int) Math.round((1 - t) * a + t * b);
	}
}
