package org.tristimulus.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;

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
