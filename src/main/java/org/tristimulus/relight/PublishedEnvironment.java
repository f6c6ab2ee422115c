package org.tristimulus.relight;

import org.tristimulus.color.Token;

/**
 * The nine coefficients of three environments of the paper of Ramamoorthi and Hanrahan (SIGGRAPH 2001, from Debevec's light probes), with the digits
 * that the literature on OpenGL shading prints.
 */
public enum PublishedEnvironment implements Token {

	/** Grace Cathedral, San Francisco. */
	GRACE_CATHEDRAL("Grace Cathedral", new double[][] {
		{ 0.78908, 0.39499, -0.33974, -0.29213, -0.11141, -0.2624, -0.1557, 0.56014, 0.21205 },
		{ 0.4371, 0.34989, -0.18236, -0.05562, -0.0509, -0.22401, -0.09471, 0.21444, -0.05432 },
		{ 0.54161, 0.60488, -0.2694, 0.00944, -0.12231, -0.47479, -0.14733, 0.13915, -0.30374 } }),
	/** A eucalyptus grove, Berkeley. */
	EUCALYPTUS_GROVE("Eucalyptus Grove", new double[][] {
		{ 0.3783264, 0.2887813, 0.037903, -0.1033028, -0.062175, 0.007782, -0.0935561, -0.0572703, 0.0203348 },
		{ 0.4260425, 0.3586803, 0.0295216, -0.103169, -0.0554432, -0.0148312, -0.125426, -0.0502192, -0.0044201 },
		{ 0.4504587, 0.4147053, 0.0098567, -0.0884924, -0.0396779, -0.0471301, -0.1525629, -0.036341, -0.045218 } }),
	/** St Peter's Basilica, Rome. */
	ST_PETERS_BASILICA("St Peter's Basilica", new double[][] {
		{ 0.3623915, 0.175913, -0.0247311, 0.03465, 0.019814, -0.0469596, -0.0898667, 0.0050194, -0.081875 },
		{ 0.262413, 0.1436267, -0.0101253, 0.0223184, 0.0144073, -0.0254485, -0.0760911, 0.0038841, -0.0321501 },
		{ 0.2326261, 0.1260569, -0.0010745, 0.010135, 0.0043987, -0.0117786, -0.0740964, 0.0001374, 0.0033399 } });

	private final String label;
	private final double[][] coefficients;

	PublishedEnvironment(String label, double[][] coefficients) {
		this.label = label;
		this.coefficients = coefficients;
	}

	/** The light, of order 2. */
	public EnvironmentLight light() {
		return EnvironmentLight.of(coefficients);
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}
