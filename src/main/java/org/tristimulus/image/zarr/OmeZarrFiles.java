package org.tristimulus.image.zarr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tristimulus.image.zarr.codec.Blosc;
import org.tristimulus.image.zarr.codec.Codec;
import org.tristimulus.image.zarr.codec.Deflated;
import org.tristimulus.image.zarr.codec.Zstd;

/** New images as OME-Zarr 0.4, in the form of one that is there: its levels, axes, chunks and pixel sizes. */
public final class OmeZarrFiles {

	static final String ATTRIBUTES_2 = ".zattrs";
	private static final String GROUP_2 = ".zgroup";

	private OmeZarrFiles() {}

	/** How chunks are compressed, by the token of a key: none, zlib, zstd, or same as an array's; Blosc becomes zstd. */
	public static Codec codec(String compression, ZarrArray same) {
		switch (compression) {
			case "none": return Codecs.NONE;
			case "zlib": return Deflated.zlib(-1);
			case "zstd": return new Zstd();
			default: return same.layout().codec() instanceof Blosc ? new Zstd() : same.layout().codec();
		}
	}

	/**
	 * Makes a store whose chunks are all missing yet, or opens the one that was made so before.
	 *
	 * @param channels along the axis c
	 * @param first the finest level that it gets
	 * @param more attributes beside those of the image that it is made like
	 */
	public static OmeZarr create(Path folder, OmeZarr like, int first, SampleType type, int channels, Codec codec, Map<String, Object> more) throws IOException {
		Files.createDirectories(folder);
		for (int level = first; level < like.levels(); level++) {
			ArrayLayout layout = like.level(level).layout();
			long[] shape = layout.shape.clone();
			int[] chunk = layout.chunk.clone();
			int c = like.axes().indexOf('c');
			if (c < 0 && channels != 1) throw new IllegalArgumentException("\"" + like.folder().getFileName() + "\" has no axis c, and the result has " + channels + " channels");
			if (c >= 0) {
				shape[c] = channels;
				chunk[c] = Math.min(chunk[c], channels);
			}
			ZarrArray.create(folder.resolve(like.paths().get(level)), ArrayLayout.of(shape, chunk, type, codec));
		}
		StoreFiles.write(folder.resolve(GROUP_2), Json.write(Collections.singletonMap("zarr_format", 2)).getBytes(StandardCharsets.UTF_8));
		boolean sameChannels = like.size(0, 'c') == channels && like.level(0).layout().type == type;
		StoreFiles.write(folder.resolve(ATTRIBUTES_2), Json.write(attributes(like, first, sameChannels, more)).getBytes(StandardCharsets.UTF_8));
		return OmeZarr.open(folder);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> attributes(OmeZarr like, int first, boolean sameChannels, Map<String, Object> more) {
		Map<String, Object> all = new LinkedHashMap<>(like.attributes());
		Object ome = all.remove("ome");
		if (ome instanceof Map) all.putAll((Map<String, Object>) ome);
		all.remove("version");
		if (!sameChannels) all.remove("omero");
		Map<String, Object> multiscale = new LinkedHashMap<>((Map<String, Object>) ((List<?>) all.get("multiscales")).get(0));
		multiscale.put("version", "0.4");
		List<?> datasets = (List<?>) multiscale.get("datasets");
		multiscale.put("datasets", datasets.subList(first, datasets.size()));
		all.put("multiscales", Collections.singletonList(multiscale));
		all.putAll(more);
		return all;
	}
}
