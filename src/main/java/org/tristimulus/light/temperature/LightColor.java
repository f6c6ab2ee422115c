package org.tristimulus.light.temperature;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.TransferFunction;

/** What a light looks like beside a D65 white, for swatches and diagrams: as bright as sRGB allows, without what lies outside sRGB. */
public final class LightColor {

	private LightColor() {}

	/** 0xrrggbb in sRGB, the largest channel 255. */
	public static int of(Chromaticity light) {
		double[] rgb = RgbSpace.SRGB.fromXyz().times(light.xyz());
		double max = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
		int code = 0;
		for (double c : rgb)
			code = code << 8 | (int) Math.floor(255 * TransferFunction.SRGB.encode(Math.max(0, c / max)) + 0.5);
		return code;
	}
}
