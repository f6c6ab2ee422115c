package org.tristimulus.measure.bracket;

/** The noise of a camera's light, 1 at white: photons that arrive at random, and the electronics that read them. Immutable. */
public final class NoiseModel {

	/** Keeps the variance of no light above 0 where reading makes no noise. */
	private static final double LEAST = 1e-24;

	private final double perLight, read;

	/**
	 * @param photons electrons at white, 100 to 1e8
	 * @param read standard deviation of read noise, as a share of white, 0 to 0.1
	 */
	public NoiseModel(double photons, double read) {
		if (!(photons >= 100 && photons <= 1e8)) throw new IllegalArgumentException("photons is out of range: " + photons + "; it is 100 to 1e8");
		if (!(read >= 0 && read <= 0.1)) throw new IllegalArgumentException("read is out of range: " + 100 * read + " %; it is 0 to 10 %");
		perLight = 1 / photons;
		this.read = read * read + LEAST;
	}

	/** The variance that each unit of light adds. */
	public double perLight() {
		return perLight;
	}

	/** The variance where there is no light. */
	public double read() {
		return read;
	}
}
