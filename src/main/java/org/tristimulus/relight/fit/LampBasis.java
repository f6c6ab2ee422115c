package org.tristimulus.relight.fit;

import org.tristimulus.relight.HemisphericalHarmonics;

/** Functions of the direction to a lamp, whose sum a pixel's value is fitted by. */
public interface LampBasis {

	/** How many functions. */
	int terms();

	/** All of them at a unit vector. */
	void at(double x, double y, double z, double[] values);

	/** The token of a term, for labels. */
	String name(int term);

	/** Polynomial texture maps (Malzbender and others 2001): u², v², uv, u, v, 1 of (u, v) = (l_x, l_y). */
	LampBasis PTM = new LampBasis() {

		private final String[] names = { "u2", "v2", "uv", "u", "v", "1" };

		@Override
		public int terms() {
			return 6;
		}

		@Override
		public void at(double u, double v, double z, double[] values) {
			values[0] = u * u;
			values[1] = v * v;
			values[2] = u * v;
			values[3] = u;
			values[4] = v;
			values[5] = 1;
		}

		@Override
		public String name(int term) {
			return names[term];
		}
	};

	/** Hemispherical harmonics of an order; see {@link HemisphericalHarmonics}. */
	static LampBasis hsh(int order) {
		HemisphericalHarmonics basis = new HemisphericalHarmonics(order);
		return new LampBasis() {

			@Override
			public int terms() {
				return (order + 1) * (order + 1);
			}

			@Override
			public void at(double x, double y, double z, double[] values) {
				basis.at(x, y, z, values);
			}

			@Override
			public String name(int term) {
				int l = (int) Math.sqrt(term);
				return "H" + l + "," + (term - l * (l + 1));
			}
		};
	}

	/** One row of values for each direction. */
	default double[][] rows(double[][] directions) {
		double[][] rows = new double[directions.length][terms()];
		for (int k = 0; k < rows.length; k++)
			at(directions[k][0], directions[k][1], directions[k][2], rows[k]);
		return rows;
	}
}
