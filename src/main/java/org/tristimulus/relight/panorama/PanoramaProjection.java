package org.tristimulus.relight.panorama;

import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.Rotation;
import org.tristimulus.relight.SphericalHarmonics;

/**
 * The integral of a panorama with the harmonics, c_lm = Σ f Y_lm w over its pixels. Rows are summed in parts, which may be made by any number of threads
 * and are added in the order of the rows, so that the sum is always the same. Nothing is rescaled to 4π.
 */
public final class PanoramaProjection {

	/** Takes the polar axis of a latlong with y up, azimuth running backwards, to y. */
	private static final Rotation POLAR_TO_Y = Rotation.of(Matrix3.of(0, -1, 0, 0, 0, 1, -1, 0, 0));

	private final Panorama panorama;
	private final SphericalHarmonics basis;
	/** Of latlong: cos mα and sin mα of the columns of the left half. */
	private final double[][] cosines, sines;

	/** @param order the highest band, 0 to {@link SphericalHarmonics#HIGHEST} */
	public PanoramaProjection(Panorama panorama, int order) {
		this.panorama = panorama;
		basis = new SphericalHarmonics(order);
		int half = panorama.layout == Layout.LATLONG ? (panorama.width + 1) / 2 : 0;
		cosines = new double[order + 1][half];
		sines = new double[order + 1][half];
		for (int m = 0; m <= order; m++)
			for (int x = 0; x < half; x++) {
				double a = m * (panorama.up == UpAxis.Y ? -panorama.azimuth(x) : panorama.azimuth(x));
				cosines[m][x] = StrictMath.cos(a);
				sines[m][x] = StrictMath.sin(a);
			}
	}

	/** A sum over some rows. */
	public final class Part {

		private final double[][] sums = new double[3][basis.size()];
		private final double[] total = new double[3], values = new double[basis.size()], polar = new double[(basis.order() + 1) * (basis.order() + 2) / 2], d = new double[3];
		private final double[] even = new double[(panorama.width + 1) / 2], odd = new double[even.length];
		private double solidAngle, square;

		/** Adds a row of finite light. @param rgb red, green and blue of its pixels */
		public void add(int y, float[][] rgb) {
			if (cosines[0].length > 0) addLatLong(y, rgb);
			else for (int x = 0; x < panorama.width; x++) {
				if (!panorama.direction(x, y, d)) continue;
				double w = panorama.weight(x, y);
				basis.at(d[0], d[1], d[2], values);
				for (int c = 0; c < 3; c++)
					if (rgb[c][x] != 0) addTo(sums[c], w * rgb[c][x]);
				tell(w, rgb[0][x], rgb[1][x], rgb[2][x]);
			}
		}

		private void addTo(double[] sum, double factor) {
			for (int i = 0; i < sum.length; i++)
				sum[i] += factor * values[i];
		}

		private void tell(double w, double r, double g, double b) {
			double luminance = RgbSpace.SRGB.luminance(0) * r + RgbSpace.SRGB.luminance(1) * g + RgbSpace.SRGB.luminance(2) * b;
			solidAngle += w;
			square += w * luminance * luminance;
			total[0] += w * r;
			total[1] += w * g;
			total[2] += w * b;
		}

		/** By symmetry of cosine and sine about the middle column, sums over azimuth once a row; then the polar functions. */
		private void addLatLong(int y, float[][] rgb) {
			int n = panorama.width;
			double theta = panorama.polar(y), w = panorama.weight(0, y);
			basis.polar(StrictMath.cos(theta), StrictMath.sin(theta), polar);
			for (int c = 0; c < 3; c++) {
				float[] f = rgb[c];
				for (int x = 0; x < n / 2; x++) {
					even[x] = (double) f[x] + f[n - 1 - x];
					odd[x] = (double) f[x] - f[n - 1 - x];
				}
				if (n % 2 == 1) {
					even[n / 2] = f[n / 2];
					odd[n / 2] = 0;
				}
				for (int m = 0; m <= basis.order(); m++) {
					double re = w * dot(even, cosines[m]), im = m == 0 ? 0 : w * dot(odd, sines[m]);
					if (m == 0) total[c] += re;
					for (int l = m; l <= basis.order(); l++) {
						double p = polar[l * (l + 1) / 2 + m];
						sums[c][SphericalHarmonics.index(l, m)] += p * re;
						if (m > 0) sums[c][SphericalHarmonics.index(l, -m)] += p * im;
					}
				}
			}
			solidAngle += w * n;
			square += w * squares(rgb[0], rgb[1], rgb[2], n);
		}

		/** Adds the sum over the rows that follow. */
		public void add(Part next) {
			for (int c = 0; c < 3; c++) {
				for (int i = 0; i < sums[c].length; i++)
					sums[c][i] += next.sums[c][i];
				total[c] += next.total[c];
			}
			solidAngle += next.solidAngle;
			square += next.square;
		}

		/** The coefficients of the light. */
		public EnvironmentLight light() {
			double[][] k = new double[3][];
			boolean turned = panorama.layout == Layout.LATLONG && panorama.up == UpAxis.Y;
			for (int c = 0; c < 3; c++) {
				k[c] = turned ? POLAR_TO_Y.apply(sums[c]) : sums[c].clone();
				if (cosines[0].length > 0 && panorama.mirror) mirror(k[c]);
			}
			return EnvironmentLight.of(k);
		}

		/** The sum of the weights, in steradians: 4π but for what a layout leaves out. */
		public double solidAngle() {
			return solidAngle;
		}

		/** The integral of squared luminance over the sphere. */
		public double energy() {
			return square;
		}

		/** The mean radiance over the pixels' solid angles. @param channel 0 to 2: red, green, blue */
		public double mean(int channel) {
			return total[channel] / solidAngle;
		}
	}

	/** An empty sum. */
	public Part part() {
		return new Part();
	}

	/** x and -x exchanged: cos m(π - φ) = (-1)^m cos mφ, sin m(π - φ) = -(-1)^m sin mφ. */
	private void mirror(double[] k) {
		for (int l = 0; l <= basis.order(); l++)
			for (int m = -l; m <= l; m++)
				if (m >= 0 ? m % 2 == 1 : m % 2 == 0) k[SphericalHarmonics.index(l, m)] *= -1;
	}

	/** Four sums side by side, which the processor keeps in flight. */
	private static double dot(double[] a, double[] b) {
		double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
		int n = b.length, i = 0;
		for (; i < n - 3; i += 4) {
			s0 += a[i] * b[i];
			s1 += a[i + 1] * b[i + 1];
			s2 += a[i + 2] * b[i + 2];
			s3 += a[i + 3] * b[i + 3];
		}
		for (; i < n; i++)
			s0 += a[i] * b[i];
		return (s0 + s1) + (s2 + s3);
	}

	private static double squares(float[] r, float[] g, float[] b, int n) {
		double kr = RgbSpace.SRGB.luminance(0), kg = RgbSpace.SRGB.luminance(1), kb = RgbSpace.SRGB.luminance(2), s0 = 0, s1 = 0;
		int i = 0;
		for (; i < n - 1; i += 2) {
			double u = kr * r[i] + kg * g[i] + kb * b[i], v = kr * r[i + 1] + kg * g[i + 1] + kb * b[i + 1];
			s0 += u * u;
			s1 += v * v;
		}
		for (; i < n; i++) {
			double u = kr * r[i] + kg * g[i] + kb * b[i];
			s0 += u * u;
		}
		return s0 + s1;
	}
}
