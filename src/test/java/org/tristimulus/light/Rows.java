package org.tristimulus.light;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.tristimulus.light.spectrum.Spectrum;

/** Reference figures of a test: the rows of a CSV file beside the test classes; lines starting with # name the oracle. */
public final class Rows {

	private final List<String> names;
	private final String[] cells;

	private Rows(List<String> names, String[] cells) {
		this.names = names;
		this.cells = cells;
	}

	public static List<Rows> read(String name) {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(Rows.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
			List<String[]> lines = in.lines().filter(l -> !l.startsWith("#") && !l.isEmpty()).map(l -> l.split(",", -1)).collect(Collectors.toList());
			List<String> names = Arrays.asList(lines.get(0));
			return lines.subList(1, lines.size()).stream().map(l -> new Rows(names, l)).collect(Collectors.toList());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public String text(String column) {
		return cells[names.indexOf(column)];
	}

	public double number(String column) {
		return Double.parseDouble(text(column));
	}

	/** The spectrum of that name in spectra.csv. */
	public static Spectrum spectrum(String name) {
		Rows row = read("spectra.csv").stream().filter(r -> r.text("spd").equals(name)).findAny().get();
		double[] values = Arrays.stream(row.text("values").split(" ")).mapToDouble(Double::parseDouble).toArray();
		double[] nm = new double[values.length];
		Arrays.setAll(nm, i -> row.number("start_nm") + i * row.number("step_nm"));
		return Spectrum.of(nm, values);
	}

	@Override
	public String toString() {
		return cells[0];
	}
}
