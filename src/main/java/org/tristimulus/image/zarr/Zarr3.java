package org.tristimulus.image.zarr;

import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import org.tristimulus.image.zarr.codec.Codec;
import org.tristimulus.image.zarr.codec.MissingCodec;

/** The description of an array in the Zarr core specification, version 3, without shards: the file zarr.json. */
final class Zarr3 {

	static final String FILE = "zarr.json";

	private Zarr3() {}

	/** @throws IllegalArgumentException naming what is not read here */
	static ArrayLayout layout(Attributes a) {
		if (a.integer("zarr_format") != 3) throw a.wrong("zarr_format", "3");
		if (!a.text("node_type").equals("array")) throw a.wrong("node_type", "\"array\"");
		if (a.has("storage_transformers") && !a.list("storage_transformers").isEmpty()) throw a.wrong("storage_transformers", "none, which is all that is read here");
		SampleType type = type(a);
		long[] shape = a.wholes("shape", 1);
		Attributes grid = a.object("chunk_grid"), names = a.object("chunk_key_encoding");
		if (!grid.text("name").equals("regular")) throw grid.wrong("name", "\"regular\"");
		boolean isDefault = names.text("name").equals("default");
		if (!isDefault && !names.text("name").equals("v2")) throw names.wrong("name", "\"default\" or \"v2\"");
		String separator = isDefault ? "/" : ".";
		if (names.has("configuration")) separator = names.object("configuration").text("separator", separator);
		if (!separator.equals("/") && !separator.equals(".")) throw names.wrong("configuration", "\"/\" or \".\" as separator");
		Chain chain = new Chain(a, type, shape.length);
		try {
			return new ArrayLayout(shape, grid.object("configuration").wholes("chunk_shape", 1), type, chain.byteOrder, Fill.of(a, type), chain.order, chain.codec, isDefault ? "c" : "", separator);
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(a.place() + ": " + e.getMessage(), e);
		}
	}

	private static SampleType type(Attributes a) {
		if (a.get("data_type") instanceof String) for (SampleType t : SampleType.values())
			if (t.zarr3().equals(a.get("data_type"))) return t;
		throw a.wrong("data_type", "one of " + SampleType.allowed());
	}

	/** The codecs of a chunk: perhaps transposed, then samples to bytes, perhaps compressed. */
	private static final class Chain {

		private ByteOrder byteOrder;
		private int[] order;
		private Codec codec = Codecs.NONE;

		Chain(Attributes a, SampleType type, int n) {
			order = LongStream.range(0, n).mapToInt(d -> (int) d).toArray();
			List<?> codecs = a.list("codecs");
			for (Object each : codecs) {
				Attributes one = new Attributes(a.place() + ", codecs", each);
				String name = one.text("name");
				if (name.equals("transpose") && byteOrder == null) transpose(one, n);
				else if (name.equals("bytes") && byteOrder == null) byteOrder = byteOrder(one, type);
				else if (byteOrder != null && codec == Codecs.NONE) codec = Codecs.of(one, "name");
				else throw MissingCodec.in(a.place(), MissingCodec.unknown(name));
			}
			if (byteOrder == null) throw a.wrong("codecs", "\"bytes\" among them");
		}

		private static ByteOrder byteOrder(Attributes bytes, SampleType type) {
			String endian = bytes.has("configuration") ? bytes.object("configuration").text("endian", "") : "";
			if (endian.equals("big")) return ByteOrder.BIG_ENDIAN;
			if (endian.equals("little") || endian.isEmpty() && type.bytes == 1) return ByteOrder.LITTLE_ENDIAN;
			throw bytes.wrong("configuration", "\"little\" or \"big\" as endian");
		}

		private void transpose(Attributes transpose, int n) {
			Attributes settings = transpose.object("configuration");
			long[] dimensions = settings.wholes("order", 0);
			Set<Long> seen = new HashSet<>();
			for (long d : dimensions)
				if (d >= n || !seen.add(d)) throw settings.wrong("order", "each dimension once");
			if (dimensions.length != n) throw settings.wrong("order", "each dimension once");
			int[] before = order;
			order = LongStream.of(dimensions).mapToInt(d -> before[(int) d]).toArray();
		}
	}
}
