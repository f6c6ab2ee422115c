package org.tristimulus.relight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import ij.ImagePlus;
import ij.ImageStack;

/** Reference figures of these tests: tables and 32- or 16-bit stacks beside the test classes. */
public final class Figures {

	private Figures() {}

	/** A row of a table; lines starting with # name the oracle. */
	public static final class Row {

		private final List<String> names;
		private final String[] cells;

		Row(List<String> names, String[] cells) {
			this.names = names;
			this.cells = cells;
		}

		public String text(String column) {
			return cells[names.indexOf(column)];
		}

		public double number(String column) {
			return Double.parseDouble(text(column));
		}

		public int whole(String column) {
			return Integer.parseInt(text(column));
		}
	}

	public static List<Row> rows(String name) {
		List<String[]> lines = Arrays.stream(text(name).split("\\r?\\n")).filter(l -> !l.startsWith("#") && !l.isEmpty()).map(l -> l.split(",", -1)).collect(Collectors.toList());
		List<String> names = Arrays.asList(lines.get(0));
		return lines.subList(1, lines.size()).stream().map(l -> new Row(names, l)).collect(Collectors.toList());
	}

	public static String text(String name) {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
			return in.lines().collect(Collectors.joining("\n"));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public static byte[] bytes(String name) {
		try (InputStream in = open(name)) {
			return in.readAllBytes();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static InputStream open(String name) {
		return Figures.class.getResourceAsStream("/org/tristimulus/relight/" + name);
	}

	/** Coefficients of one case, all bands. */
	public static double[] coefficients(List<Row> rows, String column) {
		double[] k = new double[rows.size()];
		for (Row row : rows)
			k[SphericalHarmonics.index(row.whole("l"), row.whole("m"))] = row.number(column);
		return k;
	}

	/** Light of columns R, G, B. */
	public static EnvironmentLight light(List<Row> rows) {
		return EnvironmentLight.of(coefficients(rows, "R"), coefficients(rows, "G"), coefficients(rows, "B"));
	}

	/**
	 * A TIFF stack of one strip a slice. ImageJ reads a file that says it is its own by the first slice's place alone, and these have their directories between the slices: here
	 * each directory is followed.
	 */
	public static ImagePlus image(String name) {
		ByteBuffer in = ByteBuffer.wrap(bytes(name)).order(ByteOrder.LITTLE_ENDIAN);
		ImageStack stack = null;
		for (int at = in.getInt(4); at != 0; ) {
			int n = in.getShort(at), width = tag(in, at, 256), height = tag(in, at, 257), bits = tag(in, at, 258), from = tag(in, at, 273);
			stack = stack == null ? new ImageStack(width, height) : stack;
			float[] floats = new float[width * height];
			short[] shorts = new short[width * height];
			for (int i = 0; i < floats.length; i++)
				if (bits == 32) floats[i] = in.getFloat(from + 4 * i);
				else shorts[i] = in.getShort(from + 2 * i);
			stack.addSlice("", bits == 32 ? floats : shorts);
			at = in.getInt(at + 2 + 12 * n);
		}
		return new ImagePlus(name, stack);
	}

	private static int tag(ByteBuffer in, int directory, int tag) {
		for (int i = 0, at = directory + 2; i < in.getShort(directory); i++, at += 12)
			if ((in.getShort(at) & 0xffff) == tag) return in.getShort(at + 2) == 3 ? in.getShort(at + 8) & 0xffff : in.getInt(at + 8);
		throw new IllegalArgumentException("No tag " + tag);
	}

	/** A copy of a resource as a file of its own, gone when the tests are through. */
	public static Path file(String name) {
		try {
			Path path = Files.createTempDirectory("figures").resolve(name);
			Files.write(path, bytes(name));
			path.toFile().deleteOnExit();
			path.getParent().toFile().deleteOnExit();
			return path;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The samples of its slices. */
	public static float[][] floats(String name) {
		ImagePlus imp = image(name);
		float[][] slices = new float[imp.getStackSize()][];
		for (int s = 0; s < slices.length; s++)
			slices[s] = (float[]) imp.getStack().getProcessor(s + 1).convertToFloatProcessor().getPixels();
		return slices;
	}
}
