package org.tristimulus.benchmark;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import net.imglib2.img.basictypeaccess.nio.ByteBufferAccess;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.cell.LazyCellImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.neighbour.Kernel;
import org.tristimulus.image.neighbour.NeighbourOperation;
import org.tristimulus.image.neighbour.Separable;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelSettings;

/**
 * A 3 × 3 mean of 30,000 × 30,000 pixels, in a file, in place, in 256 MB of heap (-Xmx256m), compared with the mean of nine pixels computed one by one. By hand:
 * it writes 900 MB into the folder for temporary files.
 */
public final class LargeNeighbourhood {

	private static final int SIZE = 30_000, CELL = 500;

	private LargeNeighbourhood() {}

	private static int value(long x, long y) {
		x = x < 0 ? 0 : Math.min(x, SIZE - 1);
		y = y < 0 ? 0 : Math.min(y, SIZE - 1);
		long h = x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL;
		return (int) (h >>> 40) & 255;
	}

	public static void main(String[] args) throws Exception {
		Path file = Files.createTempFile("large", ".raw");
		try (RandomAccessFile raf = new RandomAccessFile(file.toFile(), "rw")) {
			raf.setLength((long) SIZE * SIZE);
			ByteBuffer[] buffers = new ByteBuffer[SIZE / CELL];
			for (int i = 0; i < buffers.length; i++) {
				buffers[i] = raf.getChannel().map(FileChannel.MapMode.READ_WRITE, (long) i * CELL * SIZE, (long) CELL * SIZE);
				for (int k = 0; k < CELL * SIZE; k++)
					buffers[i].put(k, (byte) value(k % SIZE, i * (long) CELL + k / SIZE));
			}
			CellGrid grid = new CellGrid(new long[] { SIZE, SIZE }, new int[] { SIZE, CELL });
			LazyCellImg<UnsignedByteType, ByteBufferAccess> img = new LazyCellImg<>(grid, new UnsignedByteType(),
				i -> new Cell<>(new int[] { SIZE, CELL }, new long[] { 0, i * CELL }, new ByteBufferAccess(buffers[(int) i], true)));
			long start = System.nanoTime();
			NeighbourOperation.apply(new ColorImage(new ImgStore("large", img, ImgStore.NO_CHANNELS), PixelSettings.AUTO, Progress.NONE), Separable.both(Kernel.mean(1)), Gamut.AUTO);
			System.out.printf("%.1f s, heap at most %d MB%n", (System.nanoTime() - start) / 1e9, Runtime.getRuntime().maxMemory() >> 20);
			long wrong = 0;
			for (long y = 0; y < SIZE; y++)
				for (long x = 0; x < SIZE; x++) {
					int sum = 0;
					for (int v = -1; v <= 1; v++)
						for (int u = -1; u <= 1; u++)
							sum += value(x + u, y + v);
					int mean = (2 * sum + 9) / 18;
					if (mean != (buffers[(int) (y / CELL)].get((int) (y % CELL * SIZE + x)) & 255)) wrong++;
				}
			System.out.println(wrong + " of " + (long) SIZE * SIZE + " pixels differ");
		}
		finally {
			Files.delete(file);
		}
	}
}
