package org.tristimulus.imagej.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.macro.Interpreter;
import ij.measure.Calibration;
import ij.process.LUT;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.door.ExposureOracle;
import org.tristimulus.door.HostImage;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.Slices;
import org.tristimulus.imagej.parameter.CommandParameter;

/**
 * Adjust Exposure on every kind of image, selection, output and choice of slices, from Java and from a macro: each
 * value against the definition, and all else as it was.
 */
public class HostMatrixTest {

	@TempDir
	static Path folder;

	static List<HostImage> images() {
		return HostImage.all();
	}

	/** Options of a run beside output and slices, and what they come to. */
	private static ExposureOracle setting(HostImage kind, int k) {
		double max = kind.bits() == 32 ? 1 : kind.bits() == 16 ? 65535 : 255;
		switch (k) {
			case 0: return new ExposureOracle(1, kind.bits() == 24 ? "srgb" : "linear", max, 0);
			case 1: return new ExposureOracle(-0.65, "srgb", max, 0);
			case 2: return new ExposureOracle(0.3, "gamma22", max, max / 16);
			case 3: return new ExposureOracle(2.25, "linear", max / 2, max / 32);
			default: return new ExposureOracle(0, "srgb", max, 0);
		}
	}

	/** The first setting leaves everything automatic. */
	private static String options(ExposureOracle e, boolean automatic) {
		String options = "stops=" + e.stops();
		return automatic ? options : options + " decode=" + e.decode() + " white=" + e.white() + " black=" + e.black();
	}

	@ParameterizedTest
	@MethodSource("images")
	void everyValueAndAllElse(HostImage kind) {
		int k = 0;
		for (Roi roi : kind.rois())
			for (Output output : new Output[] { Output.SAME, Output.NEW, Output.NEW_32BIT })
				for (Slices slices : Slices.values()) {
					ImagePlus imp = kind.make(folder);
					imp.setRoi(roi == null ? null : (Roi) roi.clone());
					ExposureOracle oracle = setting(kind, k % 5);
					new Run(kind, imp, output, slices, oracle).check(options(oracle, k % 5 == 0) + " output=" + output + " slices=" + slices, k % 2 == 0, k % 7 == 0);
					k++;
				}
	}

	/** One run and what has to be true of it. */
	private record Run(HostImage kind, ImagePlus imp, Output output, Slices slices, ExposureOracle oracle) {

		void check(String options, boolean fromMacro, boolean onDisk) {
			String what = options + ", roi " + imp.getRoi() + (fromMacro ? ", macro" : ", Java") + ": ";
			List<Object> before = HostImage.pixels(imp);
			boolean isNew = output != Output.SAME || kind.layout().virtual;
			List<String> look = look(imp, output == Output.NEW_32BIT, oracle.white());
			ImagePlus result = run(options, fromMacro);
			if (isNew) {
				assertNotSame(imp, result, what);
				assertPlanes(before, HostImage.pixels(imp), what + "the source");
				assertTrue(!imp.changes, what + "the source");
			}
			else {
				assertEquals(imp, result, what);
				assertTrue(imp.changes, what + "changes");
			}
			assertTrue(!imp.isLocked(), what + "locked");
			assertEquals(output == Output.NEW_32BIT ? 32 : kind.bits(), result.getBitDepth(), what);
			assertValues(before, HostImage.pixels(result), what);
			List<String> after = look(result, false, 0);
			assertHistory(after, isNew && result.getBitDepth() == 32 && (kind.bits() < 32 || options.contains("decode=")), what);
			assertEquals(String.join("\n", look), String.join("\n", after), what);
			if (onDisk) assertSurvives(result, what);
		}

		private ImagePlus run(String options, boolean fromMacro) {
			WindowManager.setTempCurrentImage(imp);
			if (fromMacro) new Interpreter().run("run('Adjust Exposure...', getArgument());", options);
			else IJ.run("Adjust Exposure...", options);
			ImagePlus result = WindowManager.getCurrentImage();
			WindowManager.setTempCurrentImage(null);
			return result;
		}

		private void assertValues(List<Object> before, List<Object> after, String what) {
			boolean unpacked = kind.bits() == 24 && output == Output.NEW_32BIT;
			int perPosition = unpacked ? 3 : kind.channels();
			assertEquals(before.size() * (unpacked ? 3 : 1), after.size(), what);
			int current = (imp.getCurrentSlice() - 1) / kind.channels();
			for (int i = 0; i < after.size(); i++) {
				boolean changes = slices == Slices.ALL || i / perPosition == current;
				for (int p = 0; p < kind.width() * kind.height(); p++) {
					boolean inside = changes && ExposureOracle.isInside(imp, p % kind.width(), p / kind.width());
					if (unpacked) assertSample(((int[]) before.get(i / 3))[p] >> 16 - 8 * (i % 3) & 255, ((float[]) after.get(i))[p], inside, true, what, i, p);
					else if (kind.bits() == 24) assertPacked(((int[]) before.get(i))[p], ((int[]) after.get(i))[p], inside, what, i, p);
					else assertSample(value(before.get(i), p), value(after.get(i), p), inside, after.get(i) instanceof float[], what, i, p);
				}
			}
		}

		private void assertPacked(int before, int after, boolean inside, String what, int plane, int p) {
			assertEquals(before >>> 24, after >>> 24, what + "upper byte");
			for (int shift = 16; shift >= 0; shift -= 8)
				assertSample(before >> shift & 255, after >> shift & 255, inside, false, what, plane, p);
		}

		/** Integers are exact; 32-bit results lie within a few float steps, taken through the curve. */
		private void assertSample(double before, double after, boolean inside, boolean isFloat, String what, int plane, int p) {
			double expected = !inside ? before : isFloat ? oracle.exact(before) : oracle.code(before);
			double tolerance = !inside || !isFloat ? 0 : oracle.decode().equals("linear") ? 4 * Math.ulp((float) expected) + 1e-7 * oracle.black() : 1e-6 * oracle.white();
			if (!(Math.abs(after - expected) <= tolerance)) fail(what + "plane " + plane + ", pixel " + p + (inside ? "" : " outside") + ": " + before + " became " + after + " and not " + expected);
		}

		private static double value(Object plane, int p) {
			return plane instanceof byte[] ? ((byte[]) plane)[p] & 255 : plane instanceof short[] ? ((short[]) plane)[p] & 0xffff : ((float[]) plane)[p];
		}

		/** One JSON line with nothing automatic; and 32-bit results say what their values mean, unless that is a guess. Both are taken from the list. */
		private void assertHistory(List<String> look, boolean declared, String what) {
			String history = null;
			Set<String> meaning = new TreeSet<>();
			for (String line : new ArrayList<>(look)) {
				if (line.startsWith("property " + ImageProperties.HISTORY)) history = line.substring(line.indexOf('{'));
				else if (line.startsWith("property Tristimulus.")) meaning.add(line.substring(9));
				else continue;
				look.remove(line);
			}
			assertNotNull(history, what + "no history");
			assertTrue(history.matches("\\{\"command\":\"Adjust Exposure\",\"version\":\"[^\"]+\",\"keys\":\\{.*\\},\"inputs\":\\[\"[^\"]+\"\\](,\"selection\":\"[^\"]+\")?\\}"), what + history);
			for (String key : new String[] { "stops\":\"" + CommandParameter.number(oracle.stops()), "decode\":\"" + oracle.decode(), "black\":\"" + CommandParameter.number(oracle.black()), "slices\":\"" + slices, "output\":\"" + (output == Output.SAME && kind.layout().virtual ? Output.NEW : output) })
				assertTrue(history.contains("\"" + key + "\""), what + key + " in " + history);
			assertTrue(!history.contains("\"auto\""), what + history);
			assertEquals(declared ? Set.of(ImageProperties.ENCODING + "=" + oracle.decode(), ImageProperties.WHITE + "=" + CommandParameter.number(oracle.white()), "Tristimulus.depth=32") : Set.of(), meaning, what);
		}

		private void assertSurvives(ImagePlus result, String what) {
			String path = folder.resolve("saved.tif").toString();
			new FileSaver(result).saveAsTiff(path);
			ImagePlus read = IJ.openImage(path);
			for (String key : new String[] { ImageProperties.HISTORY, ImageProperties.ENCODING, ImageProperties.WHITE })
				assertEquals(result.getProp(key), read.getProp(key), what + key);
			if (result.getBitDepth() != 24) assertPlanes(HostImage.pixels(result), HostImage.pixels(read), what);
		}
	}

	public static void assertPlanes(List<Object> expected, List<Object> actual, String what) {
		assertArrayEquals(expected.toArray(), actual.toArray(), what);
	}

	/** All that an image is beside its pixels; of a packed one also as three channels, shown up to white. */
	private static List<String> look(ImagePlus imp, boolean unpacked, double white) {
		boolean packed = imp.getBitDepth() == 24;
		List<String> look = new ArrayList<>();
		int n = packed && unpacked ? 3 : 1;
		look.add("dimensions " + imp.getNChannels() * n + " " + imp.getNSlices() + " " + imp.getNFrames());
		look.add("position " + imp.getZ() + " " + imp.getT());
		if (imp instanceof CompositeImage || packed && unpacked) look.add("mode " + (packed ? IJ.COMPOSITE : imp.getDisplayMode()));
		if (imp instanceof CompositeImage) for (int c = 0; c < imp.getNChannels(); c++)
			look.add("active " + ((CompositeImage) imp).getActiveChannels()[c]);
		else if (n == 3) for (int c = 0; c < 3; c++)
			look.add("active true");
		if (n == 3) for (int c = 0; c < 3; c++)
			look.add("LUT ff000000 " + Integer.toHexString(0xff000000 | 255 << 16 - 8 * c) + " 0.0 " + white);
		else if (!packed) for (LUT lut : imp.getLuts())
			look.add("LUT " + Integer.toHexString(lut.getRGB(0)) + " " + Integer.toHexString(lut.getRGB(255)) + " " + lut.min + " " + lut.max);
		for (int i = 1; i <= imp.getStackSize(); i++)
			for (int k = 0; k < n; k++)
				look.add("label " + imp.getStack().getSliceLabel(i));
		Calibration cal = imp.getCalibration();
		look.add("calibration " + cal.pixelWidth + " " + cal.pixelDepth + " " + cal.frameInterval + " " + cal.getUnit());
		look.add("overlay " + imp.getOverlay().size() + " " + imp.getOverlay().get(0).getName());
		look.add("Info " + imp.getProperty("Info"));
		look.add("selection " + imp.getRoi());
		String[] properties = imp.getPropertiesAsArray();
		for (int i = 0; properties != null && i < properties.length; i += 2)
			look.add("property " + properties[i] + "=" + properties[i + 1]);
		return look;
	}
}
