package org.tristimulus.image.zarr;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tristimulus.image.zarr.codec.Codec;
import org.tristimulus.image.zarr.codec.Deflated;

/** The description of an array in Zarr's storage specification, version 2: the file .zarray. */
final class Zarr2 {

	static final String FILE = ".zarray";

	private Zarr2() {}

	/** @throws IllegalArgumentException naming what is not read here */
	static ArrayLayout layout(Attributes a) {
		if (a.integer("zarr_format") != 2) throw a.wrong("zarr_format", "2");
		if (a.has("filters") && !a.list("filters").isEmpty()) throw a.wrong("filters", "none, which is all that is read here");
		String dtype = a.text("dtype"), separator = a.text("dimension_separator", ".");
		if (!separator.equals(".") && !separator.equals("/")) throw a.wrong("dimension_separator", "\".\" or \"/\"");
		SampleType type = type(a, dtype);
		long[] shape = a.wholes("shape", 1);
		Codec codec = a.has("compressor") ? Codecs.of(a.object("compressor"), "id") : Codecs.NONE;
		try {
			return new ArrayLayout(shape, a.wholes("chunks", 1), type, dtype.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
				a.has("fill_value") ? Fill.of(a, type) : 0, order(a, shape.length), codec, "", separator);
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(a.place() + ": " + e.getMessage(), e);
		}
	}

	private static SampleType type(Attributes a, String dtype) {
		for (SampleType t : SampleType.values())
			if (dtype.equals(t.numpy) || dtype.length() == 3 && "<>|".indexOf(dtype.charAt(0)) >= 0 && dtype.endsWith(t.numpy.length() == 3 ? t.numpy.substring(1) : t.numpy)) return t;
		throw a.wrong("dtype", "one of " + SampleType.allowed());
	}

	private static int[] order(Attributes a, int n) {
		String order = a.text("order", "C");
		if (!order.equals("C") && !order.equals("F")) throw a.wrong("order", "\"C\" or \"F\"");
		int[] dimensions = new int[n];
		for (int d = 0; d < n; d++)
			dimensions[d] = order.equals("C") ? d : n - 1 - d;
		return dimensions;
	}

	/** The text of the file for a layout of our own making. */
	static String text(ArrayLayout layout) {
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("zarr_format", 2);
		file.put("shape", list(layout.shape));
		List<Integer> chunks = new ArrayList<>();
		for (int n : layout.chunk)
			chunks.add(n);
		file.put("chunks", chunks);
		file.put("dtype", layout.type.bytes == 1 ? layout.type.numpy : "<" + layout.type.numpy);
		file.put("compressor", compressor(layout.codec));
		file.put("fill_value", layout.fill);
		file.put("order", "C");
		file.put("filters", Json.NULL);
		file.put("dimension_separator", layout.separator);
		return Json.write(file);
	}

	private static Object compressor(Codec codec) {
		if (codec == Codecs.NONE) return Json.NULL;
		Map<String, Object> compressor = new LinkedHashMap<>();
		compressor.put("id", codec.name());
		compressor.put("level", codec instanceof Deflated ? Math.max(0, ((Deflated) codec).level() < 0 ? 6 : ((Deflated) codec).level()) : 3);
		return compressor;
	}

	private static List<Long> list(long[] values) {
		List<Long> list = new ArrayList<>();
		for (long v : values)
			list.add(v);
		return list;
	}
}
