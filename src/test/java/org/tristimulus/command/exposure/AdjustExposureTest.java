package org.tristimulus.command.exposure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ShortProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.Door;
import org.tristimulus.door.LogText;
import org.tristimulus.imagej.image.ImageProperties;

/** Adjust Exposure through the menu door. */
class AdjustExposureTest {

	/** { code in, code out, exact value before rounding } for each stops value; see the file's head for the oracle. */
	static Map<String, List<double[]>> reference() throws IOException {
		Map<String, List<double[]>> rows = new LinkedHashMap<>();
		try (BufferedReader in = new BufferedReader(new InputStreamReader(AdjustExposureTest.class.getResourceAsStream("/org/tristimulus/light/exposure_8bit.csv")))) {
			in.lines().filter(l -> !l.startsWith("#") && !l.startsWith("stops")).map(l -> l.split(","))
				.forEach(c -> rows.computeIfAbsent(c[0], k -> new ArrayList<>()).add(new double[] { Double.parseDouble(c[1]), Double.parseDouble(c[2]), Double.parseDouble(c[3]) }));
		}
		return rows;
	}

	/** Codes 7 and 9 are light in proportion, half of which lies between two codes and is rounded up; a rule for what does not fit changes nothing about it. */
	@ParameterizedTest
	@ValueSource(strings = { "clip", "scale", "desaturate", "oklch", "rolloff" })
	void whatFitsIsExact(String gamut) {
		ImagePlus imp = IJ.createImage("codes", "RGB", 256, 256, 1), clipped = imp.duplicate();
		for (int i = 0; i < 65536; i++) {
			imp.getProcessor().set(i, (i & 255) << 16 | i & 0xff00 | 9);
			clipped.getProcessor().set(i, imp.getProcessor().get(i));
		}
		IJ.run(imp, "Adjust Exposure...", "stops=-1 gamut=" + gamut);
		IJ.run(clipped, "Adjust Exposure...", "stops=-1");
		assertEquals(0x040405, imp.getProcessor().get(7, 7) & 0xffffff);
		assertArrayEquals((int[]) clipped.getProcessor().getPixels(), (int[]) imp.getProcessor().getPixels());
	}

	/** (210, 68, 76) + 2 stops: DEFINITIONS' Y gives 255, 212.49, 214; grey in proportion to the nearest code. */
	@Test
	void desaturateByTheLuminanceOfBt709() {
		ImagePlus imp = Door.rgb(1, 0xd2444c);
		IJ.run(imp, "Adjust Exposure...", "stops=2 gamut=desaturate");
		assertEquals(0xffd4d6, imp.getProcessor().get(0) & 0xffffff);
	}

	/** The advice is about the values that were taken, not about those that came out. */
	@ParameterizedTest
	@CsvSource({ "1023, 1023", "1024, 4095", "4095, 4095", "16383, 16383" })
	void adviceOnWhite(int largest, String white) {
		ImagePlus imp = new ImagePlus("camera", new ShortProcessor(2, 1, new short[] { 5, (short) largest }, null));
		assertTrue(LogText.of(() -> IJ.run(imp, "Adjust Exposure...", "stops=1")).contains("no value exceeds " + white + ","));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "slices=current" })
	void blackOfAPart(String options) {
		ImagePlus imp = IJ.createImage("dark", "16-bit black", 4, 4, 2);
		imp.setProp(ImageProperties.BLACK, "50");
		for (int s = 1; s <= 2; s++)
			imp.getStack().getProcessor(s).add(150);
		if (options.isEmpty()) imp.setRoi(0, 0, 2, 2);
		String log = LogText.of(() -> IJ.run(imp, "Adjust Exposure...", "stops=0 " + options));
		assertTrue(log.contains("black (50) was subtracted where pixels were changed, and is still in the others"), log);
		assertEquals(100, imp.getStack().getProcessor(1).get(0));
		assertEquals(150, imp.getStack().getProcessor(2).get(3, 3));
		assertEquals("50", imp.getProp(ImageProperties.BLACK));
	}

	@Test
	void all256CodesAtAllStops() throws IOException {
		assertEquals(20, reference().size());
		for (Map.Entry<String, List<double[]>> e : reference().entrySet()) {
			ImagePlus rgb = IJ.createImage("codes", "RGB", 256, 1, 1);
			ImagePlus grey = new ImagePlus("grey", new ByteProcessor(256, 1));
			for (int v = 0; v < 256; v++) {
				rgb.getProcessor().set(v, 0, v << 16 | v << 8 | v);
				grey.getProcessor().set(v, 0, v);
			}
			IJ.run(rgb, "Adjust Exposure...", "stops=" + e.getKey());
			IJ.run(grey, "Adjust Exposure...", "decode=srgb stops=" + e.getKey());
			for (double[] row : e.getValue()) {
				if (Math.abs(row[2] - Math.floor(row[2]) - 0.5) < 0.002) continue;
				int v = (int) row[0], p = ((ColorProcessor) rgb.getProcessor()).get(v, 0) & 0xffffff;
				assertEquals((int) row[1] * 0x10101, p, "RGB, stops " + e.getKey() + ", code " + v);
				assertEquals((int) row[1], grey.getProcessor().get(v, 0), "grey, stops " + e.getKey() + ", code " + v);
			}
		}
	}
}
