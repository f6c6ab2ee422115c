package org.tristimulus.image.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tristimulus.image.encoding.Encoding;

/**
 * How an image that a command made is to be shown and described: frames, slice labels, channel colours, display ranges,
 * and what its stored values mean. Immutable; each method gives a copy with one thing set.
 */
public final class ResultMetadata {

	/** One frame, no labels, grey, ranges of the type, nothing declared. */
	public static final ResultMetadata PLAIN = new ResultMetadata(1, Collections.emptyList(), new int[0], new double[0][], null, "", "", new int[0], "", Collections.emptyList(), new int[0], false, Collections.emptyMap(), Double.NaN);

	private final int frames;
	private final List<String> labels;
	private final int[] colors;
	private final double[][] ranges;
	private final Encoding encoding;
	private final String info, space, scale;
	private final int[] palette, legendColors;
	private final List<String> legend;
	private final boolean showsLight;
	private final Map<String, String> properties;
	private final double fps;

	private ResultMetadata(int frames, List<String> labels, int[] colors, double[][] ranges, Encoding encoding, String info, String space, int[] palette, String scale, List<String> legend,
		int[] legendColors, boolean showsLight, Map<String, String> properties, double fps) {
		this.frames = frames;
		this.labels = labels;
		this.colors = colors;
		this.ranges = ranges;
		this.encoding = encoding;
		this.info = info;
		this.space = space;
		this.palette = palette;
		this.scale = scale;
		this.legend = legend;
		this.legendColors = legendColors;
		this.showsLight = showsLight;
		this.properties = properties;
		this.fps = fps;
	}

	/** The number of time points; positions are slices × frames. */
	public ResultMetadata frames(int n) {
		return new ResultMetadata(n, labels, colors, ranges, encoding, info, space, palette, scale, legend, legendColors, showsLight, properties, fps);
	}

	/** One label for each plane, channels first. */
	public ResultMetadata labels(List<String> each) {
		return new ResultMetadata(frames, Collections.unmodifiableList(each), colors, ranges, encoding, info, space, palette, scale, legend, legendColors, showsLight, properties, fps);
	}

	/** The colour of each channel at its largest value, 0xrrggbb in sRGB. */
	public ResultMetadata colors(int... each) {
		return new ResultMetadata(frames, labels, each.clone(), ranges, encoding, info, space, palette, scale, legend, legendColors, showsLight, properties, fps);
	}

	/** { min, max } of the display of each channel, in stored values; one for all if only one is given. */
	public ResultMetadata ranges(double[]... each) {
		return new ResultMetadata(frames, labels, colors, each, encoding, info, space, palette, scale, legend, legendColors, showsLight, properties, fps);
	}

	/** What the stored values mean, which is kept with the image. */
	public ResultMetadata encoding(Encoding meaning) {
		return new ResultMetadata(frames, labels, colors, ranges, meaning, info, space, palette, scale, legend, legendColors, showsLight, properties, fps);
	}

	/** Words about the image, shown by Image &gt; Show Info. */
	public ResultMetadata info(String words) {
		return new ResultMetadata(frames, labels, colors, ranges, encoding, words, space, palette, scale, legend, legendColors, showsLight, properties, fps);
	}

	/** The colour space whose components the channels hold, kept as an image property. */
	public ResultMetadata space(String token) {
		return new ResultMetadata(frames, labels, colors, ranges, encoding, info, token, palette, scale, legend, legendColors, showsLight, properties, fps);
	}

	/** The colours of a single channel from its least shown value to its largest, 256 of 0xrrggbb in sRGB. */
	public ResultMetadata palette(int[] each) {
		return new ResultMetadata(frames, labels, colors, ranges, encoding, info, space, each.clone(), scale, legend, legendColors, showsLight, properties, fps);
	}

	/** Shows which values the colours stand for, beside the pixels. @param unit what the values are */
	public ResultMetadata scale(String unit) {
		return new ResultMetadata(frames, labels, colors, ranges, encoding, info, space, palette, unit, legend, legendColors, showsLight, properties, fps);
	}

	/** Says beside the pixels what colours stand for. @param words one for each of the colours, 0xrrggbb */
	public ResultMetadata legend(List<String> words, int[] each) {
		return new ResultMetadata(frames, labels, colors, ranges, encoding, info, space, palette, scale, Collections.unmodifiableList(words), each.clone(), showsLight, properties, fps);
	}

	/** Values are linear light and are shown so, by look-up tables with the curve of sRGB. */
	public ResultMetadata showingLight() {
		return new ResultMetadata(frames, labels, colors, ranges, encoding, info, space, palette, scale, legend, legendColors, true, properties, fps);
	}

	/** What the colours of {@link #legendColors} stand for; empty for no legend. */
	public List<String> legend() {
		return legend;
	}

	/** 0xrrggbb for each phrase of the legend. */
	public int[] legendColors() {
		return legendColors.clone();
	}

	/** Whether linear values are shown with the curve of sRGB. */
	public boolean showsLight() {
		return showsLight;
	}

	/** With a text that is kept with the image under a name. */
	public ResultMetadata property(String name, String text) {
		Map<String, String> more = new LinkedHashMap<>(properties);
		more.put(name, text);
		return new ResultMetadata(frames, labels, colors, ranges, encoding, info, space, palette, scale, legend, legendColors, showsLight, Collections.unmodifiableMap(more), fps);
	}

	/** How many frames a second it is played at. */
	public ResultMetadata fps(double perSecond) {
		return new ResultMetadata(frames, labels, colors, ranges, encoding, info, space, palette, scale, legend, legendColors, showsLight, properties, perSecond);
	}

	/** Texts that are kept with the image, by name. */
	public Map<String, String> properties() {
		return properties;
	}

	/** Frames a second; NaN where it is not a film. */
	public double fps() {
		return fps;
	}

	/** Time points among the positions, 1 or more. */
	public int frames() {
		return frames;
	}

	/** One for each slice, from the first; perhaps for fewer. */
	public List<String> labels() {
		return labels;
	}

	/** 0xrrggbb for each channel; none where channels are grey. */
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

	/** What stored light means; see {@link #hasEncoding}. */
	public Encoding encoding() {
		return encoding;
	}

	/** Text for whoever asks about the image; empty for none. */
	public String info() {
		return info;
	}

	/** The token of a colour space, or an empty text. */
	public String space() {
		return space;
	}

	/** The colours of a single channel, or an empty array for grey. */
	public int[] palette() {
		return palette.clone();
	}

	/** The unit of a scale to be shown, or an empty text for none. */
	public String scale() {
		return scale;
	}
}
