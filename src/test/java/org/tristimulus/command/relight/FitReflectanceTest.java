package org.tristimulus.command.relight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.ResultsTable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.LogText;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.relight.Figures;
import org.tristimulus.relight.file.LampText;
import org.tristimulus.relight.fit.LampBasis;
import org.tristimulus.relight.fit.Lamps;

/** Fit Reflectance through the menu door. */
class FitReflectanceTest {

	private static final String FIT = "Fit Reflectance...";

	@TempDir
	Path folder;

	@BeforeEach
	void clear() {
		ResultsTable.getResultsTable().reset();
	}

	private String lights(String name) throws IOException {
		Path file = folder.resolve(name + ".lp");
		Files.writeString(file, Figures.text(name + "_lights.lp") + "\n");
		return "lights=" + file + " ";
	}

	private static double[] degrees(ImagePlus normals, String truth) {
		ImagePlus t = Figures.image(truth);
		double[] degrees = new double[t.getWidth() * t.getHeight()];
		float[][] a = new float[3][], b = new float[3][];
		for (int c = 0; c < 3; c++) {
			a[c] = RelightImages.slice(normals, c + 1);
			b[c] = RelightImages.slice(t, c + 1);
		}
		for (int i = 0; i < degrees.length; i++) {
			double d = 0;
			for (int c = 0; c < 3; c++)
				d += (a[c][i] - b[c][i]) * (double) (a[c][i] - b[c][i]);
			degrees[i] = Math.toDegrees(2 * Math.asin(Math.min(1, Math.sqrt(d) / 2)));
		}
		Arrays.sort(degrees);
		return degrees;
	}

	private static double meanError(ImagePlus albedo, String truth) {
		float[] a = RelightImages.slice(albedo, 1), b = RelightImages.slice(Figures.image(truth), 1);
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += Math.abs(a[i] - b[i]);
		return sum / a.length;
	}

	@ParameterizedTest
	@ValueSource(strings = { "robust=true", "robust=false" })
	void aMattRelief(String robust) throws IOException {
		RelightImages.run(FIT, lights("rti_lambert48") + robust, RelightImages.image("rti_lambert48_stack.tif", "relief.tif"));
		double[] degrees = degrees(RelightImages.open("relief, normals"), "rti_lambert48_normals.tif");
		assertEquals(0, degrees[degrees.length - 1], 0.001);
		assertArrayEquals(RelightImages.slice(Figures.image("rti_lambert48_albedo.tif"), 1), RelightImages.slice(RelightImages.open("relief, albedo"), 1), 1e-6f);
	}

	@Test
	void aStruckCoin() throws IOException {
		RelightImages.run(FIT, lights("rti_coin96") + "white=40000 black=400 residual", RelightImages.image("rti_coin96_stack.tif", "coin.tif"));
		double[] degrees = degrees(RelightImages.open("coin, normals"), "rti_coin96_normals.tif");
		assertTrue(degrees[degrees.length / 2] <= 0.6, "median " + degrees[degrees.length / 2]);
		assertTrue(degrees[degrees.length * 95 / 100] <= 1.6, "95 % " + degrees[degrees.length * 95 / 100]);
		assertTrue(meanError(RelightImages.open("coin, albedo"), "rti_coin96_albedo.tif") <= 0.012);
		assertEquals(32, RelightImages.slice(RelightImages.open("coin, lamps used"), 1)[0], 32);
		RelightImages.open("coin, residual");
	}

	/** Coefficients of twelve pixels, and of one lamp that was held out. */
	@ParameterizedTest
	@CsvSource({ "ptm,6", "hsh,9" })
	void coefficients(String method, int terms) throws IOException {
		RelightImages.run(FIT, lights("rti_lambert48") + "method=" + method, RelightImages.image("rti_lambert48_stack.tif", "relief.tif"));
		ImagePlus stack = RelightImages.open("relief, " + method);
		assertEquals(terms, stack.getStackSize());
		for (Figures.Row row : Figures.rows("rti_lambert48_fit_pixels.csv"))
			for (int t = 0; t < terms; t++)
				assertEquals(row.number(method.equals("ptm") ? "ptm_a" + t : "hsh" + t), stack.getStack().getProcessor(t + 1).getf(row.whole("x"), row.whole("y")), 1e-5);
		RelightImages.open("relief, normals");
		RelightImages.open("relief, albedo");
	}

	/** Frames, slices, 24-bit RGB, three channels, labels and the table give the same normals. */
	@Test
	void lampsAndColoursWhereverTheyAre() throws IOException {
		ImagePlus grey = RelightImages.image("rti_lambert48_stack.tif", "slices.tif");
		Lamps lamps = LampText.parse("", Figures.text("rti_lambert48_lights.lp"));
		String lights = lights("rti_lambert48");
		RelightImages.run(FIT, lights, grey);
		float[] expected = RelightImages.slice(RelightImages.open("slices, normals"), 1);
		ImagePlus frames = grey.duplicate();
		frames.setTitle("frames.tif");
		frames.setDimensions(1, 1, frames.getStackSize());
		for (int k = 0; k < lamps.count(); k++)
			frames.getStack().setSliceLabel("lamp " + lamps.direction(k)[0] + " " + lamps.direction(k)[1] + " " + lamps.direction(k)[2], k + 1);
		RelightImages.run(FIT, "lights=labels", frames);
		assertArrayEquals(expected, RelightImages.slice(RelightImages.open("frames, normals"), 1), 1e-6f);
		ImageStack colors = new ImageStack(grey.getWidth(), grey.getHeight());
		for (int k = 1; k <= lamps.count(); k++)
			for (int c = 0; c < 3; c++)
				colors.addSlice("", grey.getStack().getProcessor(k).duplicate());
		ImagePlus three = new ImagePlus("three.tif", colors);
		three.setDimensions(3, lamps.count(), 1);
		ResultsTable table = ResultsTable.getResultsTable();
		table.reset();
		for (int k = 0; k < lamps.count(); k++) {
			table.incrementCounter();
			for (int c = 0; c < 3; c++)
				table.addValue("xyz".substring(c, c + 1), lamps.direction(k)[c]);
		}
		RelightImages.run(FIT, "lights=table", three);
		assertArrayEquals(expected, RelightImages.slice(RelightImages.open("three, normals"), 1), 1e-6f);
		RelightImages.run(FIT, "lights=table", three);
		assertEquals(String.valueOf(lamps.count()), RelightImages.lastRow().get("Lights"), "the row of the first fit is not a lamp");
		assertEquals(3, RelightImages.open("three, albedo").getNChannels());
		ImagePlus both = grey.duplicate();
		both.setDimensions(1, 12, 2);
		assertTrue(MenuDoor.failure(FIT, lights, both).contains("12 slices and 2 frames"));
	}

	/** What Find Light Positions leaves in Results is read by one fit after the other, which add rows themselves; one row less is refused. */
	@Test
	void aTableThatGrows() throws IOException {
		ImagePlus stack = RelightImages.image("rti_lambert48_stack.tif", "relief.tif");
		Lamps lamps = LampText.parse("", Figures.text("rti_lambert48_lights.lp"));
		ResultsTable table = ResultsTable.getResultsTable();
		table.reset();
		for (int round = 0; round < 2; round++)
			for (int k = 0; k < lamps.count(); k++) {
				table.incrementCounter();
				table.addValue("Slice", k + 1);
				for (int c = 0; c < 3; c++)
					if (round == 1 && k == 5) table.addValue("xyz".substring(c, c + 1), "");
					else table.addValue("xyz".substring(c, c + 1), round * lamps.direction(k)[c]);
			}
		for (String method : new String[] { "lambert", "ptm" }) {
			RelightImages.run(FIT, "lights=table robust=false method=" + method, stack);
			assertEquals(String.valueOf(lamps.count() - 1), RelightImages.lastRow().get("Lights"));
			assertEquals("1", RelightImages.lastRow().get("Left_out"));
		}
		table.deleteRow(2 * lamps.count() - 1);
		RelightImages.open("relief, normals-1");
		RelightImages.open("relief, albedo-1");
		assertTrue(MenuDoor.failure(FIT, "lights=table", stack).contains((lamps.count() - 1) + " "));
	}

	/** Without a display the table of lamps stands in the Log, and Results has the row of the fit alone. */
	@Test
	void lampsInTheLog() throws IOException {
		ResultsTable.getResultsTable().reset();
		String lights = lights("rti_lambert48");
		String log = LogText.of(() -> RelightImages.run(FIT, lights, RelightImages.image("rti_lambert48_stack.tif", "relief.tif")));
		assertEquals(1, ResultsTable.getResultsTable().size());
		String[] lines = log.substring(log.indexOf("Lights")).split("\\r?\\n");
		assertEquals("Slice\tLabel\tx\ty\tz\tGain\tResidual_RMS\tNote", lines[1]);
		Lamps lamps = LampText.parse("", Figures.text("rti_lambert48_lights.lp"));
		for (int k = 0; k < lamps.count(); k++) {
			String[] cells = lines[2 + k].split("\t", -1);
			assertEquals(k + 1, Double.parseDouble(cells[0]));
			for (int c = 0; c < 3; c++)
				assertEquals(lamps.direction(k)[c], Double.parseDouble(cells[2 + c]), 1e-12);
		}
	}

	/** Files as viewers read them hold the fit of sRGB codes: read back by their description, under the lamp that was held out, they are near the picture. */
	@ParameterizedTest
	@CsvSource({ "ptm,ptm,6", "hsh,rti,9" })
	void filesForViewers(String method, String ending, int terms) throws IOException {
		Path file = folder.resolve("relief." + ending);
		RelightImages.run(FIT, lights("rti_lambert48") + "method=" + method + " save=" + file, RelightImages.image("rti_lambert48_stack.tif", "relief.tif"));
		assertTrue(RelightImages.lastRow().get("Note").contains("sRGB codes"));
		ImagePlus relit = MenuDoor.run("Relight with Lamp...", "surface=" + file + " output=new-32bit azimuth=" + Math.toDegrees(Math.atan2(.2, .3)) + " elevation=" + Math.toDegrees(Math.atan2(1, Math.hypot(.3, .2))));
		float[] truth = RelightImages.slice(Figures.image("rti_lambert48_heldout_0.tif"), 1), found = RelightImages.slice(relit, 1);
		double sum = 0;
		for (int i = 0; i < truth.length; i++)
			sum += Math.abs(found[i] - truth[i]);
		assertTrue(sum / truth.length < 0.02, "mean error " + sum / truth.length);
		assertTrue(MenuDoor.failure(FIT, lights("rti_lambert48") + "method=" + method + " save=" + folder.resolve("x.png"), RelightImages.image("rti_lambert48_stack.tif", "relief.tif")).contains("has to end in ." + ending));
	}

	/** With near lamps a flat white plane is flat and white, where far ones make a bowl of it. */
	@ParameterizedTest
	@ValueSource(strings = { "lambert", "ptm", "hsh" })
	void nearLamps(String method) throws IOException {
		int w = 40, h = 30, distance = 1;
		Lamps lamps = LampText.parse("", Figures.text("rti_lambert48_lights.lp"));
		ImageStack stack = new ImageStack(w, h);
		for (int k = 0; k < lamps.count(); k++) {
			double[] l = lamps.direction(k);
			float[] plane = new float[w * h];
			for (int i = 0; i < plane.length; i++) {
				double x = distance * w * l[0] - (i % w + 0.5 - w / 2.0), y = distance * w * l[1] - (h / 2.0 - i / w - 0.5), z = distance * w * l[2], r2 = x * x + y * y + z * z;
				plane[i] = (float) (0.5 * z / Math.sqrt(r2) * w * distance * w * distance / r2);
			}
			stack.addSlice("", plane);
		}
		String lights = lights("rti_lambert48");
		RelightImages.run(FIT, lights + "distance=1 method=" + method, new ImagePlus("near.tif", stack));
		for (float z : RelightImages.slice(RelightImages.open("near, normals"), 3))
			assertEquals(1, z, 1e-6);
		for (float a : RelightImages.slice(RelightImages.open("near, albedo"), 1))
			assertEquals(0.5, a, 1e-6);
		if (!method.equals("lambert")) {
			ImagePlus k = RelightImages.open("near, " + method);
			LampBasis basis = method.equals("ptm") ? LampBasis.PTM : LampBasis.hsh(2);
			double[] v = new double[basis.terms()];
			basis.at(0, 0, 1, v);
			for (int i : new int[] { 0, w - 1, w * h - 1 }) {
				double sum = 0;
				for (int t = 0; t < v.length; t++)
					sum += v[t] * RelightImages.slice(k, t + 1)[i];
				assertEquals(0.5, sum, 0.02);
			}
		}
		else {
			RelightImages.run(FIT, lights + "robust=false", new ImagePlus("far.tif", stack));
			assertTrue(RelightImages.slice(RelightImages.open("far, normals"), 3)[0] < 0.99);
		}
	}

	/** Lamps that were 20 % brighter or darker are found on a curved thing. */
	@Test
	void gains() throws IOException {
		Lamps lamps = LampText.parse("", Figures.text("rti_lambert48_lights.lp"));
		int w = 64;
		ImageStack stack = new ImageStack(w, w);
		double[] gain = new double[lamps.count()];
		for (int k = 0; k < lamps.count(); k++) {
			double[] l = lamps.direction(k);
			gain[k] = k % 3 == 0 ? 1.2 : k % 3 == 1 ? 1 : 0.8;
			float[] plane = new float[w * w];
			for (int i = 0; i < plane.length; i++) {
				double u = (i % w + 0.5) / 32 - 1, v = 1 - (i / w + 0.5) / 32, z = 1 - u * u - v * v;
				plane[i] = z < 0 ? 0 : (float) (gain[k] * 0.6 * Math.max(0, u * l[0] + v * l[1] + Math.sqrt(z) * l[2]));
			}
			stack.addSlice("", plane);
		}
		RelightImages.run(FIT, lights("rti_lambert48") + "gains=true", new ImagePlus("ball.tif", stack));
		assertEquals(0.8, RelightImages.last("Gain_min"), 0.03);
		assertEquals(1.2, RelightImages.last("Gain_max"), 0.03);
		assertEquals("", RelightImages.lastRow().get("Note"));
		RelightImages.run(FIT, lights("rti_coin96") + "gains=true white=40000 black=400", RelightImages.image("rti_coin96_stack.tif", "coin.tif"));
		assertTrue(RelightImages.lastRow().get("Note").contains("most of the surface is flat"));
	}

	@Test
	void lampsThatAreWrong() throws IOException {
		ImagePlus stack = RelightImages.image("rti_lambert48_stack.tif", "relief.tif");
		assertTrue(MenuDoor.failure(FIT, "", stack).contains("\"lights\" is missing"));
		assertTrue(MenuDoor.failure(FIT, lights("rti_coin96"), stack).contains("has 24 slices, and there are 32 lights"));
		assertTrue(MenuDoor.failure(FIT, "lights=labels", stack).contains("has no label"));
		assertTrue(MenuDoor.failure(FIT, "lights=" + folder.resolve("none.lp"), stack).contains("no such file"));
		assertTrue(MenuDoor.failure(FIT, lights("rti_lambert48") + "distance=0.2", stack).contains("distance=0.2"));
		String[] wrong = { "1 0 0.5", "0 0 1" };
		for (String direction : wrong) {
			StringBuilder text = new StringBuilder("24\n");
			for (int k = 0; k < 24; k++)
				text.append("a ").append(direction.equals(wrong[0]) ? Math.cos(k) + " 0 " + Math.abs(Math.sin(k)) : direction).append('\n');
			Path file = folder.resolve("wrong.lp");
			Files.writeString(file, text.toString());
			assertTrue(MenuDoor.failure(FIT, "lights=" + file, stack).contains("lie in one plane"), direction);
		}
		StringBuilder few = new StringBuilder("24\n");
		for (int k = 0; k < 24; k++)
			few.append(k < 3 ? "a 0." + k + " 0.3 1\n" : "a 0 0 0\n");
		Path file = folder.resolve("few.lp");
		Files.writeString(file, few.toString());
		assertTrue(MenuDoor.failure(FIT, "lights=" + file, stack).contains("needs 4 lights or more, and 3 of 24 were found"));
	}

	/** Slices that hold nothing, a patch that is not a number, and names in another order are told. */
	@Test
	void slicesThatAreWrong() throws IOException {
		ImagePlus stack = RelightImages.image("rti_coin96_stack.tif", "coin.tif");
		stack.getStack().getProcessor(5).multiply(0);
		stack.getStack().getProcessor(7).set(65535);
		for (int k = 0; k < 32; k++)
			stack.getStack().setSliceLabel(String.format("slice%03d.tif", 32 - k), k + 1);
		RelightImages.run(FIT, lights("rti_coin96"), stack);
		String note = RelightImages.lastRow().get("Note");
		assertTrue(note.contains("slice 5 is all black") && note.contains("slice 7 is clipped throughout") && note.contains("another order"), note);
		ImagePlus floats = RelightImages.image("rti_lambert48_stack.tif", "patch.tif");
		floats.getStack().getProcessor(3).setf(5, Float.NaN);
		for (int k = 1; k <= 24; k++)
			floats.getStack().getProcessor(k).setf(6, Float.NaN);
		RelightImages.run(FIT, lights("rti_lambert48"), floats);
		ImagePlus normals = RelightImages.open("patch, normals");
		assertTrue(Math.abs(RelightImages.slice(normals, 3)[5] - RelightImages.slice(Figures.image("rti_lambert48_normals.tif"), 3)[5]) < 1e-4);
		assertEquals(0, RelightImages.slice(normals, 3)[6]);
	}
}
