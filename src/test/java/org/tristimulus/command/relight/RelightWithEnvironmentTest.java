package org.tristimulus.command.relight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.Door;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.relight.Figures;

/** Relight with Environment through the menu door. */
class RelightWithEnvironmentTest {

	private static final String RELIGHT = "Relight with Environment...";
	private static final String[] RGB = { "R", "G", "B" };

	@TempDir
	Path folder;

	/** Sixteen normals in a row. */
	private static ImagePlus normals(List<Figures.Row> rows) {
		ImageStack stack = new ImageStack(rows.size(), 1);
		for (String axis : new String[] { "nx", "ny", "nz" }) {
			float[] plane = new float[rows.size()];
			for (int i = 0; i < plane.length; i++)
				plane[i] = 3 * (float) rows.get(i).number(axis);
			stack.addSlice(axis, plane);
		}
		return new ImagePlus("normals", stack);
	}

	@ParameterizedTest
	@ValueSource(strings = { "grace-cathedral", "eucalyptus-grove", "st-peters-basilica" })
	void publishedIrradiance(String environment) {
		List<Figures.Row> rows = Figures.rows("environments_irradiance.csv").stream().filter(r -> environment.replace('-', '_').startsWith(r.text("environment"))).toList();
		ImagePlus relit = MenuDoor.run(RELIGHT, "environment=" + environment + " output=new-32bit exposure=1", normals(rows));
		assertEquals(3, relit.getNChannels());
		for (int i = 0; i < rows.size(); i++)
			for (int c = 0; c < 3; c++)
				assertEquals(2 * rows.get(i).number("E_" + RGB[c]) / Math.PI, RelightImages.slice(relit, c + 1)[i], 2e-6);
	}

	/** The picture that a sphere of albedo 0.8 gave. */
	@Test
	void aSphereInGraceCathedral() {
		ImagePlus normals = RelightImages.image("lightest_grace64_normals.tif", "n"), truth = Figures.image("lightest_grace64_image.tif");
		ImagePlus albedo = new ImagePlus("a", new FloatProcessor(64, 64));
		ImageStack colors = new ImageStack(64, 64);
		for (int c = 0; c < 3; c++) {
			FloatProcessor ip = new FloatProcessor(64, 64);
			ip.add(0.8);
			colors.addSlice("", ip);
		}
		albedo.setStack(colors);
		ImagePlus relit = MenuDoor.run(RELIGHT, "normals=#a albedo=#b", normals, albedo);
		for (int c = 1; c <= 3; c++)
			assertArrayEquals(RelightImages.slice(truth, c), RelightImages.slice(relit, c), 1e-6f);
		assertEquals(1072 / 40.96, RelightImages.last("Outside_%"), 1e-6);
	}

	private static ImageProcessor albedo(String type) {
		int n = 32 * 16;
		ImageProcessor ip = type.equals("8") ? new ByteProcessor(32, 16) : type.equals("16") ? new ShortProcessor(32, 16) : type.equals("32") ? new FloatProcessor(32, 16) : new ColorProcessor(32, 16);
		for (int i = 0; i < n; i++)
			if (type.equals("32")) ip.setf(i, (float) Math.exp(i * 0.01 - 3));
			else ip.set(i, type.equals("8") ? i & 255 : type.equals("16") ? i * 127 : 0xff000000 | i * 32771);
		return ip;
	}

	private static ImagePlus up(int width, int height) {
		ImageStack stack = new ImageStack(width, height);
		for (int c = 0; c < 3; c++) {
			FloatProcessor ip = new FloatProcessor(width, height);
			for (int i = 0; i < width * height; i++)
				ip.setf(i, (float) (c == 0 ? Math.sin(i) : c == 1 ? Math.cos(i) : 0.7));
			stack.addSlice("", ip);
		}
		return new ImagePlus("normals", stack);
	}

	/** A constant of 1 leaves the albedo as it is, bit for bit in every type. */
	@ParameterizedTest
	@ValueSource(strings = { "8", "16", "32", "rgb" })
	void aConstantOfOne(String type) throws IOException {
		Path one = folder.resolve("one.csv");
		Files.writeString(one, "l,m,R,G,B\n0,0," + 2 * Math.sqrt(Math.PI) + "," + 2 * Math.sqrt(Math.PI) + "," + 2 * Math.sqrt(Math.PI) + "\n");
		ImagePlus albedo = new ImagePlus("albedo", albedo(type)), copy = albedo.duplicate();
		ImagePlus relit = MenuDoor.run(RELIGHT, "normals=#a albedo=#b environment=" + one, up(32, 16), albedo);
		assertEquals(albedo.getType(), relit.getType());
		Door.assertPixels(Door.copies(copy), relit);
		if (type.equals("8") || type.equals("rgb")) {
			FloatProcessor constant = new FloatProcessor(64, 32);
			constant.add(1);
			ImagePlus panorama = new ImagePlus("panorama", constant);
			relit = MenuDoor.run(RELIGHT, "normals=#a albedo=#b environment=#c", up(32, 16), albedo, panorama);
			Door.assertPixels(Door.copies(copy), relit);
		}
	}

	/** A film closes; its second frame is what yaw gives; its labels say the angle. */
	@Test
	void films() {
		ImagePlus normals = up(8, 8);
		ImagePlus film = MenuDoor.run(RELIGHT, "spin=yaw frames=4 output=new-32bit yaw=10", normals), turned = MenuDoor.run(RELIGHT, "yaw=100 output=new-32bit", normals), usual = MenuDoor.run(RELIGHT, "spin=roll", normals);
		assertEquals(4, film.getNFrames());
		assertEquals(36, usual.getStackSize());
		for (int c = 1; c <= 3; c++)
			assertArrayEquals(RelightImages.slice(turned, c), RelightImages.slice(film, 3 + c), 1e-6f);
		assertTrue(film.getStack().getSliceLabel(4).contains("90"), film.getStack().getSliceLabel(4));
		assertEquals("36", Door.keys(usual).get("frames"));
		assertTrue(MenuDoor.failure(RELIGHT, "frames=5", normals).contains("need a spin"));
		assertTrue(MenuDoor.failure(RELIGHT, "frames=2.5 spin=yaw", normals).contains("not a whole number"));
	}

	/** Frames are drawn when they are asked for, from the normals and the albedo as they were: each is the picture of its turn, in every type of albedo. */
	@ParameterizedTest
	@ValueSource(strings = { "8", "16", "32", "rgb" })
	void framesAreComputed(String type) {
		ImagePlus normals = up(32, 16), albedo = new ImagePlus("albedo", albedo(type));
		albedo.getProcessor().multiply(0.5);
		ImagePlus film = MenuDoor.run(RELIGHT, "normals=#a albedo=#b spin=pitch frames=10000", normals, albedo);
		assertTrue(RelightImages.lastRow().get("Note").contains("Clipped_% is of the first"));
		ImagePlus turned = MenuDoor.run(RELIGHT, "normals=#a albedo=#b pitch=270", normals, albedo);
		assertTrue(film.getStack().isVirtual());
		assertEquals(10000, film.getNFrames());
		normals.getStack().getProcessor(1).multiply(-1);
		albedo.getProcessor().multiply(0);
		assertEquals("270°", film.getStack().getSliceLabel(7501));
		assertArrayEquals(RelightImages.slice(turned, 1), RelightImages.slice(film, 7501));
	}

	/** Codes of normals go by the type's largest value, and green may grow downwards. */
	@Test
	void codesOfNormals() {
		ColorProcessor codes = new ColorProcessor(2, 1);
		codes.set(0, 0, 0xff00ff80);
		codes.set(1, 0, 0xff8000ff);
		ImageStack stack = new ImageStack(2, 1);
		double[][] n = { { -1, 1, 1 / 255.0 }, { 1 / 255.0, -1, 1 } };
		for (int c = 0; c < 3; c++)
			stack.addSlice("", new float[] { (float) n[0][c], (float) n[1][c] });
		ImagePlus by8 = MenuDoor.run(RELIGHT, "output=new-32bit", new ImagePlus("codes", codes)), by32 = MenuDoor.run(RELIGHT, "output=new-32bit", new ImagePlus("floats", stack)), down = MenuDoor.run(RELIGHT, "output=new-32bit green=down", new ImagePlus("codes", codes));
		for (int c = 1; c <= 3; c++)
			assertArrayEquals(RelightImages.slice(by32, c), RelightImages.slice(by8, c), 1e-6f);
		assertTrue(Math.abs(RelightImages.slice(down, 1)[0] - RelightImages.slice(by8, 1)[0]) > 0.01);
	}

	@Test
	void refusals() {
		ImagePlus normals = up(8, 8);
		assertTrue(MenuDoor.failure(RELIGHT, "normals=#a albedo=#b", normals, new ImagePlus("small", new ByteProcessor(4, 4))).contains("of one size"));
		assertTrue(MenuDoor.failure(RELIGHT, "", new ImagePlus("grey", new ByteProcessor(4, 4))).contains("normals are three channels or three slices"));
		assertTrue(MenuDoor.failure(RELIGHT, "output=same", normals).contains("output=same"));
		assertTrue(MenuDoor.failure(RELIGHT, "gamut=rolloff", normals).contains("gamut=rolloff"));
		assertTrue(MenuDoor.failure(RELIGHT, "order=21", normals).contains("order=21"));
	}
}
