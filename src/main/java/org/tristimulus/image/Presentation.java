package org.tristimulus.image;

import java.util.Collections;
import java.util.List;

/**
 * How an image that a command made is to be shown and described: frames, slice labels, channel colours, display ranges,
 * and what its stored values mean. Immutable; each method gives a copy with one thing set.
 */
public final class Presentation {

	/** One frame, no labels, grey, ranges of the type, nothing declared. */
	public static final Presentation PLAIN = new Presentation(1, Collections.emptyList(), new int[0], new double[0][], null, "", "");

	private final int frames;
	private final List<String> labels;
	private final int[] colors;
	private final double[][] ranges;
	private final Encoding encoding;
	private final String info, space;

	private Presentation(int frames, List<String> labels, int[] colors, double[][] ranges, Encoding encoding, String info, String space) {
		this.frames = frames;
		this.labels = labels;
		this.colors = colors;
		this.ranges = ranges;
		this.encoding = encoding;
		this.info = info;
		this.space = space;
	}

	/** The number of time points; positions are slices × frames. */
	public Presentation frames(int n) {
		return new Presentation(n, labels, colors, ranges, encoding, info, space);
	}

	/** One label for each plane, channels first. */
	public Presentation labels(List<String> each) {
		return new Presentation(frames, Collections.unmodifiableList(each), colors, ranges, encoding, info, space);
	}

	/** The colour of each channel at its largest value, 0xrrggbb in sRGB. */
	public Presentation colors(int... each) {
		return new Presentation(frames, labels, each.clone(), ranges, encoding, info, space);
	}

	/** { min, max } of the display of each channel, in stored values; one for all if only one is given. */
	public Presentation ranges(double[]... each) {
		return new Presentation(frames, labels, colors, each, encoding, info, space);
	}

	/** What the stored values mean, which is kept with the image. */
	public Presentation encoding(Encoding meaning) {
		return new Presentation(frames, labels, colors, ranges, meaning, info, space);
	}

	/** Words about the image, shown by Image &gt; Show Info. */
	public Presentation info(String words) {
		return new Presentation(frames, labels, colors, ranges, encoding, words, space);
	}

	/** The colour space whose components the channels hold, kept as an image property. */
	public Presentation space(String token) {
		return new Presentation(frames, labels, colors, ranges, encoding, info, token);
	}

	public int frames() {
		return frames;
	}

	public List<String> labels() {
		return labels;
	}

	public int[] colors() {
		return colors.clone();
	}

	/** { min, max } of a channel, or an empty array where none was set. */
	public double[] range(int channel) {
		if (ranges.length == 0) return new double[0];
		return ranges[Math.min(channel, ranges.length - 1)].clone();
	}

	/** Whether the meaning of stored values was set. */
	public boolean hasEncoding() {
		return encoding != null;
	}

	public Encoding encoding() {
		return encoding;
	}

	public String info() {
		return info;
	}

	/** The token of a colour space, or an empty text. */
	public String space() {
		return space;
	}
}
