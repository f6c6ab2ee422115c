package org.tristimulus.figure;

import java.awt.Color;

import org.tristimulus.color.TransferFunction;
import org.tristimulus.light.SpectralLocus;
import org.tristimulus.light.temperature.LightColor;

/** What a wavelength looks like, as near as sRGB comes: as bright as can be, and darker towards the ends of the visible range. */
public final class SpectralColor {

	/** Between these, in nm, it is as bright as can be. */
	public static final double BLUE = 425, RED = 670;

	private static final double FADE = 50;

	private SpectralColor() {}

	public static Color of(double nm) {
		int visible = (int) Math.round(Math.max(SpectralLocus.START, Math.min(SpectralLocus.END, nm)));
		double outside = Math.max(0, Math.max(BLUE - nm, nm - RED)) / FADE;
		return dimmed(new Color(LightColor.of(SpectralLocus.at(visible))), 1 / (1 + outside * outside));
	}

	/** A colour with so much of its light, 0 to 1. */
	public static Color dimmed(Color color, double light) {
		return light(light * decode(color.getRed()), light * decode(color.getGreen()), light * decode(color.getBlue()));
	}

	/** The sRGB colour of linear light, clamped. */
	public static Color light(double r, double g, double b) {
		return new Color(encode(r), encode(g), encode(b));
	}

	/** A colour mixed with white in code: the share of it that stays. */
	public static Color pale(Color color, double share) {
		return new Color(pale(color.getRed(), share), pale(color.getGreen(), share), pale(color.getBlue(), share));
	}

	private static double decode(int code) {
		return TransferFunction.SRGB.decode(code / 255.0);
	}

	private static int encode(double light) {
		return (int) Math.floor(255 * TransferFunction.SRGB.encode(Math.max(0, Math.min(1, light))) + 0.5);
	}

	private static int pale(int code, double share) {
		return (int) Math.round(255 + (code - 255) * share);
	}
}
