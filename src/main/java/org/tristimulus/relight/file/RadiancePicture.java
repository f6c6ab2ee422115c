package org.tristimulus.relight.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A picture of a Radiance file: linear red, green and blue with Rec. 709 primaries, EXPOSURE divided out. */
public final class RadiancePicture {

	/** In pixels. */
	public final int width, height;

	private final float[][] rgb;
	private final List<String> notes;

	/** @param rgb red, green and blue, each width · height, rows from the top; not copied */
	public RadiancePicture(int width, int height, float[][] rgb, List<String> notes) {
		this.width = width;
		this.height = height;
		this.rgb = rgb;
		this.notes = Collections.unmodifiableList(new ArrayList<>(notes));
	}

	/** Red, green or blue (0 to 2), rows from the top; not a copy. */
	public float[] channel(int c) {
		return rgb[c];
	}

	/** What a user should know, a phrase each. */
	public List<String> notes() {
		return notes;
	}
}
