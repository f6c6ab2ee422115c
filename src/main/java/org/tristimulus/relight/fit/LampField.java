package org.tristimulus.relight.fit;

/**
 * The light of far or near lamps at a place of the picture: direction times strength, which is 1 at the centre. A near lamp of direction l stands at L = D W l
 * from the centre of a picture W wide; at p its direction is (L - p)/|L - p| and its light (D W/|L - p|)². Immutable.
 */
public final class LampField {

	private final double[][] lamps;
	private final double[] gains;
	private final double reach, centerX, centerY;

	/**
	 * @param directions unit vectors
	 * @param distance in picture widths, 0 for far
	 * @param width and height of the picture in pixels
	 */
	public LampField(double[][] directions, double distance, int width, int height) {
		this(directions, gainsOf1(directions.length), distance * width, width / 2.0, height / 2.0);
	}

	private LampField(double[][] lamps, double[] gains, double reach, double centerX, double centerY) {
		this.lamps = lamps;
		this.gains = gains;
		this.reach = reach;
		this.centerX = centerX;
		this.centerY = centerY;
	}

	private static double[] gainsOf1(int n) {
		double[] gains = new double[n];
		java.util.Arrays.fill(gains, 1);
		return gains;
	}

	/** The same lamps, brighter by factors. */
	public LampField gains(double[] each) {
		return new LampField(lamps, each.clone(), reach, centerX, centerY);
	}

	/** The number of lamps. */
	public int count() {
		return lamps.length;
	}

	/** Whether all places see the same. */
	public boolean isFar() {
		return reach == 0;
	}

	/** Light of all lamps at the centre of a pixel; y runs down. @param out x, y and z of each lamp */
	public void at(int x, int y, double[][] out) {
		double px = x + 0.5 - centerX, py = centerY - (y + 0.5);
		for (int k = 0; k < lamps.length; k++) {
			double dx = lamps[k][0], dy = lamps[k][1], dz = lamps[k][2], strength = gains[k];
			if (reach != 0) {
				dx = reach * dx - px;
				dy = reach * dy - py;
				dz *= reach;
				double r = Math.sqrt(dx * dx + dy * dy + dz * dz);
				strength *= reach * reach / (r * r * r);
			}
			out[0][k] = strength * dx;
			out[1][k] = strength * dy;
			out[2][k] = strength * dz;
		}
	}
}
