package org.tristimulus.command.balance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ImageProcessor;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.color.gamut.ColorDifference;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.imagej.dialog.Help;
import org.tristimulus.imagej.image.ImgImage;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.sample.ColorChart;

/**
 * A colour chart under a lamp, spectrally rendered, against the same chart under D65. What the page of Color Temperature and the README state is
 * CIEDE2000, patch by patch, of three corrections: by the lamp's name, by the fourth grey as a sample, and by what a picture editor's colour balance does, gains on stored codes that
 * make the white patch what it shall be.
 */
class ChartUnderLampTest {

	private static final int WHITE_PATCH = 18, GREY_PATCH = 21;

	/** Codes of a patch's middle. */
	private static double[] codes(ImageProcessor ip, int patch) {
		int[] b = ColorChart.bounds(patch);
		int p = ip.get(b[0] + b[2] / 2, b[1] + b[3] / 2);
		return new double[] { p >> 16 & 255, p >> 8 & 255, p & 255 };
	}

	/** Mean and largest difference, and the patch that has it. */
	private static double[] differences(IntFunction<double[]> codes, ImageProcessor reference) {
		double sum = 0, worst = 0, at = -1;
		for (int p = 0; p < ColorChart.PATCHES; p++) {
			double d = ColorDifference.CIEDE2000.between(lab(codes(reference, p)), lab(codes.apply(p)));
			sum += d;
			if (d > worst) at = p + 1;
			worst = Math.max(worst, d);
		}
		return new double[] { sum / ColorChart.PATCHES, worst, at };
	}

	private static double[] lab(double[] codes) {
		double[] c = Arrays.stream(codes).map(v -> v / 255).toArray();
		Spaces.SRGB.to(Spaces.LAB_D65).apply(c);
		return c;
	}

	private static ImagePlus chart(String illuminant) {
		return ImgImage.toImagePlus(org.tristimulus.image.ColorImage.of(ColorChart.under(illuminant)));
	}

	@ParameterizedTest
	@CsvSource({ "cat16, CAT16", "bradford, Bradford" })
	void illuminantAToD65(String adaptation, String name) throws IOException {
		ImagePlus lamp = chart("a"), named = chart("a"), sampled = chart("a");
		ImageProcessor d65 = chart("d65").getProcessor();
		IJ.run(named, "Color Temperature...", "kelvin=2856 locus=planckian adaptation=" + adaptation);
		int[] b = ColorChart.bounds(GREY_PATCH);
		sampled.setRoi(b[0] + 8, b[1] + 8, b[2] - 16, b[3] - 16);
		IJ.run(sampled, "White Balance...", "adaptation=" + adaptation);

		double[] white = codes(lamp.getProcessor(), WHITE_PATCH), wanted = codes(d65, WHITE_PATCH);
		double[] none = differences(p -> codes(lamp.getProcessor(), p), d65), byName = differences(p -> codes(named.getProcessor(), p), d65),
			bySample = differences(p -> codes(sampled.getProcessor(), p), d65), byGains = differences(p -> {
				double[] c = codes(lamp.getProcessor(), p);
				for (int i = 0; i < 3; i++)
					c[i] = Math.min(255, Math.rint(c[i] * wanted[i] / white[i]));
				return c;
			}, d65);
		String page = Help.page(CommandSpec.of("balance.ColorTemperature")), gallery = Files.readString(Path.of("src/site/markdown/gallery.md"));
		assertSaid(page, "<td>none</td>", none);
		assertSaid(page, "as picture editors do</td>", byGains);
		assertSaid(page, "<tt>kelvin=2856 locus=planckian adaptation=" + adaptation + "</tt></td>", byName);
		assertSaid(page, "White Balance by the fourth grey, <tt>adaptation=" + adaptation + "</tt></td>", bySample);
		assertTrue(gallery.contains(text("%.2f as it is (worst patch %.2f)", none)) && gallery.contains(text("%.2f (%.2f) after gains on stored codes", byGains)) && gallery.contains(text("%.2f (%.2f) with " + name, byName)), "gallery.md");
		assertTrue(byName[0] < byGains[0] && bySample[0] < byGains[0], "the mean");
		assertTrue(byName[1] < byGains[1] && bySample[1] < byGains[1], "the worst");
	}

	/** The page has a row of these figures. */
	private static void assertSaid(String page, String correction, double[] d) {
		String row = correction + text("<td>%.2f</td><td>%.2f</td><td>%.0f</td>", d);
		assertTrue(page.contains(row), row);
	}

	private static String text(String format, double[] d) {
		return String.format(Locale.ROOT, format, d[0], d[1], d[2]);
	}
}
