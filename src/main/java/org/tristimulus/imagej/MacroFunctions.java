package org.tristimulus.imagej;

import java.util.Locale;

import ij.IJ;
import ij.macro.ExtensionDescriptor;
import ij.macro.Functions;
import ij.macro.MacroExtension;
import ij.plugin.PlugIn;

import org.tristimulus.blend.BlendSpace;
import org.tristimulus.blend.HuePath;
import org.tristimulus.blend.Mix;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.gamut.ColorDifference;
import org.tristimulus.color.gamut.HexColor;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.image.measure.FileStops;
import org.tristimulus.imagej.run.LineException;
import org.tristimulus.imagej.show.Caller;
import org.tristimulus.imagej.show.Failure;
import org.tristimulus.light.exposure.Exposure;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.light.temperature.Locus;

/** Gives macros functions on single numbers and colours, {@code Ext.exposure(intensity, result)} and others; results come in their last arguments. */
public class MacroFunctions implements PlugIn, MacroExtension {

	private static final int NUMBER = ARG_NUMBER, TEXT = ARG_STRING, TO_NUMBER = ARG_NUMBER | ARG_OUTPUT, TO_TEXT = ARG_STRING | ARG_OUTPUT;

	@Override
	public void run(String argument) {
		if (!IJ.macroRunning()) IJ.error("Tristimulus Macro Functions", "These functions are for macros, which install them by\nrun(\"Tristimulus Macro Functions\");");
		else Functions.registerExtensions(this);
	}

	@Override
	public ExtensionDescriptor[] getExtensionFunctions() {
		return new ExtensionDescriptor[] {
			new ExtensionDescriptor("intensity", new int[] { NUMBER, TO_NUMBER }, this),
			new ExtensionDescriptor("exposure", new int[] { NUMBER, TO_NUMBER }, this),
			new ExtensionDescriptor("temperatureToXY", new int[] { NUMBER, NUMBER, TO_NUMBER, TO_NUMBER }, this),
			new ExtensionDescriptor("xyToTemperature", new int[] { NUMBER, NUMBER, TO_NUMBER, TO_NUMBER }, this),
			new ExtensionDescriptor("mix", new int[] { TEXT, TEXT, NUMBER, TEXT, TO_TEXT }, this),
			new ExtensionDescriptor("deltaE", new int[] { TEXT, TEXT, TO_NUMBER }, this),
			new ExtensionDescriptor("exposureOf", new int[] { TEXT, TO_NUMBER }, this) };
	}

	@Override
	public String handleExtension(String name, Object[] a) {
		try {
			call(name, a);
		}
		catch (Throwable e) {
			Failure.report(LineException.of("Ext." + name, e), Caller.ofThread());
		}
		return null;
	}

	private static void call(String name, Object[] a) {
		switch (name) {
			case "intensity":
				set(a[1], Exposure.toIntensity((Double) a[0]));
				break;
			case "exposure":
				set(a[1], exposure((Double) a[0]));
				break;
			case "temperatureToXY":
				Chromaticity xy = Locus.PLANCKIAN.at((Double) a[0], (Double) a[1]);
				set(a[2], xy.x);
				set(a[3], xy.y);
				break;
			case "xyToTemperature":
				temperature(Chromaticity.of((Double) a[0], (Double) a[1]), a);
				break;
			case "mix":
				((String[]) a[4])[0] = mix((String) a[0], (String) a[1], (Double) a[2], (String) a[3]);
				break;
			case "exposureOf":
				set(a[1], FileStops.of((String) a[0]));
				break;
			default:
				set(a[2], difference((String) a[0], (String) a[1]));
		}
	}

	private static void set(Object result, double value) {
		((Double[]) result)[0] = value;
	}

	private static double exposure(double intensity) {
		if (Exposure.isBelowGuard(intensity)) IJ.log("Ext.exposure: the intensity " + intensity + " lies below 1e-323 and was raised to it: -1073 stops");
		return Exposure.toExposure(intensity);
	}

	/** Where a correlated colour temperature has no meaning it is NaN; Duv is given all the same. */
	private static void temperature(Chromaticity xy, Object[] a) {
		ColorTemperature temperature = ColorTemperature.of(xy);
		set(a[2], temperature.isDefined() ? temperature.kelvin() : Double.NaN);
		set(a[3], temperature.duv());
	}

	private static String mix(String first, String second, double fraction, String space) {
		double[] a = light(first), b = light(second);
		Mix.in(space(space), HuePath.SHORTER).apply(a, b, fraction);
		Spaces.LINEAR_SRGB.to(Spaces.SRGB).apply(a);
		return HexColor.format(a);
	}

	/** Linear light and an alpha of 1. */
	private static double[] light(String color) {
		double[] c = HexColor.parse(color);
		Spaces.SRGB.to(Spaces.LINEAR_SRGB).apply(c);
		return new double[] { c[0], c[1], c[2], 1 };
	}

	private static double difference(String first, String second) {
		ColorDifference difference = ColorDifference.CIEDE2000;
		double[] a = HexColor.parse(first), b = HexColor.parse(second);
		Spaces.SRGB.to(difference.space()).apply(a);
		Spaces.SRGB.to(difference.space()).apply(b);
		return difference.between(a, b);
	}

	private static BlendSpace space(String token) {
		StringBuilder allowed = new StringBuilder();
		for (BlendSpace s : BlendSpace.values()) {
			if (s.toString().equals(token.toLowerCase(Locale.ROOT))) return s;
			allowed.append(' ').append(s);
		}
		throw new IllegalArgumentException("space=" + token + " is not one of the choices; allowed:" + allowed);
	}
}
