package org.tristimulus.imagej.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.Roi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tristimulus.blend.Blend;
import org.tristimulus.blend.BlendMode;
import org.tristimulus.blend.BlendSpace;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.door.HostImage;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.pair.Alpha;
import org.tristimulus.image.pair.ImagePair;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.light.exposure.Exposure;

/** Images changed in place by the engine, which is stopped at any block or not at all: what they were is put back to the bit. */
class PuttingBackTest {

	private static final int WIDTH = 700, HEIGHT = 500;

	private enum Kind {

		RGB("RGB ramp", 1, 1), BYTE("8-bit ramp", 1, 1), SHORT("16-bit ramp", 1, 1), FLOAT("32-bit ramp", 1, 1), COMPOSITE("32-bit ramp", 3, 1), STACK("RGB ramp", 1, 3), STACK16("16-bit ramp", 1, 3);

		private final String type;
		private final int channels, slices;

		Kind(String type, int channels, int slices) {
			this.type = type;
			this.channels = channels;
			this.slices = slices;
		}

		ImagePlus image() {
			ImagePlus imp = IJ.createImage("image", type, WIDTH, HEIGHT, channels * slices);
			for (int i = 1; i <= imp.getStackSize(); i++) {
				imp.setSliceWithoutUpdate(i);
				imp.getStack().getProcessor(i).multiply(0.3 + 0.05 * i);
			}
			imp.setSliceWithoutUpdate(1);
			imp.setDimensions(channels, slices, 1);
			return channels == 1 ? imp : new CompositeImage(imp, CompositeImage.COMPOSITE);
		}
	}

	private enum Selection {

		NONE, RECTANGLE, OVAL;

		Roi roi() {
			return this == NONE ? null : this == OVAL ? new OvalRoi(31, 47, 600, 401) : new Roi(100, 60, 300, 300);
		}
	}

	/** Cancels the nth time that it is asked. */
	private static Progress cancelledAt(int n) {
		AtomicInteger asked = new AtomicInteger();
		return new Progress() {

			@Override
			public void done(double fraction) {}

			@Override
			public boolean isCanceled() {
				return asked.incrementAndGet() >= n;
			}
		};
	}

	/** Fails in the nth block. */
	private static ColorTransform failingAt(int n) {
		AtomicInteger blocks = new AtomicInteger();
		return new ColorTransform() {

			@Override
			public void apply(double[] c) {
				c[0] *= 0.5;
			}

			@Override
			public void apply(float[][] rows, int count) {
				if (blocks.incrementAndGet() >= n) throw new IllegalStateException("block");
				ColorTransform.super.apply(rows, count);
			}
		};
	}

	private static ColorImage open(ImagePlusStore source, Progress progress) {
		return new ColorImage(source, PixelSettings.AUTO.decode(Decode.SRGB).white(source.type().isFloat() ? 255 : Double.NaN), progress);
	}

	@ParameterizedTest
	@EnumSource
	void cancelled(Kind kind) {
		for (Selection selection : Selection.values())
			for (int n : new int[] { 1, 2, 7, 40, 150 })
				stopped(kind, selection, n, CancellationException.class, cancelledAt(n), Exposure.by(0.5));
	}

	@ParameterizedTest
	@EnumSource(names = { "RGB", "COMPOSITE", "STACK" })
	void failed(Kind kind) {
		for (Selection selection : Selection.values())
			for (int n : new int[] { 1, 2, 7, 40, 80 })
				assertEquals("block", stopped(kind, selection, n, IllegalStateException.class, Progress.NONE, failingAt(n)).getMessage());
	}

	private static <E extends Exception> E stopped(Kind kind, Selection selection, int n, Class<E> by, Progress progress, ColorTransform transform) {
		String what = kind + " " + selection + " " + n;
		ImagePlus imp = kind.image();
		imp.setRoi(selection.roi());
		List<Object> before = HostImage.pixels(imp);
		ImagePlusStore source = new ImagePlusStore(imp);
		E thrown = assertThrows(by, () -> open(source, progress).apply(transform, Gamut.AUTO), what);
		source.restore();
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), what);
		return thrown;
	}

	/** A second image that cannot be read, before the first is kept. */
	@ParameterizedTest
	@EnumSource
	void secondNotRead(Kind kind) {
		ImagePlus imp = kind.image();
		List<Object> before = HostImage.pixels(imp);
		ImagePlusStore source = new ImagePlusStore(imp), lost = new ImagePlusStore(kind.image()) {

			@Override
			public Plane read(int position) {
				throw new IllegalStateException("file");
			}
		};
		ImagePair pair = new ImagePair(open(source, Progress.NONE), open(lost, Progress.NONE), Alpha.IGNORE);
		assertThrows(IllegalStateException.class, () -> pair.apply(Blend.of(BlendMode.MULTIPLY).in(BlendSpace.SRGB), Gamut.AUTO));
		source.restore();
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), kind.toString());
	}

	/** Also what a change that came to its end has changed, and twice, goes back to the start. */
	@ParameterizedTest
	@EnumSource
	void done(Kind kind) {
		for (Selection selection : Selection.values()) {
			ImagePlus imp = kind.image();
			imp.setRoi(selection.roi());
			List<Object> before = HostImage.pixels(imp);
			ImagePlusStore source = new ImagePlusStore(imp);
			for (int i = 0; i < 2; i++)
				open(source, Progress.NONE).apply(Exposure.by(0.5), Gamut.AUTO);
			assertFalse(Arrays.deepEquals(before.toArray(), HostImage.pixels(imp).toArray()), kind + " " + selection);
			source.restore();
			HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), kind + " " + selection);
		}
	}

	/** What was let go of stays changed; its arrays then hold what the next change keeps. */
	@ParameterizedTest
	@EnumSource
	void letGo(Kind kind) {
		ImagePlus imp = kind.image();
		ImagePlusStore source = new ImagePlusStore(imp);
		open(source, Progress.NONE).apply(Exposure.by(0.5), Gamut.AUTO);
		List<Object> changed = HostImage.pixels(imp);
		source.letGo();
		source.restore();
		HostMatrixTest.assertPlanes(changed, HostImage.pixels(imp), kind.toString());
		ImagePlusStore next = new ImagePlusStore(imp);
		assertThrows(CancellationException.class, () -> open(next, cancelledAt(40)).apply(Exposure.by(0.5), Gamut.AUTO));
		next.restore();
		HostMatrixTest.assertPlanes(changed, HostImage.pixels(imp), kind.toString());
	}

	/** An array is given once, and only to one who wants its type and length. */
	@Test
	void spares() {
		Object array = PixelType.FLOAT32.newArray(12345);
		ArrayPool.give(array);
		assertNotSame(array, ArrayPool.take(PixelType.FLOAT32, 12344));
		assertInstanceOf(int[].class, ArrayPool.take(PixelType.RGB24, 12345));
		assertSame(array, ArrayPool.take(PixelType.FLOAT32, 12345));
		assertNotSame(array, ArrayPool.take(PixelType.FLOAT32, 12345));
	}

	/** ImageJ's snapshot is what Undo goes back to; its array is used again, unless it is the pixels' own or of another size. */
	@Test
	void snapshots() {
		ImagePlus imp = Kind.RGB.image();
		for (int run = 0; run < 2; run++) {
			int[] before = ((int[]) imp.getProcessor().getPixels()).clone();
			Object array = imp.getProcessor().getSnapshotPixels();
			open(new ImagePlusStore(imp), Progress.NONE).apply(Exposure.by(0.5), Gamut.AUTO);
			assertArrayEquals(before, (int[]) imp.getProcessor().getSnapshotPixels());
			if (run > 0) assertSame(array, imp.getProcessor().getSnapshotPixels());
		}
		for (Object other : new Object[] { new int[10], imp.getProcessor().getPixels() }) {
			int[] before = ((int[]) imp.getProcessor().getPixels()).clone();
			imp.getProcessor().setSnapshotPixels(other);
			open(new ImagePlusStore(imp), Progress.NONE).apply(Exposure.by(0.5), Gamut.AUTO);
			assertArrayEquals(before, (int[]) imp.getProcessor().getSnapshotPixels());
		}
	}
}
