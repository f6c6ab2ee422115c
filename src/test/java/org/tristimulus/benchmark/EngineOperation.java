package org.tristimulus.benchmark;

import java.nio.file.Path;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;
import org.tristimulus.blend.Blend;
import org.tristimulus.blend.BlendMode;
import org.tristimulus.blend.BlendSpace;
import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.color.space.ColorSpace;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pair.Alpha;
import org.tristimulus.image.pair.ImagePair;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.space.SpaceConversion;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.light.balance.WhiteBalance;
import org.tristimulus.light.exposure.Exposure;

/**
 * What the engine is timed at. Changes are in place, so that {@link Work#restore} has to go before each {@link Work#run}; what becomes
 * another type is written to arrays that are there.
 */
public enum EngineOperation {

	/** The limit: the bytes of an RGB image copied. */
	COPY {
		@Override
		Work on(BenchmarkImages images) {
			int[] from = images.packed("a"), to = new int[from.length];
			return new Work(to, from) {
				@Override
				public void run() {
					PixelLoop.run(WHOLE, Progress.NONE, 0, 1, () -> (start, n) -> System.arraycopy(from, start, to, start, n));
				}

				@Override
				public void restore() {}
			};
		}
	},
	/** 24-bit RGB, +0.7 stops. */
	EXP8 {
		@Override
		Work on(BenchmarkImages images) {
			return change(images, Exposure.by(0.7));
		}
	},
	/** 16-bit grey, linear, +0.7 stops. */
	EXP16 {
		@Override
		Work on(BenchmarkImages images) {
			short[] original = images.grey(), pixels = original.clone();
			ColorImage image = ColorImage.of(new ImgStore("grey", ArrayImgs.unsignedShorts(pixels, SIZE), ImgStore.NO_CHANNELS));
			return work(pixels, original, () -> image.apply(Exposure.by(0.7), Gamut.CLIP));
		}
	},
	/** Three channels of 32 bits, linear, +0.7 stops; each an array, as ImageJ has them. */
	EXPF {
		@Override
		Work on(BenchmarkImages images) {
			float[][] light = rows(images, Spaces.linear(RgbSpace.SRGB));
			PlanarImg<FloatType, ?> pixels = PlanarImgs.floats(BenchmarkImages.WIDTH, BenchmarkImages.HEIGHT, 3);
			ImgStore source = new ImgStore("light", pixels, 2);
			ColorImage image = ColorImage.of(source);
			return new Work(new Object[] { source.read(0) }, light) {
				@Override
				public void run() {
					image.apply(Exposure.by(0.7), Gamut.NONE);
				}

				@Override
				public void restore() {
					for (int c = 0; c < 3; c++)
						System.arraycopy(light[c], 0, (float[]) source.read(0).array(c), 0, light[c].length);
				}
			};
		}
	},
	/** Bradford, D50 to D65, whites kept. */
	TEMP {
		@Override
		Work on(BenchmarkImages images) {
			return change(images, WhiteBalance.between(Chromaticity.D50, Chromaticity.D65, Adaptation.BRADFORD).keepingWhite());
		}
	},
	BLENDENC {
		@Override
		Work on(BenchmarkImages images) {
			return blend(images, Blend.of(BlendMode.NORMAL).in(BlendSpace.SRGB).opacity(50));
		}
	},
	BLENDLIN {
		@Override
		Work on(BenchmarkImages images) {
			return blend(images, Blend.of(BlendMode.NORMAL).in(BlendSpace.LINEAR).opacity(50));
		}
	},
	BLENDOKLAB {
		@Override
		Work on(BenchmarkImages images) {
			return blend(images, Blend.of(BlendMode.NORMAL).in(BlendSpace.OKLAB).opacity(50));
		}
	},
	MUL {
		@Override
		Work on(BenchmarkImages images) {
			return blend(images, Blend.of(BlendMode.MULTIPLY).in(BlendSpace.SRGB));
		}
	},
	SOFT {
		@Override
		Work on(BenchmarkImages images) {
			return blend(images, Blend.of(BlendMode.SOFT_LIGHT).in(BlendSpace.SRGB));
		}
	},
	TOLAB {
		@Override
		Work on(BenchmarkImages images) {
			return toSpace(images, Spaces.LAB_D65);
		}
	},
	TOOKLAB {
		@Override
		Work on(BenchmarkImages images) {
			return toSpace(images, Spaces.OKLAB);
		}
	},
	FROMLAB {
		@Override
		Work on(BenchmarkImages images) {
			return fromSpace(images, Spaces.LAB_D65);
		}
	},
	FROMOKLAB {
		@Override
		Work on(BenchmarkImages images) {
			return fromSpace(images, Spaces.OKLAB);
		}
	};

	private static final long[] SIZE = { BenchmarkImages.WIDTH, BenchmarkImages.HEIGHT };
	private static final Region WHOLE = Region.all(BenchmarkImages.WIDTH, BenchmarkImages.HEIGHT);

	/** An operation on images that are there. */
	abstract static class Work implements Timed {

		/** The pixels of the result: an array of packed or grey ones, or a plane. */
		final Object pixels;
		private final Object original;

		Work(Object pixels, Object original) {
			this.pixels = pixels;
			this.original = original;
		}

		@Override
		public void restore() {
			System.arraycopy(original, 0, pixels, 0, java.lang.reflect.Array.getLength(pixels));
		}
	}

	abstract Work on(BenchmarkImages images);

	/** On images that are made. */
	public Timed onMadeImages() {
		return on(new BenchmarkImages(Path.of("")));
	}

	private static Work work(Object pixels, Object original, Runnable run) {
		return new Work(pixels, original) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	private static ColorImage rgb(int[] pixels) {
		return ColorImage.of(new ImgStore("rgb", ArrayImgs.argbs(pixels, SIZE), ImgStore.NO_CHANNELS));
	}

	private static Work change(BenchmarkImages images, ColorTransform transform) {
		int[] original = images.packed("a"), pixels = original.clone();
		ColorImage image = rgb(pixels);
		return work(pixels, original, () -> image.apply(transform, Gamut.CLIP));
	}

	private static Work blend(BenchmarkImages images, Blend blend) {
		int[] original = images.packed("a"), pixels = original.clone();
		ImagePair pair = new ImagePair(rgb(pixels), rgb(images.packed("b")), Alpha.IGNORE);
		return work(pixels, original, () -> pair.apply(blend, Gamut.CLIP));
	}

	private static float[][] rows(BenchmarkImages images, ColorSpace space) {
		PixelStore made = SpaceConversion.of(rgb(images.packed("a")), space).source();
		Plane plane = made.read(0);
		return new float[][] { (float[]) plane.array(0), (float[]) plane.array(1), (float[]) plane.array(2) };
	}

	/** The command makes a new image of 288 MB, and so does this. */
	private static Work toSpace(BenchmarkImages images, ColorSpace space) {
		ColorImage image = rgb(images.packed("a"));
		Object[] last = new Object[1];
		return new Work(last, last) {
			@Override
			public void run() {
				last[0] = SpaceConversion.of(image, space).source().read(0);
			}

			@Override
			public void restore() {
				last[0] = null;
			}
		};
	}

	/** As Run in Color Space takes results back into an RGB image. */
	private static Work fromSpace(BenchmarkImages images, ColorSpace space) {
		float[][] rows = rows(images, space);
		int[] pixels = new int[BenchmarkImages.SIZE];
		ColorTransform light = space.to(Spaces.linear(RgbSpace.SRGB)).forBytes();
		Encoder encoder = new Encoder(PixelType.RGB24, new Encoding(Decode.SRGB, 255, 0));
		Object[] out = { pixels };
		return work(pixels, pixels, () -> PixelLoop.run(WHOLE, Progress.NONE, 0, 1, () -> {
			float[][] block = new float[3][PixelLoop.BLOCK];
			return (start, n) -> {
				for (int c = 0; c < 3; c++)
					System.arraycopy(rows[c], start, block[c], 0, n);
				light.apply(block, n);
				encoder.colors(block, out, start, n);
			};
		}));
	}
}
