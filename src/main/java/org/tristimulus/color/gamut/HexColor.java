package org.tristimulus.color.gamut;

/** An sRGB colour as the text {@code #rrggbb}, as CSS and HTML write it. */
public final class HexColor {

	private HexColor() {}

	/** The sRGB components in [0, 1] of {@code #rrggbb} or {@code #rgb}; the sign may be left out. @throws IllegalArgumentException for another text */
	public static double[] parse(String text) {
		String digits = text.trim().replaceFirst("^#", "");
		if (digits.matches("[0-9a-fA-F]{3}")) digits = digits.replaceAll("(.)", "$1$1");
		if (!digits.matches("[0-9a-fA-F]{6}")) throw new IllegalArgumentException("\"" + text + "\" is not a colour; allowed: #rrggbb");
		int rgb = Integer.parseInt(digits, 16);
		return new double[] { (rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0 };
	}

	/** The text of sRGB components, clamped to [0, 1] and rounded. */
	public static String format(double[] srgb) {
		int rgb = 0;
		for (int i = 0; i < 3; i++)
			rgb = rgb << 8 | (int) Math.floor(255 * Math.max(0, Math.min(1, srgb[i])) + 0.5);
		return String.format("#%06x", rgb);
	}
}
