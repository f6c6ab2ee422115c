package org.tristimulus.retina;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.tristimulus.color.Matrix3;

/** The matrices of Machado, Oliveira and Fernandes 2009 (IEEE TVCG 15, 1291-1298) for linear sRGB: eleven severities of each deficiency. */
final class MachadoTable {

	private static final int STEPS = 10;
	private static final Map<Deficiency, double[][]> MATRICES = read();

	private MachadoTable() {}

	/** Entries between two severities are interpolated linearly. @param severity 0 to 1 */
	static Matrix3 matrix(Deficiency deficiency, double severity) {
		double[][] all = MATRICES.get(deficiency);
		int below = Math.min(STEPS - 1, (int) (severity * STEPS));
		double part = severity * STEPS - below;
		double[] m = new double[9];
		for (int i = 0; i < 9; i++)
			m[i] = part == 0 ? all[below][i] : part == 1 ? all[below + 1][i] : (1 - part) * all[below][i] + part * all[below + 1][i];
		return Matrix3.of(m);
	}

	private static Map<Deficiency, double[][]> read() {
		Map<Deficiency, double[][]> all = new EnumMap<>(Deficiency.class);
		for (Deficiency d : Deficiency.values())
			all.put(d, new double[STEPS + 1][9]);
		try (InputStream in = MachadoTable.class.getResourceAsStream("machado.csv");
			BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			for (String line; (line = lines.readLine()) != null;) {
				if (line.startsWith("#") || line.startsWith("deficiency")) continue;
				String[] cells = line.split(",");
				double[] row = all.get(Deficiency.valueOf(cells[0].toUpperCase(Locale.ROOT)))[(int) Math.rint(STEPS * Double.parseDouble(cells[1]))];
				for (int i = 0; i < 9; i++)
					row[i] = Double.parseDouble(cells[2 + i]);
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return all;
	}
}
