package org.tristimulus.image.zarr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

import org.tristimulus.image.pixel.Plane;

/** Stores of a size, for tests of images that are too large to be kept with the project. */
public final class SlideStore {

	private SlideStore() {}

	/** 24-bit colour in chunks of a side, and coarser levels of half the size, which are left blank. */
	public static Path make(Path folder, int width, int height, int side, int levels, int[] pixels) throws IOException {
		return make(folder, width, height, side, levels, (x, y) -> pixels[y * width + x]);
	}

	/** The same of pixels 0xffrrggbb by column and row. */
	public static Path make(Path folder, int width, int height, int side, int levels, IntBinaryOperator pixels) throws IOException {
		Files.createDirectories(folder);
		List<String> datasets = new ArrayList<>();
		for (int l = 0; l < levels; l++) {
			ZarrArray.create(folder.resolve(String.valueOf(l)), ArrayLayout.of(new long[] { 3, (height + (1 << l) - 1) >> l, (width + (1 << l) - 1) >> l }, new int[] { 3, side, side }, SampleType.UINT8, Codecs.NONE));
			datasets.add("{\"path\": \"" + l + "\", \"coordinateTransformations\": [{\"type\": \"scale\", \"scale\": [1, " + (1 << l) + ", " + (1 << l) + "]}]}");
		}
		describe(folder, "cyx", datasets);
		StoreImage image = new StoreImage(OmeZarr.open(folder), 0);
		for (StoreBox box : image.boxes()) {
			int[] part = new int[box.width * box.height];
			for (int y = 0; y < box.height; y++)
				for (int x = 0; x < box.width; x++)
					part[y * box.width + x] = pixels.applyAsInt(box.x + x, box.y + y);
			image.write(box, new Plane[] { Plane.of(box.width, box.height, part) });
		}
		return folder;
	}

	/** Frames of 32-bit light that rise to the right. */
	public static Path series(Path folder, int frames) throws IOException {
		Files.createDirectories(folder);
		ZarrArray.create(folder.resolve("0"), ArrayLayout.of(new long[] { frames, 1, 40, 60 }, new int[] { 2, 1, 32, 32 }, SampleType.FLOAT32, Codecs.NONE));
		describe(folder, "tcyx", List.of("{\"path\": \"0\", \"coordinateTransformations\": [{\"type\": \"scale\", \"scale\": [1, 1, 1, 1]}]}"));
		StoreImage image = new StoreImage(OmeZarr.open(folder), 0);
		for (StoreBox box : image.boxes()) {
			Plane[] planes = new Plane[box.slices * box.frames];
			for (int p = 0; p < planes.length; p++) {
				float[] light = new float[box.width * box.height];
				for (int i = 0; i < light.length; i++)
					light[i] = (1 + box.x + i % box.width) / 64f;
				planes[p] = Plane.of(box.width, box.height, light);
			}
			image.write(box, planes);
		}
		return folder;
	}

	private static void describe(Path folder, String axes, List<String> datasets) throws IOException {
		List<String> each = new ArrayList<>();
		for (char a : axes.toCharArray())
			each.add("{\"name\": \"" + a + "\", \"type\": \"" + (a == 't' ? "time" : a == 'c' ? "channel" : "space") + "\"}");
		Files.write(folder.resolve(".zgroup"), "{\"zarr_format\": 2}".getBytes(StandardCharsets.UTF_8));
		Files.write(folder.resolve(".zattrs"), ("{\"multiscales\": [{\"version\": \"0.4\", \"axes\": [" + String.join(", ", each) + "], \"datasets\": [" + String.join(", ", datasets) + "]}]}").getBytes(StandardCharsets.UTF_8));
	}
}
