package org.tristimulus.image.zarr;

import org.tristimulus.image.zarr.codec.Blosc;
import org.tristimulus.image.zarr.codec.Codec;
import org.tristimulus.image.zarr.codec.Deflated;
import org.tristimulus.image.zarr.codec.MissingCodec;
import org.tristimulus.image.zarr.codec.Stored;
import org.tristimulus.image.zarr.codec.Zstd;

/** The codecs that are known, by what files say of them. */
final class Codecs {

	static final Codec NONE = new Stored();

	private Codecs() {}

	/**
	 * @param a the codec's name and settings
	 * @param name the key of the name
	 * @throws MissingCodec naming one that is not read here
	 */
	static Codec of(Attributes a, String name) {
		String codec = a.text(name);
		Attributes settings = a.has("configuration") ? a.object("configuration") : a;
		try {
			switch (codec) {
				case "zlib": return Deflated.zlib(settings.integer("level", -1));
				case "gzip": return Deflated.gzip(settings.integer("level", -1));
				case "zstd": return new Zstd();
				case "blosc": return new Blosc();
				default: throw MissingCodec.unknown(codec);
			}
		}
		catch (MissingCodec e) {
			throw MissingCodec.in(a.place(), e);
		}
	}
}
