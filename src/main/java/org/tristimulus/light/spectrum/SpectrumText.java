package org.tristimulus.light.spectrum;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

import org.tristimulus.file.InputFile;

/**
 * The first two columns of numbers in a text: separated by tabs, semicolons, commas or blanks; with decimal points or
 * commas; after any header lines and before any closing ones; or the elements of an IES TM-27 document. The time that
 * reading takes is proportional to the length.
 */
final class SpectrumText {

	private static final int ROWS_PER_CHECK = 4096;

	private final String name;
	private final BooleanSupplier isCanceled;
	private double[][] columns = new double[2][1024];
	private int[] lines = new int[1024];
	private int rows, mostCells, closing, headingCells;
	/** Whether every line could be numbers with decimal commas as well, separated by commas. */
	private boolean doubtful = true;
	private String heading = "", suspect = "";

	private SpectrumText(String name, BooleanSupplier isCanceled) {
		this.name = name;
		this.isCanceled = isCanceled;
	}

	/**
	 * @param name of the file, for messages
	 * @param isCanceled asked meanwhile
	 * @throws IllegalArgumentException naming file and line
	 * @throws java.util.concurrent.CancellationException if it was cancelled
	 */
	static SpectrumText parse(String name, byte[] bytes, BooleanSupplier isCanceled) {
		SpectrumText text = new SpectrumText(name, isCanceled);
		String s = decode(bytes);
		if (SpectralData.isIn(s)) text.readElements(s);
		if (text.rows == 0) text.readLines(s);
		if (text.rows == 0) throw new IllegalArgumentException(name + (s.trim().isEmpty() ? ": the file is empty" : ": no line with two numbers, wavelength and value"));
		if (text.doubtful && text.mostCells > 2 && text.headingCells != text.mostCells)
			throw new IllegalArgumentException(text.at(text.lines[0]) + text.mostCells + " numbers, or fewer with decimal commas? Separate them by semicolons or tabs, or name the columns in a header");
		return text;
	}

	double[] column(int i) {
		return Arrays.copyOf(columns[i], rows);
	}

	/** The line, from 1, of each row. */
	int[] lines() {
		return Arrays.copyOf(lines, rows);
	}

	/** The largest number of columns of a row. */
	int columns() {
		return mostCells;
	}

	/** The first cell of the last header line; empty if there is none. */
	String heading() {
		return heading;
	}

	/** UTF-8, UTF-16 by its byte order mark, or Latin 1. */
	private static String decode(byte[] b) {
		int first = b.length < 2 ? 0 : (b[0] & 255) << 8 | b[1] & 255;
		Charset charset = first == 0xfffe ? StandardCharsets.UTF_16LE : first == 0xfeff ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
		String text;
		try {
			text = charset.newDecoder().decode(ByteBuffer.wrap(b)).toString();
		}
		catch (CharacterCodingException e) {
			text = new String(b, StandardCharsets.ISO_8859_1);
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private void readElements(String s) {
		for (SpectralData element = new SpectralData(s); element.next();) {
			if (!Cells.isNumber(element.wavelength())) throw new IllegalArgumentException(at(element.line()) + "the wavelength is not a number: \"" + brief(element.wavelength()) + "\"");
			add(element.line(), element.wavelength(), element.value(), 2);
		}
	}

	private void readLines(String s) {
		int line = 0;
		for (int from = 0, to; from < s.length(); from = to + 1) {
			to = from;
			while (to < s.length() && s.charAt(to) != '\n' && s.charAt(to) != '\r') to++;
			if (from == to && to < s.length() && s.charAt(to) == '\n' && from > 0 && s.charAt(from - 1) == '\r') continue;
			if (line++ % ROWS_PER_CHECK == 0) InputFile.check(isCanceled);
			String text = s.substring(from, to).trim();
			if (text.isEmpty() || "#%!/".indexOf(text.charAt(0)) >= 0) continue;
			Cells cells = Cells.of(text);
			if (Cells.isNumber(cells.first())) {
				doubtful = doubtful && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == ',');
				add(line, cells.first(), cells.second(), cells.count());
			}
			else if (rows > 0) closing = closing == 0 ? line : closing;
			else {
				header(cells.first(), "");
				headingCells = cells.count();
			}
		}
	}

	private void header(String first, String complaint) {
		heading = first;
		suspect = complaint;
	}

	private void add(int line, String first, String second, int cells) {
		if (!Cells.isNumber(second)) {
			String complaint = at(line) + (second.isEmpty() ? "no value beside " + brief(first) : "the value beside " + brief(first) + " is not a number: \"" + brief(second) + "\"");
			if (rows > 0) throw new IllegalArgumentException(complaint);
			header("", complaint);
			return;
		}
		if (!suspect.isEmpty()) throw new IllegalArgumentException(suspect);
		if (closing > 0) throw new IllegalArgumentException(at(closing) + "text in the midst of the numbers");
		if (rows == Spectrum.MOST_SAMPLES) throw new IllegalArgumentException(at(line) + "more than " + Spectrum.MOST_SAMPLES + " wavelengths");
		if (rows == lines.length) grow();
		columns[0][rows] = number(line, first);
		columns[1][rows] = number(line, second);
		lines[rows++] = line;
		mostCells = Math.max(mostCells, cells);
	}

	private void grow() {
		lines = Arrays.copyOf(lines, 2 * rows);
		for (int i = 0; i < columns.length; i++)
			columns[i] = Arrays.copyOf(columns[i], 2 * rows);
	}

	private double number(int line, String cell) {
		double number = Double.parseDouble(cell.replace(',', '.'));
		if (Double.isInfinite(number)) throw new IllegalArgumentException(at(line) + brief(cell) + " is too large");
		return number;
	}

	private String at(int line) {
		return name + ", line " + line + ": ";
	}

	/** As much of a word as a message can hold. */
	static String brief(String word) {
		return word.length() <= 40 ? word : word.substring(0, 40) + "…";
	}
}
