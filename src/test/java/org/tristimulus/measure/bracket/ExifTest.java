package org.tristimulus.measure.bracket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tristimulus.color.Reference;
import org.tristimulus.measure.Mutation;

class ExifTest {

	private static final Path FILES = Path.of("src/test/resources/org/tristimulus/measure/exif");

	@TempDir
	Path folder;

	@Test
	void stopsOfPhotographs() throws IOException {
		for (Reference row : Reference.rows("/org/tristimulus/measure/exif/exif.csv")) {
			Path file = FILES.resolve(row.text("file"));
			if (row.text("stops").equals("error")) {
				String message = assertThrows(IllegalArgumentException.class, () -> ExifExposure.read(file)).getMessage();
				assertTrue(message.startsWith(row.text("file")), message);
			}
			else assertEquals(row.number("stops"), ExifExposure.read(file).stops(), 1e-6, row.text("file"));
		}
	}

	/** DEFINITIONS: 1/60 s, f/5.6, ISO 200. The same directory as a TIFF file, in either byte order. */
	@Test
	void tiffInBothByteOrders() throws IOException {
		for (ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN })
			assertEquals(-9.877744, ExifExposure.read(write(tiff(order, 26))).stops(), 1e-6);
	}

	/** One directory with a pointer to another, which holds time, aperture and ISO. @param exif where it points to */
	private static byte[] tiff(ByteOrder order, int exif) {
		ByteBuffer b = ByteBuffer.allocate(100).order(order);
		b.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D)).putShort((short) 42).putInt(8);
		b.putShort((short) 1).putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(exif).putInt(0);
		b.putShort((short) 3);
		b.putShort((short) 0x829A).putShort((short) 5).putInt(1).putInt(80);
		b.putShort((short) 0x829D).putShort((short) 5).putInt(1).putInt(88);
		b.putShort((short) 0x8827).putShort((short) 3).putInt(1).putShort((short) 200).putShort((short) 0);
		b.position(80);
		b.putInt(1).putInt(60).putInt(56).putInt(10);
		return b.array();
	}

	@Test
	void aDirectoryThatPointsToItselfEnds() throws IOException {
		Path file = write(tiff(ByteOrder.LITTLE_ENDIAN, 8));
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThrows(IllegalArgumentException.class, () -> ExifExposure.read(file)));
	}

	@Test
	void apertureInSomeFramesOnly() throws IOException {
		ExifExposure with = ExifExposure.read(FILES.resolve("plain.jpg")), without = ExifExposure.read(FILES.resolve("no-iso.jpg"));
		ExifExposure.needAlike(List.of(with, with));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> ExifExposure.needAlike(List.of(with, without))).getMessage().contains("ISO"));
	}

	@Test
	void damagedFilesAreResultsOrErrors() throws Exception {
		Path file = folder.resolve("damaged.jpg");
		for (String name : new String[] { "plain.jpg", "apex.jpg", "big-endian.jpg" })
			assertTrue(survive(Files.readAllBytes(FILES.resolve(name)), 300, file) > 10);
		assertTrue(survive(tiff(ByteOrder.LITTLE_ENDIAN, 26), 300, file) > 10);
	}

	static int survive(byte[] whole, int count, Path file) throws Exception {
		return Mutation.survive(whole, 7, count, bytes -> {
			Files.write(file, bytes);
			ExifExposure.read(file).stops();
		});
	}

	private Path write(byte[] bytes) throws IOException {
		return Files.write(folder.resolve("a.tif"), bytes);
	}
}
