package org.tristimulus.image.zarr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.image.zarr.codec.MissingCodec;

/** Stores that zarr-python and zarrita wrote, every sample of them; what is damaged, missing or not read; and what is written here. */
class OmeZarrTest {

	@TempDir
	static Path dir;

	private static Path python, zarrita;

	@BeforeAll
	static void unpack() {
		python = Stores.unpack("zarr-python", dir);
		zarrita = Stores.unpack("zarrita", dir);
	}

	static List<Path> stores() throws IOException {
		if (python == null) unpack();
		List<Path> all = new ArrayList<>(Stores.in(python));
		all.addAll(Stores.in(zarrita));
		return all;
	}

	@ParameterizedTest
	@MethodSource("stores")
	void everySampleIsWhatTheOtherProgramWrote(Path folder) throws IOException {
		OmeZarr image = OmeZarr.open(folder);
		for (int level = 0; level < image.levels(); level++)
			check(image, level, folder.getFileName().toString().startsWith("hole"));
	}

	@Test
	void thereAreStoresOfEachKind() throws IOException {
		assertEquals(57, Stores.in(python).size(), "test data");
		assertEquals(18, Stores.in(zarrita).size(), "test data");
	}

	private static void check(OmeZarr image, int level, boolean hole) {
		ArrayLayout layout = image.level(level).layout();
		int n = layout.dimensions();
		long[] min = new long[n];
		int[] size = new int[n];
		for (int d = 0; d < n; d++)
			size[d] = (int) layout.size(d);
		Object all = image.level(level).read(min, size);
		long[] at = new long[5];
		int wrong = 0, filled = 0;
		for (int i = 0; i < Box.samples(size); i++) {
			boolean inFirst = true;
			for (int d = n - 1, rest = i; d >= 0; rest /= size[d--]) {
				at[OmeZarr.AXES.indexOf(image.axes().charAt(d))] = rest % size[d];
				inFirst &= rest % size[d] < layout.chunkSize(d);
			}
			double expected = Stores.sample(layout.type, Stores.value(at[0], at[1], at[2], at[3], at[4]));
			if (hole && inFirst) {
				expected = layout.type.isFloat() ? Double.NaN : 77;
				filled++;
			}
			if (Double.compare(expected, Stores.at(layout.type, all, i)) != 0) wrong++;
		}
		assertEquals(0, wrong, image.folder() + ", level " + level);
		if (hole) assertEquals(3 * 16 * 16, filled);
	}

	@Test
	void axesSizesAndColorsAreRead() throws IOException {
		OmeZarr pyramid = OmeZarr.open(python.resolve("pyramid"));
		assertEquals("cyx", pyramid.axes());
		assertEquals(3, pyramid.levels());
		assertEquals(101, pyramid.size(0, 'x'));
		assertEquals(19, pyramid.size(2, 'y'));
		assertEquals(1, pyramid.size(0, 't'));
		assertArrayEquals(new int[] { 0xff0000, 0xff00, 0xff }, pyramid.colors());
		assertTrue(pyramid.isColor());
		assertFalse(OmeZarr.open(python.resolve("stains")).isColor(), "blue, green, red");
		assertTrue(OmeZarr.open(python.resolve("zlib")).isColor(), "three channels, no colours given");
		assertFalse(OmeZarr.open(python.resolve("yx")).isColor());
		assertMessage("resolution 3; allowed: 0 to 2", () -> pyramid.level(3));
	}

	@Test
	void aCodecThatIsNotReadIsNamed() throws IOException {
		Path blosclz = copy(python.resolve("blosc-lz4-bytes-u2")), chunk = blosclz.resolve("0/0/0/0/1/1");
		byte[] bytes = Files.readAllBytes(chunk);
		bytes[2] &= 0x1f;
		Files.write(chunk, bytes);
		ZarrArray array = OmeZarr.open(blosclz).level(0);
		MissingCodec e = assertThrows(MissingCodec.class, () -> array.read(0, 0, 0, 1, 1));
		assertTrue(e.getMessage().contains("blosc (blosclz)"), e.getMessage());
		Path lzma = changed("none", "\"compressor\": null", "\"compressor\": {\"id\": \"lzma\"}");
		assertMessage("lzma", () -> OmeZarr.open(lzma));
		Path filter = changed("none", "\"filters\": null", "\"filters\": [{\"id\": \"delta\"}]");
		assertMessage("delta", () -> OmeZarr.open(filter));
		Path shards = copy(zarrita.resolve("none-uint16"));
		replace(shards.resolve("0/zarr.json"), "\"bytes\"", "\"sharding_indexed\"");
		assertMessage("sharding_indexed", () -> OmeZarr.open(shards));
	}

	@ParameterizedTest
	@CsvSource({ "none, 0", "zlib, 40", "gzip, 40", "zstd, 40", "blosc-lz4-bytes-u2, 40", "blosc-zstd-bytes-u2, 40", "blosc-zlib-bytes-u2, 60" })
	void aChunkThatIsCutOffOrOverwrittenIsNamed(String store, int at) throws IOException {
		Path folder = copy(python.resolve(store)), file = folder.resolve("0/0/0/0/1/1");
		ZarrArray array = OmeZarr.open(folder).level(0);
		byte[] bytes = Files.readAllBytes(file);
		Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
		DamagedChunk e = assertThrows(DamagedChunk.class, () -> array.read(0, 0, 0, 1, 1));
		assertTrue(e.getMessage().contains(Path.of("0", "0", "0", "1", "1").toString()) && e.getMessage().contains(store), e.getMessage());
		Files.write(file, new byte[0]);
		assertThrows(DamagedChunk.class, () -> array.read(0, 0, 0, 1, 1));
		Files.write(file, new byte[1 << 20]);
		assertThrows(DamagedChunk.class, () -> array.read(0, 0, 0, 1, 1));
		assertEquals(255, Stores.at(array.layout().type, array.read(0, 0, 0, 0, 0), 0) + 255, "other chunks are read");
		if (at == 0) return;
		// Bytes that are not what was written: an error, or other samples; never anything else.
		for (int i = at; i < bytes.length; i += 7) {
			byte[] changed = bytes.clone();
			changed[i] ^= 0x55;
			Files.write(file, changed);
			try {
				array.read(0, 0, 0, 1, 1);
			}
			catch (DamagedChunk expected) {
				assertTrue(expected.getMessage().contains("damaged"));
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', value = {
		"\"chunks\": [  1,  3,  1,  16,  16 ] ~ \"chunks\": [ 100000, 3, 1, 16000, 16000 ] ~ too large",
		"\"shape\": [  1,  3,  1,  29,  37 ] ~ \"shape\": [ 9000000000, 9000000000, 9000000000, 29, 37 ] ~ which no disk holds",
		"\"shape\": [  1,  3,  1,  29,  37 ] ~ \"shape\": [ 1, 3, 1, 29, 1e400 ] ~ whole numbers",
		"\"shape\": [  1,  3,  1,  29,  37 ] ~ \"shape\": [ 1, 3, 1, 0, 37 ] ~ whole numbers",
		"\"shape\": [  1,  3,  1,  29,  37 ] ~ \"shape\": [ 3, 1, 29, 37 ] ~ dimensions",
		"\"dtype\": \"|u1\" ~ \"dtype\": \"<c8\" ~ <c8",
		"\"zarr_format\": 2 ~ \"zarr_format\": 7 ~ 7",
		"\"fill_value\": 0 ~ \"fill_value\": 300 ~ fill value",
		"\"fill_value\": 0 ~ \"fill_value\": 00 ~ not JSON" })
	void sizesThatCannotBeTrueAreRefused(String from, String to, String message) throws IOException {
		Path folder = changed("none", from, to);
		assertMessage(message, () -> OmeZarr.open(folder));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"\"name\": \"x\" | \"name\": \"q\" | axes",
		"\"name\": \"x\" | \"name\": \"y\" | axes",
		"\"path\": \"0\" | \"path\": \"../zlib/0\" | does not lie in it",
		"\"path\": \"0\" | \"path\": \"7\" | not a Zarr array",
		"\"version\": \"0.4\" | \"version\": \"0.1\" | OME-Zarr 0.1",
		"\"multiscales\" | \"plate\" | plate" })
	void contradictionsAreRefused(String from, String to, String message) throws IOException {
		Path folder = copy(python.resolve("zlib"));
		replace(folder.resolve(".zattrs"), from, to);
		assertMessage(message, () -> OmeZarr.open(folder));
	}

	@Test
	void axesWithoutXAndYAndOtherTypesThanSaidAreRefused() throws IOException {
		Path axes = copy(python.resolve("yx"));
		replace(axes.resolve(".zattrs"), "\"name\": \"x\"", "\"name\": \"z\"");
		assertMessage("x and y", () -> OmeZarr.open(axes));
		Path pyramid = copy(python.resolve("pyramid"));
		replace(pyramid.resolve("1/.zarray"), "\"|u1\"", "\"<u2\"");
		assertMessage("uint16", () -> OmeZarr.open(pyramid));
		assertMessage("not a folder", () -> OmeZarr.open(python.resolve("nothing")));
		assertMessage("not an OME-Zarr image", () -> OmeZarr.open(python));
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "zlib", "zstd", "same" })
	void whatIsWrittenIsReadAgain(String compression) throws IOException {
		OmeZarr like = OmeZarr.open(python.resolve("pyramid"));
		Path folder = Files.createTempDirectory(dir, "made");
		OmeZarr made = OmeZarrFiles.create(folder, like, 0, SampleType.UINT16, 3, OmeZarrFiles.codec(compression, like.level(0)), Collections.singletonMap("tristimulus", "x"));
		ZarrArray array = made.level(0);
		long[] min = { 0, 0, 0 };
		int[] size = { 3, 75, 101 };
		short[] samples = new short[Box.samples(size)];
		for (int i = 0; i < samples.length; i++)
			samples[i] = (short) (i * 40503);
		assertFalse(array.has(0, 0, 0));
		array.write(samples, min, size);
		assertTrue(array.has(0, 2, 3));
		assertArrayEquals(samples, (short[]) OmeZarr.open(folder).level(0).read(min, size));
		assertArrayEquals(new short[3 * 38 * 51], (short[]) made.level(1).read(min, new int[] { 3, 38, 51 }), "not written");
		assertThrows(IllegalArgumentException.class, () -> array.write(new short[3 * 10 * 10], min, new int[] { 3, 10, 10 }));
		assertEquals("x", made.attributes().get("tristimulus"));
		try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
			assertTrue(files.noneMatch(f -> f.toString().endsWith(".part")));
		}
	}

	private Path changed(String store, String from, String to) throws IOException {
		Path folder = copy(python.resolve(store));
		replace(folder.resolve("0/.zarray"), from, to);
		return folder;
	}

	private static void replace(Path file, String from, String to) throws IOException {
		String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8), flat = text.replaceAll("\\s*\n\\s*", " ").replaceAll("\\[ +", "[  ").replaceAll(" +\\]", " ]").replaceAll(", +(?=\\d)", ",  ");
		assertTrue(flat.contains(from), flat);
		Files.write(file, flat.replace(from, to).getBytes(StandardCharsets.UTF_8));
	}

	private static Path copy(Path store) throws IOException {
		Path copy = Files.createTempDirectory(dir, store.getFileName().toString());
		try (java.util.stream.Stream<Path> files = Files.walk(store)) {
			for (Path f : (Iterable<Path>) files::iterator) {
				Path to = copy.resolve(store.relativize(f).toString());
				if (Files.isDirectory(f)) Files.createDirectories(to);
				else Files.copy(f, to);
			}
		}
		return copy;
	}

	private static void assertMessage(String words, org.junit.jupiter.api.function.Executable run) {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, run);
		assertTrue(e.getMessage().contains(words), e.getMessage());
	}
}
