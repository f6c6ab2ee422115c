package org.tristimulus.color;

/**
 * Oklab (Ottosson, 2021-01-25), with the 64-bit matrices of CSS Color 4, 18.1, recomputed for the exact D65 white. The
 * cube root is signed. L in [0, 1]; a, b unbounded, within ±0.4 for displays.
 */
final class Oklab extends Space {

	/** XYZ relative to D65, to cone responses l, m, s. */
	static final Matrix3 CONES = Matrix3.of(0.8190224379967030, 0.3619062600528904, -0.1288737815209879,
		0.0329836539323885, 0.9292868615863434, 0.0361446663506424,
		0.0481771893596242, 0.2642395317527308, 0.6335478284694309);

	/** Cube roots of the cone responses, to L, a, b. */
	static final Matrix3 OPPONENTS = Matrix3.of(0.2104542683093140, 0.7936177747023054, -0.0040720430116193,
		1.9779985324311684, -2.4285922420485799, 0.4505937096174110,
		0.0259040424655478, 0.7827717124575296, -0.8086757549230774);

	Oklab(ColorSpace xyz) {
		super("oklab", "Oklab", xyz, new Component("L (Oklab)", 0, 1), new Component("a (Oklab)", -0.4, 0.4), new Component("b (Oklab)", -0.4, 0.4));
	}

	@Override
	public ColorTransform fromBase() {
		ChannelTransform cubeRoot = StrictMath::cbrt;
		return CONES.then(cubeRoot).then(OPPONENTS);
	}

	@Override
	public ColorTransform toBase() {
		ChannelTransform cube = x -> x * x * x;
		return OPPONENTS.inverse().then(cube).then(CONES.inverse());
	}
}
