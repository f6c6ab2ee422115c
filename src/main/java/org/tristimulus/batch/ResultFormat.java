package org.tristimulus.batch;

import java.util.Locale;

/** What the results of a batch are written as. */
public enum ResultFormat {

	/** Keeps everything. */
	TIFF("TIFF (keeps everything)", ".tif"),
	/** 8-bit, 16-bit grey and 24-bit colour, no stacks. */
	PNG("PNG", ".png"),
	/** 8 bits a sample, changed by compression; no stacks. */
	JPEG("JPEG", ".jpg");

	private final String label;
	/** What names of such files end with. */
	public final String extension;

	ResultFormat(String label, String extension) {
		this.label = label;
		this.extension = extension;
	}

	/** For people. */
	public String label() {
		return label;
	}

	/** The token. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}
}
