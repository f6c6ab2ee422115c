package org.tristimulus.image.measure;

import org.tristimulus.image.encoding.Encoding;

/** The meaning of stored values by which white itself is light 1 whatever the camera's offset: (stored - black) / (white - black). */
final class FullScale {

	private FullScale() {}

	/** @param encoding whose white is the stored value of saturation */
	static Encoding of(Encoding encoding) {
		double span = encoding.white - encoding.black;
		return encoding.black == 0 || !(span > encoding.black) ? encoding : new Encoding(encoding.decode, span, encoding.black);
	}
}
