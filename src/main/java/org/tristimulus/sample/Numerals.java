package org.tristimulus.sample;

import java.util.Arrays;

/** Digits, minus and point of five by seven dots, for labels within an image. */
final class Numerals {

	private static final String SET = "0123456789-.";

	/** Seven rows of five bits each, the leftmost dot highest. */
	private static final int[][] DOTS = {
		{ 14, 17, 19, 21, 25, 17, 14 }, { 4, 12, 4, 4, 4, 4, 14 }, { 14, 17, 1, 2, 4, 8, 31 }, { 31, 2, 4, 2, 1, 17, 14 }, { 2, 6, 10, 18, 31, 2, 2 },
		{ 31, 16, 30, 1, 1, 17, 14 }, { 6, 8, 16, 30, 17, 17, 14 }, { 31, 1, 2, 4, 8, 8, 8 }, { 14, 17, 17, 14, 17, 17, 14 }, { 14, 17, 17, 15, 1, 2, 12 },
		{ 0, 0, 0, 14, 0, 0, 0 }, { 0, 0, 0, 0, 0, 0, 4 } };

	/** Dots from one character to the next; a point is narrow. */
	private static final int ADVANCE = 6, POINT = 4;

	private Numerals() {}

	/** Width of a text in dots. */
	static int width(String text) {
		return text.chars().map(Numerals::advance).sum() - 1;
	}

	private static int advance(int character) {
		return character == '.' ? POINT : ADVANCE;
	}

	/** Writes a text whose upper left corner is at x, y, each dot a square of the given size. */
	static void write(short[] pixels, int stride, int x, int y, int dot, String text, short value) {
		int left = x;
		for (char c : text.toCharArray()) {
			int shift = c == '.' ? dot : 0;
			for (int row = 0; row < 7; row++)
				for (int column = 0; column < 5; column++)
					if ((DOTS[SET.indexOf(c)][row] >> 4 - column & 1) != 0) square(pixels, stride, left - shift + column * dot, y + row * dot, dot, value);
			left += advance(c) * dot;
		}
	}

	private static void square(short[] pixels, int stride, int x, int y, int dot, short value) {
		for (int v = y; v < y + dot; v++)
			Arrays.fill(pixels, v * stride + x, v * stride + x + dot, value);
	}
}
