package org.tristimulus.relight.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines before the pixels of a Radiance file (Ward 1991): what the values mean, and the order and number of the pixels. */
final class RadianceHeader {

	private static final int LONGEST = 1 << 16, LONGEST_EDGE = 1 << 20;
	private static final Pattern SIZE = Pattern.compile("([+-])([XY])\\s+(\\d{1,9})\\s+([+-])([XY])\\s+(\\d{1,9})");

	/** What every value is divided by: red, green and blue. */
	final double[] exposure = { 1, 1, 1 };
	final List<String> notes = new ArrayList<>();
	/** Whether the samples are X, Y and Z. */
	boolean isXyz;
	/** Scan lines are rows; scan lines run up or to the left; pixels along them do. */
	boolean rows, linesBackwards, pixelsBackwards;
	/** How many scan lines, and pixels in each. */
	int lines, pixels;
	/** Where the pixels begin. */
	int end;

	private final String name;
	private final byte[] bytes;

	/** @throws IllegalArgumentException naming the file and what is wrong */
	RadianceHeader(String name, byte[] bytes) {
		this.name = name;
		this.bytes = bytes;
		String first = line();
		if (bytes.length >= 4 && bytes[0] == 0x76 && bytes[1] == 0x2f && bytes[2] == 0x31 && bytes[3] == 1) throw error("this is an OpenEXR file, which is not read; convert it to Radiance (.hdr) or 32-bit TIFF");
		if (!first.startsWith("#?")) throw error("not a Radiance picture: the first line is not #?RADIANCE");
		while (true) {
			if (end >= bytes.length) throw error("the header does not end: an empty line is missing");
			String line = line();
			if (line.isEmpty()) break;
			if (SIZE.matcher(line.trim()).matches()) throw error("the empty line between header and size is missing");
			read(line);
		}
		Matcher size = SIZE.matcher(line().trim());
		if (!size.matches() || size.group(2).equals(size.group(5))) throw error("the line of the size, such as -Y 512 +X 1024, is missing");
		rows = size.group(2).equals("Y");
		lines = Integer.parseInt(size.group(3));
		pixels = Integer.parseInt(size.group(6));
		boolean firstUp = size.group(1).equals("+"), secondUp = size.group(4).equals("+");
		linesBackwards = rows ? firstUp : !firstUp;
		pixelsBackwards = rows ? !secondUp : secondUp;
		if (lines < 1 || pixels < 1 || lines > LONGEST_EDGE || pixels > LONGEST_EDGE) throw error("a size of " + pixels + " × " + lines + "; allowed are 1 to " + LONGEST_EDGE + " each way");
	}

	private void read(String line) {
		int equals = line.indexOf('=');
		if (line.startsWith("#") || equals < 0) return;
		String key = line.substring(0, equals).trim(), value = line.substring(equals + 1).trim();
		if (key.equals("FORMAT")) {
			if (!value.equals("32-bit_rle_rgbe") && !value.equals("32-bit_rle_xyze")) throw error("FORMAT=" + value + "; read are 32-bit_rle_rgbe and 32-bit_rle_xyze");
			isXyz = value.endsWith("xyze");
		}
		else if (key.equals("EXPOSURE")) {
			double factor = numbers(key, value, 1)[0];
			for (int c = 0; c < 3; c++)
				exposure[c] *= factor;
		}
		else if (key.equals("COLORCORR")) {
			double[] factors = numbers(key, value, 3);
			for (int c = 0; c < 3; c++)
				exposure[c] *= factors[c];
		}
		else if (key.equals("PRIMARIES")) notes.add("PRIMARIES=" + value + " of the file is ignored: the values are taken for Rec. 709");
	}

	private double[] numbers(String key, String value, int count) {
		try {
			double[] numbers = Arrays.stream(value.split("\\s+")).mapToDouble(Double::parseDouble).toArray();
			if (numbers.length == count && Arrays.stream(numbers).allMatch(v -> v > 0 && v < 1e30)) return numbers;
		}
		catch (NumberFormatException e) {
			// Said below.
		}
		throw error(key + "=" + value + ": " + (count == 1 ? "a number" : count + " numbers") + " above 0 expected");
	}

	/** The text up to the end of a line, which is passed. */
	private String line() {
		int from = end;
		while (end < bytes.length && bytes[end] != '\n') {
			if (end++ - from > LONGEST) throw error("a line of the header is longer than " + LONGEST + " bytes");
		}
		String line = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
		end = Math.min(end + 1, bytes.length);
		return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
	}

	IllegalArgumentException error(String what) {
		return new IllegalArgumentException(name + ": " + what);
	}
}
