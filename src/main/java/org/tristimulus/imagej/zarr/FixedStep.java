package org.tristimulus.imagej.zarr;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.tristimulus.image.FixedLine;

/** A line of a recipe as each block runs it: one for all positions, or one for each; and the stores that it takes beside the image. */
final class FixedStep implements Serializable {

	private static final long serialVersionUID = 1L;

	final String label;
	private final ArrayList<String> options;
	/** The keys of other images, and the folders of their stores. */
	final ArrayList<String> keys, stores;

	FixedStep(String label, List<String> options, List<String> keys, List<String> stores) {
		this.label = label;
		this.options = new ArrayList<>(options);
		this.keys = new ArrayList<>(keys);
		this.stores = new ArrayList<>(stores);
	}

	/** The options at a position. */
	String options(int position) {
		return options.get(options.size() == 1 ? 0 : position);
	}

	/** What it does, a line for each position where they differ. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (String each : options)
			lines.add(label + " " + each);
		return lines;
	}

	/** The options of a fixed line, with the pixel keys of the line that it stands for. */
	static String options(FixedLine line, String file, String pixelKeys) {
		return (line.options + (line.key.isEmpty() ? "" : " " + line.key + "=[" + file + "]") + " " + pixelKeys).trim();
	}
}
