package org.tristimulus.image.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.ChannelDisplay;
import org.tristimulus.image.store.PixelStore;

/**
 * How the channels of an image are shown, read from texts and written as texts: ranges {@code min-max,…} and colours
 * {@code #rrggbb,…}, or {@code lut} for a look-up table that is not a ramp from black.
 */
public final class DisplaySettings {

	private static final String NUMBER = "[-+]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][-+]?\\d++)?", LUT = "lut";
	private static final Pattern RANGE = Pattern.compile("\\s*+(" + NUMBER + ")\\s*+-\\s*+(" + NUMBER + ")\\s*+"), COLOR = Pattern.compile("\\s*#?([0-9a-fA-F]{6})\\s*");

	private DisplaySettings() {}

	/**
	 * The displays of all channels.
	 *
	 * @param ranges one a channel, or an empty text for the present ones
	 * @param colors one a channel, or an empty text for the look-up tables
	 * @throws IllegalArgumentException naming key, value and what is allowed; or for an image without 2 to 7 channels
	 */
	public static List<ChannelDisplay> of(PixelStore image, String ranges, String colors, MergeFrom from) {
		int channels = image.channels();
		if (image.type() == PixelType.RGB24 || channels < 2 || channels > 7) throw new IllegalArgumentException("\"" + image.title() + "\" is " +
			(image.type() == PixelType.RGB24 ? "24-bit RGB" : "an image of " + channels + (channels == 1 ? " channel" : " channels")) + "; a composite of 2 to 7 channels is needed: Image > Color > Merge Channels makes one");
		String[] rangeOf = parts("ranges", ranges, channels, "0-255"), colorOf = parts("colors", colors, channels, "#00ff00");
		List<ChannelDisplay> displays = new ArrayList<>();
		for (int c = 0; c < channels; c++) {
			ChannelDisplay d = image.display(c);
			if (rangeOf.length > 0) d = ranged(d, ranges, rangeOf[c]);
			if (colorOf.length > 0) d = colored(d, colors, colorOf[c]);
			displays.add(usable(d, c + 1, from));
		}
		return displays;
	}

	private static String[] parts(String key, String text, int channels, String example) {
		if (text.trim().isEmpty()) return new String[0];
		String[] parts = text.split(",", -1);
		if (parts.length != channels) throw new IllegalArgumentException(key + "=" + text + " has " + parts.length + (parts.length == 1 ? " entry" : " entries") + " and the image " + channels + " channels; allowed: one a channel, such as " + example + ", separated by commas");
		return parts;
	}

	private static ChannelDisplay ranged(ChannelDisplay d, String all, String range) {
		Matcher m = RANGE.matcher(range);
		if (!m.matches()) throw new IllegalArgumentException("ranges=" + all + ": \"" + range + "\" is not a range; allowed: min-max, such as 0-4095");
		double min = Double.parseDouble(m.group(1)), max = Double.parseDouble(m.group(2));
		if (!(Math.max(Math.abs(min), Math.abs(max)) <= Float.MAX_VALUE)) throw new IllegalArgumentException("ranges=" + all + ": \"" + range + "\" is beyond what pixels can have; allowed: numbers from " + -Float.MAX_VALUE + " to " + Float.MAX_VALUE);
		return d.range(min, max);
	}

	private static ChannelDisplay colored(ChannelDisplay d, String all, String color) {
		if (color.trim().equalsIgnoreCase(LUT)) return d;
		Matcher m = COLOR.matcher(color);
		if (!m.matches()) throw new IllegalArgumentException("colors=" + all + ": \"" + color + "\" is not a colour; allowed: #rrggbb, or lut for the channel's look-up table");
		return ChannelDisplay.ramp(Integer.parseInt(m.group(1), 16), d.min, d.max);
	}

	private static ChannelDisplay usable(ChannelDisplay d, int channel, MergeFrom from) {
		if (!(d.max > d.min)) throw new IllegalArgumentException("ranges: channel " + channel + " has the range " + range(d) + "; max must be above min");
		if (from == MergeFrom.DISPLAYED) return d;
		if (!d.isNearlyRamp()) throw new IllegalArgumentException("from=data: the look-up table of channel " + channel + " is not a ramp from black, so that it has no one colour; give one for each channel, such as colors=#00ff00,#ff00ff, or use from=displayed");
		return ChannelDisplay.ramp(d.top(), d.min, d.max);
	}

	/** The ranges as a text. */
	public static String ranges(List<ChannelDisplay> displays) {
		List<String> all = new ArrayList<>();
		for (ChannelDisplay d : displays)
			all.add(range(d));
		return String.join(",", all);
	}

	private static String range(ChannelDisplay d) {
		return Encoding.number(d.min) + "-" + Encoding.number(d.max);
	}

	/** The colours as a text. */
	public static String colors(List<ChannelDisplay> displays) {
		List<String> all = new ArrayList<>();
		for (ChannelDisplay d : displays)
			all.add(d.isRamp() ? String.format(Locale.ROOT, "#%06x", d.top()) : LUT);
		return String.join(",", all);
	}
}
