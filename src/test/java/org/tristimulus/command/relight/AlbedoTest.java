package org.tristimulus.command.relight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.MenuDoor;

/** Every kind of image that ImageJ has as albedo: under a light of 1 from everywhere, and under a lamp along the normal, it stays as it is, bit for bit; what is no colour is refused. */
class AlbedoTest {

	private static ImagePlus normals(int width, int height) {
		ImageStack stack = new ImageStack(width, height);
		for (int c = 0; c < 3; c++) {
			FloatProcessor ip = new FloatProcessor(width, height);
			ip.add(c == 2 ? 1 : 0);
			stack.addSlice("", ip);
		}
		return new ImagePlus("normals", stack);
	}

	@ParameterizedTest
	@MethodSource("org.tristimulus.door.HostImage#all")
	void everyKindOfImage(HostImage kind, @TempDir Path folder) throws IOException {
		ImagePlus albedo = kind.make(folder), normals = normals(albedo.getWidth(), albedo.getHeight());
		Path one = folder.resolve("one.csv");
		double k = 2 * Math.sqrt(Math.PI);
		Files.writeString(one, "l,m,R,G,B\n0,0," + k + "," + k + "," + k + "\n");
		String[] lines = { "normals=#a albedo=#b environment=" + one, "surface=#a albedo=#b azimuth=0 elevation=90" };
		String[] commands = { "Relight with Environment...", "Relight with Lamp..." };
		boolean isColor = kind.bits() == 24 || albedo.getNChannels() == 3 || albedo.getNChannels() == 1 && albedo.getStackSize() == 3;
		for (int i = 0; i < commands.length; i++) {
			if (!isColor && albedo.getNChannels() != 1) {
				assertTrue(MenuDoor.failure(commands[i], lines[i], normals, albedo).contains("has " + albedo.getNChannels() + " channels"));
				continue;
			}
			ImagePlus relit = MenuDoor.run(commands[i], lines[i], normals, albedo);
			int planes = isColor && kind.bits() != 24 ? 3 : 1;
			assertEquals(planes, relit.getStackSize());
			assertEquals(albedo.getBitDepth(), relit.getBitDepth());
			int channels = albedo.getNChannels(), first = planes == 3 && channels == 1 ? 1 : (albedo.getCurrentSlice() - 1) / channels * channels + 1;
			for (int c = 0; c < planes; c++) {
				ImageProcessor expected = albedo.getStack().getProcessor(first + c), found = relit.getStack().getProcessor(c + 1);
				boolean isPacked = kind.bits() == 24;
				for (int p = 0; p < expected.getPixelCount(); p++)
					if (i == 0 || kind.bits() != 32) assertEquals(expected.get(p) | (isPacked ? 0xff000000 : 0), found.get(p) | (isPacked ? 0xff000000 : 0), "pixel " + p);
					else assertEquals(expected.getf(p), found.getf(p), 1e-6 * Math.abs(expected.getf(p)));
			}
			assertTrue(Arrays.equals(new int[] { 13, 9 }, new int[] { relit.getWidth(), relit.getHeight() }));
		}
	}
}
