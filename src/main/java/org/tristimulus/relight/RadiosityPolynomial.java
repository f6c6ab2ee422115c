package org.tristimulus.relight;

import java.util.Locale;

/**
 * What an environment up to order 2 does to a matt white surface, E/π, as a polynomial of the unit normal: k₀ + k₁x + k₂y + k₃z + k₄x² + k₅y² + k₆xy + k₇xz +
 * k₈yz, z² being 1 - x² - y² (Ramamoorthi and Hanrahan 2001). Immutable.
 */
public final class RadiosityPolynomial {

	private final double[][] k = new double[3][9];

	/** @param light its radiance; bands above 2 are left out */
	public RadiosityPolynomial(EnvironmentLight light) {
		EnvironmentLight matt = light.upTo(2).radiosity();
		double pi = StrictMath.PI, y0 = StrictMath.sqrt(1 / (4 * pi)), y1 = StrictMath.sqrt(3 / (4 * pi)), y2 = StrictMath.sqrt(15 / (4 * pi)), y20 = StrictMath.sqrt(5 / (16 * pi)), y22 = y2 / 2;
		for (int c = 0; c < 3; c++) {
			double[] e = new double[9], k = this.k[c];
			System.arraycopy(matt.channel(c), 0, e, 0, matt.channel(c).length);
			k[0] = y0 * e[0] + 2 * y20 * e[6];
			k[1] = y1 * e[3];
			k[2] = y1 * e[1];
			k[3] = y1 * e[2];
			k[4] = y22 * e[8] - 3 * y20 * e[6];
			k[5] = -y22 * e[8] - 3 * y20 * e[6];
			k[6] = y2 * e[4];
			k[7] = y2 * e[7];
			k[8] = y2 * e[5];
		}
	}

	/** The nine numbers of red, green or blue (0 to 2). */
	public double[] terms(int channel) {
		return k[channel].clone();
	}

	/** E/π of a channel for a unit normal. */
	public double at(int channel, double x, double y, double z) {
		double[] a = k[channel];
		return a[0] + a[1] * x + a[2] * y + a[3] * z + a[4] * x * x + a[5] * y * y + a[6] * x * y + a[7] * x * z + a[8] * y * z;
	}

	/** A function of GLSL, desktop (1.10 on) or ES. */
	public String glsl() {
		String[] names = { "", "n.x", "n.y", "n.z", "n.x * n.x", "n.y * n.y", "n.x * n.y", "n.x * n.z", "n.y * n.z" };
		StringBuilder text = new StringBuilder("// Tristimulus: irradiance over pi of an environment, linear sRGB; n is a unit normal, x right, y up, z towards the viewer.\n" +
			"// The radiance of a matt surface is its albedo times this.\n#ifdef GL_ES\nprecision highp float;\n#endif\n\nvec3 irradianceOverPi(vec3 n) {\n\treturn ");
		for (int i = 0; i < names.length; i++)
			text.append(i == 0 ? "" : "\n\t\t+ ").append("vec3(").append(literal(k[0][i])).append(", ").append(literal(k[1][i])).append(", ").append(literal(k[2][i])).append(')').append(i == 0 ? "" : " * " + names[i]);
		return text.append(";\n}\n").toString();
	}

	/** Nine digits, as many as a float can tell apart. */
	private static String literal(double v) {
		return String.format(Locale.ROOT, "%.9g", v).contains("e") ? String.format(Locale.ROOT, "%.8e", v) : String.format(Locale.ROOT, "%.9g", v);
	}
}
