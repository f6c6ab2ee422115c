package org.tristimulus.command.relight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.Door;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.relight.Figures;

/** Relight with Lamp through the menu door. */
class RelightWithLampTest {

	private static final String LAMP = "Relight with Lamp...";
	private static final double[] L = { -.5, .5, Math.sqrt(.5) };

	@TempDir
	Path folder;

	/** Five normals in a row; the last is none. */
	private static final double[][] N = { { 0, 0, 1 }, { .6, 0, .8 }, { 0, -.6, .8 }, { -.48, .64, .6 }, { 0, 0, 0 } };

	private static ImagePlus normals() {
		ImageStack stack = new ImageStack(5, 1);
		for (int c = 0; c < 3; c++) {
			float[] plane = new float[5];
			for (int i = 0; i < 5; i++)
				plane[i] = (float) N[i][c];
			stack.addSlice("", plane);
		}
		return new ImagePlus("normals", stack);
	}

	private static ImagePlus albedo() {
		return new ImagePlus("albedo", new FloatProcessor(5, 1, new float[] { .5f, .25f, 1, .8f, .7f }));
	}

	private static double dot(double[] a, double[] b) {
		return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
	}

	@Test
	void lightGainAndGloss() {
		float[] light = RelightImages.slice(MenuDoor.run(LAMP, "surface=#a albedo=#b", normals(), albedo()), 1), gain = RelightImages.slice(MenuDoor.run(LAMP, "surface=#a albedo=#b mode=gain amount=2", normals(), albedo()), 1),
				gloss = RelightImages.slice(MenuDoor.run(LAMP, "surface=#a albedo=#b mode=specular amount=0.25 shininess=10", normals(), albedo()), 1);
		float[] a = RelightImages.slice(albedo(), 1);
		double[] h = { L[0], L[1], L[2] + 1 };
		double length = Math.sqrt(dot(h, h));
		for (int i = 0; i < 4; i++) {
			double cosine = dot(N[i], L);
			assertEquals(a[i] * Math.max(0, cosine), light[i], 1e-6);
			assertEquals(a[i] * Math.max(0, 1 - 2 * (1 - cosine)), gain[i], 1e-6);
			assertEquals(0.75 * a[i] * Math.max(0, cosine) + 0.25 * Math.pow(Math.max(0, dot(N[i], h) / length), 10), gloss[i], 1e-6);
		}
		assertEquals(0, light[4]);
		assertEquals("shading by normals: no cast shadows, no depth", RelightImages.lastRow().get("Note"));
		assertEquals(-.5, RelightImages.last("x"), 1e-6);
		assertEquals(.707107, RelightImages.last("z"), 1e-6);
	}

	@Test
	void theNormalsThemselves() {
		ImagePlus up = MenuDoor.run(LAMP, "mode=normals", normals()), down = MenuDoor.run(LAMP, "mode=normals green=down", normals());
		assertEquals(24, up.getBitDepth());
		for (int i = 0; i < 4; i++) {
			int[] code = new int[3];
			for (int c = 0; c < 3; c++)
				code[c] = (int) Math.floor(127.5 * ((double) (float) N[i][c] + 1) + .5);
			assertEquals(code[0] << 16 | code[1] << 8 | code[2], up.getProcessor().get(i) & 0xffffff);
			assertEquals(code[0] << 16 | code[1] << 8 | code[2], down.getProcessor().get(i) & 0xffffff, "read and written the other way round");
		}
	}

	/** A flat plane with one grain: unsharp changes the grain and what is around it, and nothing else; no amount changes nothing. */
	@Test
	void unsharp() {
		int w = 61;
		ImageStack stack = new ImageStack(w, w);
		for (int c = 0; c < 3; c++) {
			FloatProcessor ip = new FloatProcessor(w, w);
			if (c == 2) ip.add(1);
			if (c == 0) ip.setf(30, 30, .6f);
			stack.addSlice("", ip);
		}
		stack.getProcessor(3).setf(30, 30, .8f);
		ImagePlus normals = new ImagePlus("n", stack), plain = MenuDoor.run(LAMP, "output=new-32bit", normals), none = MenuDoor.run(LAMP, "output=new-32bit mode=unsharp amount=0", normals), sharp = MenuDoor.run(LAMP, "output=new-32bit mode=unsharp amount=2", normals);
		assertArrayEquals(RelightImages.slice(plain, 1), RelightImages.slice(none, 1), 1e-6f);
		double g0 = 0;
		for (int y = -8; y <= 8; y++)
			for (int x = -8; x <= 8; x++)
				g0 += Math.exp(-(x * x + y * y) / 8.0);
		double share = 1 / g0, nx = .6 + 2 * (.6 - .6 * share), nz = .8 + 2 * (.8 - (1 - .2 * share)), length = Math.hypot(nx, nz);
		assertEquals(Math.max(0, (nx * L[0] + nz * L[2]) / length), RelightImages.slice(sharp, 1)[30 * w + 30], 1e-4);
		assertEquals(RelightImages.slice(plain, 1)[0], RelightImages.slice(sharp, 1)[0], 1e-6);
	}

	/** Coefficients that were fitted show the lamp that was held out; with diffuse gain the brightest direction stays. */
	@ParameterizedTest
	@ValueSource(strings = { "ptm", "hsh" })
	void coefficients(String method) throws IOException {
		Path lights = folder.resolve("l.lp");
		Files.writeString(lights, Figures.text("rti_lambert48_lights.lp") + "\n");
		RelightImages.run("Fit Reflectance...", "method=" + method + " lights=" + lights, RelightImages.image("rti_lambert48_stack.tif", "relief.tif"));
		ImagePlus stack = RelightImages.open("relief, " + method), normals = RelightImages.open("relief, normals");
		double azimuth = Math.toDegrees(Math.atan2(.2, .3)), elevation = Math.toDegrees(Math.atan2(1, Math.hypot(.3, .2)));
		String at = "azimuth=" + azimuth + " elevation=" + elevation + " output=new-32bit ";
		float[] truth = RelightImages.slice(Figures.image("rti_lambert48_heldout_0.tif"), 1), found = RelightImages.slice(MenuDoor.run(LAMP, at, stack), 1), same = RelightImages.slice(MenuDoor.run(LAMP, at + "mode=gain surface=#a normals=#b", stack, normals), 1);
		double sum = 0, gained = 0;
		for (int i = 0; i < truth.length; i++) {
			sum += Math.abs(found[i] - truth[i]);
			gained += Math.abs(same[i] - truth[i]);
		}
		assertTrue(sum / truth.length < 0.01, "mean error " + sum / truth.length);
		assertTrue(gained / truth.length < 0.03, "mean error with gain 1: " + gained / truth.length);
		if (method.equals("hsh")) assertTrue(MenuDoor.failure(LAMP, "mode=unsharp", stack).contains("mode=unsharp needs normals"));
		else MenuDoor.run(LAMP, "mode=unsharp", stack);
	}

	@Test
	void films() {
		ImagePlus circle = MenuDoor.run(LAMP, "sweep=circle frames=4 output=new-32bit azimuth=0", normals()), arc = MenuDoor.run(LAMP, "sweep=arc frames=3 azimuth=0 output=new-32bit", normals()), turned = MenuDoor.run(LAMP, "azimuth=90 output=new-32bit", normals());
		assertEquals(4, circle.getNFrames());
		assertArrayEquals(RelightImages.slice(turned, 1), RelightImages.slice(circle, 4), 1e-6f);
		assertEquals(.6, RelightImages.slice(arc, 1)[1], 1e-6);
		assertEquals(.8, RelightImages.slice(arc, 4)[1], 1e-6);
		assertEquals(0, RelightImages.slice(arc, 7)[1], 1e-6);
		assertEquals(36, MenuDoor.run(LAMP, "sweep=circle", normals()).getStackSize());
		assertTrue(MenuDoor.failure(LAMP, "frames=2", normals()).contains("need a sweep"));
		assertEquals("1", Door.keys(turned).get("frames"));
	}

	/** Frames are drawn when they are asked for, from the surface as it was. */
	@Test
	void framesAreComputed() {
		for (String mode : new String[] { "light", "gain", "specular", "unsharp" }) {
			ImagePlus surface = normals(), film = MenuDoor.run(LAMP, "sweep=circle frames=8000 output=new-32bit azimuth=0 mode=" + mode, surface), turned = MenuDoor.run(LAMP, "azimuth=90 output=new-32bit mode=" + mode, surface);
			assertTrue(film.getStack().isVirtual());
			surface.getStack().getProcessor(1).multiply(-1);
			assertEquals("azimuth 90°, elevation 45°", film.getStack().getSliceLabel(3 * 2000 + 1));
			assertArrayEquals(RelightImages.slice(turned, 2), RelightImages.slice(film, 3 * 2000 + 2), mode);
		}
		ImageStack terms = new ImageStack(4, 2);
		for (int t = 0; t < 6; t++)
			terms.addSlice("", new float[] { .1f, .2f, -.1f, .3f, .2f, .1f, 0, .05f * t });
		ImagePlus texture = new ImagePlus("texture", terms), film = MenuDoor.run(LAMP, "sweep=circle frames=8 output=new-32bit azimuth=0", texture), turned = MenuDoor.run(LAMP, "azimuth=90 output=new-32bit", texture);
		texture.getStack().getProcessor(4).multiply(0);
		assertArrayEquals(RelightImages.slice(turned, 1), RelightImages.slice(film, 3 * 2 + 1));
		ImagePlus codes = MenuDoor.run(LAMP, "sweep=circle mode=normals", normals());
		assertEquals(1, codes.getStackSize());
		assertEquals(1, RelightImages.last("Frames"));
	}
}
