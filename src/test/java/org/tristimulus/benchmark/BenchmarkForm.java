package org.tristimulus.benchmark;

import java.nio.file.Path;

import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;

/** The kinds of images that commands are timed on: 24 million places each. */
public enum BenchmarkForm {

	RGB("24-bit RGB", PixelType.RGB24, 1, 1),
	GREY16("16-bit grey", PixelType.GREY16, 1, 1),
	COMPOSITE32("3 × 32-bit composite", PixelType.FLOAT32, 3, 1),
	STACK16("100 slices, 16-bit grey", PixelType.GREY16, 1, 100),
	STACK_RGB("100 slices, 24-bit RGB", PixelType.RGB24, 1, 100),
	CHANNELS16("4 × 16-bit composite", PixelType.GREY16, 4, 1);

	private static final int SLICE_WIDTH = 600;

	private final String label;
	private final PixelType type;
	private final int channels, positions;

	BenchmarkForm(String label, PixelType type, int channels, int positions) {
		this.label = label;
		this.type = type;
		this.channels = channels;
		this.positions = positions;
	}

	/** For people. */
	public String label() {
		return label;
	}

	/** A new image, each of its planes an array. */
	public ImgStore image(String name) {
		int n = BenchmarkImages.SIZE / positions, width = positions > 1 ? SLICE_WIDTH : BenchmarkImages.WIDTH;
		ResultMetadata look = channels > 1 ? ResultMetadata.PLAIN.colors(0xff0000, 0x00ff00, 0x0000ff, 0xff00ff) : ResultMetadata.PLAIN;
		ImgStore made = new ImgStore(name, type.newImg(width, n / width, channels, positions), 2, look.ranges(new double[] { 0, type.isFloat() ? 1 : type.max() }));
		int[] packed = new BenchmarkImages(Path.of("")).packed(name);
		for (int p = 0; p < positions; p++)
			for (int c = 0; c < channels; c++)
				fill(made.read(p).array(c), packed, p * n, c, n);
		return made;
	}

	private static void fill(Object array, int[] packed, int start, int channel, int n) {
		if (array instanceof int[]) System.arraycopy(packed, start, array, 0, n);
		for (int i = 0; i < n && !(array instanceof int[]); i++) {
			int p = packed[(start + i + channel * 1000) % packed.length], code = p >> 8 * (channel % 3) & 255;
			if (array instanceof short[]) ((short[]) array)[i] = (short) (code << 8 | p >> 8 & 255);
			else ((float[]) array)[i] = code / 255f * (code / 255f);
		}
	}
}
