package org.tristimulus.image.zarr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.type.numeric.ARGBType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.light.balance.LightSample;
import org.tristimulus.light.balance.NeutralSample;
import org.tristimulus.light.balance.PatchStatistic;
import org.tristimulus.light.balance.WhiteReference;
import org.tristimulus.light.exposure.LuminanceSample;
import org.tristimulus.light.exposure.PixelLight;

/** A store read block by block, against the same pixels in memory. */
class StoreImageTest {

	private static final int WIDTH = 2000, HEIGHT = 1500;
	private static final int[] PIXELS = pixels();

	@TempDir
	static Path dir;

	/** Random colours, dark to white, in chunks that cut both edges. */
	private static StoreImage colors(int side) throws IOException {
		Path folder = dir.resolve("colors" + side);
		if (!folder.toFile().exists()) {
			OmeZarr like = OmeZarr.open(Stores.unpack("zarr-python", java.nio.file.Files.createTempDirectory(dir, "like")).resolve("zlib"));
			ArrayLayout layout = ArrayLayout.of(new long[] { 1, 3, 1, HEIGHT, WIDTH }, new int[] { 1, 3, 1, side, side }, SampleType.UINT8, Codecs.NONE);
			OmeZarrFiles.create(folder, like, 0, SampleType.UINT8, 3, Codecs.NONE, Collections.emptyMap());
			ZarrArray.create(folder.resolve("0"), layout);
			StoreImage image = new StoreImage(OmeZarr.open(folder), 0);
			for (StoreBox box : StoreBox.of(image.store(), 0))
				image.write(box, new Plane[] { Plane.of(box.width, box.height, cut(box)) });
		}
		return new StoreImage(OmeZarr.open(folder), 0);
	}

	private static int[] pixels() {
		Random random = new Random(5);
		int[] pixels = new int[WIDTH * HEIGHT];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = 0xff000000 | random.nextInt(1 << 24);
		return pixels;
	}

	private static int[] cut(StoreBox box) {
		int[] all = PIXELS, part = new int[box.width * box.height];
		for (int y = 0; y < box.height; y++)
			System.arraycopy(all, (box.y + y) * WIDTH + box.x, part, y * box.width, box.width);
		return part;
	}

	private static ImgStore whole() {
		PlanarImg<ARGBType, ?> img = new PlanarImgFactory<>(new ARGBType()).create(WIDTH, HEIGHT);
		System.arraycopy(PIXELS, 0, ((net.imglib2.img.basictypeaccess.array.IntArray) img.getPlane(0)).getCurrentStorageArray(), 0, WIDTH * HEIGHT);
		return new ImgStore("whole", img, ImgStore.NO_CHANNELS);
	}

	private static ColorImage image(PixelStore source) {
		return new ColorImage(source, PixelSettings.AUTO, Progress.NONE);
	}

	@ParameterizedTest
	@CsvSource({ "1024, 4", "700, 9", "300, 6" })
	void blocksAreWholeChunksThatCoverTheImageOnce(int side, int count) throws IOException {
		StoreImage store = colors(side);
		List<PixelStore> parts = store.parts();
		assertEquals(count, parts.size());
		assertEquals((long) WIDTH * HEIGHT, parts.stream().mapToLong(p -> (long) p.width() * p.height()).sum());
		Set<String> places = new HashSet<>();
		int[] all = PIXELS;
		for (PixelStore part : parts) {
			assertEquals(0, part.left() % side);
			assertEquals(0, part.top() % side);
			assertTrue(places.add(part.left() + " " + part.top()));
			int[] block = (int[]) part.read(0).array(0);
			for (int y = 0; y < part.height(); y++)
				assertEquals(-1, java.util.Arrays.mismatch(block, y * part.width(), (y + 1) * part.width(), all, (part.top() + y) * WIDTH + part.left(), (part.top() + y) * WIDTH + part.left() + part.width()));
		}
		assertThrows(IllegalArgumentException.class, () -> store.read(0));
		assertEquals(PixelType.RGB24, store.type());
	}

	/** The exposure statistics and colours of light of the whole, in every bit. */
	@ParameterizedTest
	@CsvSource({ "1024", "700", "300" })
	void whatIsMeasuredDoesNotDependOnBlocks(int side) throws IOException {
		ColorImage store = image(colors(side)), whole = image(whole());
		Encoding encoding = whole.encoding(false);
		LuminanceSample a = luminances(whole, encoding, whole.whole()), b = luminances(store, encoding, store.whole());
		assertEquals(a.size(), b.size());
		for (double q : new double[] { 0.05, 0.5, 0.51, 0.9 })
			assertEquals(a.quantile(q), b.quantile(q));
		assertEquals(whole.shareAtWhite(0, whole.whole(), encoding), store.shareAtWhite(0, store.whole(), encoding));
		for (WhiteReference from : new WhiteReference[] { WhiteReference.BACKGROUND, WhiteReference.GREY_WORLD, WhiteReference.WHITE_PATCH, WhiteReference.SHADES_OF_GREY })
			assertArrayEquals(neutral(whole, from, whole.whole()), neutral(store, from, store.whole()), from.toString());
		Region patch = Region.of(WIDTH, HEIGHT, 900, 600, 400, 300, null);
		assertArrayEquals(neutral(whole, WhiteReference.ROI, patch), neutral(store, WhiteReference.ROI, patch), "a patch across blocks");
	}

	private static double[] neutral(ColorImage image, WhiteReference from, Region region) {
		PixelLight pixels = block -> image.read(0, region, true, block::next);
		return NeutralSample.of(from, LightSample.of(pixels, 0.98), PatchStatistic.TRIMMED_MEAN).rgb();
	}

	private static LuminanceSample luminances(ColorImage image, Encoding encoding, Region region) {
		LuminanceSample sample = new LuminanceSample();
		float[] y = new float[4096];
		image.read(0, region, encoding, (light, n) -> {
			for (int i = 0; i < n; i++)
				y[i] = light[1][i];
			sample.add(y, n);
		});
		return sample;
	}

	@Test
	void slicesAndFramesOfAnyOrderOfAxes() throws IOException {
		Path python = Stores.unpack("zarr-python", dir.resolve("axes"));
		for (String name : new String[] { "tzyxc", "czyx", "type-i2", "stains" }) {
			StoreImage image = new StoreImage(OmeZarr.open(python.resolve(name)), 0);
			int slices = image.positions() / image.frames();
			for (int p = 0; p < image.positions(); p++) {
				Plane plane = image.read(p);
				for (int c = 0; c < image.store().size(0, 'c'); c++)
					for (int i = 0; i < image.width() * image.height(); i++)
						assertEquals(Stores.sample(image.store().level(0).layout().type, Stores.value(p / slices, c, p % slices, i / image.width(), i % image.width())), sample(plane, c, i), name + " position " + p);
			}
		}
	}

	private static double sample(Plane plane, int channel, int i) {
		switch (plane.type()) {
			case RGB24: return ((int[]) plane.array(0))[i] >> 16 - 8 * channel & 255;
			case GREY8: return ((byte[]) plane.array(channel))[i] & 255;
			case GREY16: return ((short[]) plane.array(channel))[i] & 0xffff;
			default: return ((float[]) plane.array(channel))[i];
		}
	}
}
