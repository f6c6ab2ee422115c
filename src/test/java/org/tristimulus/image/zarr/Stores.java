package org.tristimulus.image.zarr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The stores that other programs wrote, and what they hold: see make_stores.py and make_stores.mjs beside them. */
public final class Stores {

	private Stores() {}

	/** Unpacks the stores of a program, zarr-python or zarrita, into a folder. */
	public static Path unpack(String program, Path folder) {
		try (InputStream file = Stores.class.getResourceAsStream(program + ".zip"); ZipInputStream zip = new ZipInputStream(file)) {
			for (ZipEntry e; (e = zip.getNextEntry()) != null;) {
				Path to = folder.resolve(program).resolve(e.getName());
				if (e.isDirectory()) Files.createDirectories(to);
				else {
					Files.createDirectories(to.getParent());
					Files.copy(zip, to);
				}
			}
			return folder.resolve(program);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The stores in a folder, by name. */
	static List<Path> in(Path folder) throws IOException {
		try (Stream<Path> list = Files.list(folder)) {
			return list.sorted().collect(Collectors.toList());
		}
	}

	/** value() of make_stores.py. */
	static int value(long t, long c, long z, long y, long x) {
		return (int) ((31 * x + 17 * y + 59 * c + 7 * z + 3 * t + x * y % 23) % 251);
	}

	/** The sample that a type holds there, as samples() of make_stores.py makes it. */
	static double sample(SampleType type, int value) {
		switch (type) {
			case FLOAT32: return (float) (value / 250.0 - 0.25);
			case FLOAT64: return value / 250.0 - 0.25;
			case INT8: return value - 125;
			case UINT8: return value;
			case INT16:
			case INT32: return (value - 125) * 200;
			default: return value * 257;
		}
	}

	/** A sample of an array that was read, unsigned where its type is. */
	static double at(SampleType type, Object samples, int i) {
		switch (type) {
			case UINT8: return ((byte[]) samples)[i] & 255;
			case INT8: return ((byte[]) samples)[i];
			case UINT16: return ((short[]) samples)[i] & 0xffff;
			case INT16: return ((short[]) samples)[i];
			case UINT32: return ((int[]) samples)[i] & 0xffffffffL;
			case INT32: return ((int[]) samples)[i];
			case FLOAT32: return ((float[]) samples)[i];
			default: return ((double[]) samples)[i];
		}
	}
}
