package org.tristimulus.color;

/**
 * The curve between encoded values and linear light, both 1 at white. Curves are odd-symmetric below 0 (CSS Color 4,
 * 10.2) and go on above 1.
 */
public enum TransferFunction {

	/** No curve: values are light. */
	LINEAR(1, 0, 1, 0, 0),
	/** IEC 61966-2-1, two pieces, thresholds 0.04045 and 0.0031308. */
	SRGB(2.4, 0.055, 12.92, 0.04045, 0.0031308),
	/** The pure power 2.2. */
	GAMMA22(2.2, 0, 1, 0, 0),
	/** The pure power 2.4 (ITU-R BT.1886 with black at 0; CSS Color 4 for Rec. 2020). */
	GAMMA24(2.4, 0, 1, 0, 0),
	/**
	 * The inverse of the camera curve of ITU-R BT.709-6: 4.5 L below 0.018, 1.099 L^0.45 - 0.099 above. With these rounded
	 * constants the curve jumps at 0.018, by 16 codes of 65535; here it climbs there steeply, from 1e-6 below, so that
	 * every code has a light of its own and comes back.
	 */
	REC709(1 / 0.45, 0.099, 4.5, 4.5 * (0.018 - 1e-6), 0.018 - 1e-6, 0.018),
	/** Adobe RGB (1998), 4.3.4.2: the pure power 563/256. */
	ADOBE_RGB(563 / 256.0, 0, 1, 0, 0),
	/** ISO 22028-2 (ROMM RGB): power 1.8, slope 16 up to 1/512 of light. */
	PROPHOTO(1.8, 0, 16, 16 / 512.0, 1 / 512.0);

	private final double gamma, offset, slope, encodedKnee, linearKnee;
	/** Where the power begins: at the knees, unless line and power do not meet there. */
	private final double encodedEnd, linearEnd;
	private final boolean identity;
	/** Null until it is wanted: the tables of fourteen powers take longer than a dialog should. Threads make the same one. */
	private Power decode, encode;

	/** Below the knees a line through 0; above, ((v + offset) / (1 + offset))^gamma. */
	TransferFunction(double gamma, double offset, double slope, double encodedKnee, double linearKnee) {
		this(gamma, offset, slope, encodedKnee, linearKnee, linearKnee);
	}

	/** The same; from linearKnee to linearEnd another line, to where the power begins. */
	TransferFunction(double gamma, double offset, double slope, double encodedKnee, double linearKnee, double linearEnd) {
		identity = gamma == 1;
		this.gamma = gamma;
		this.offset = offset;
		this.slope = slope;
		this.encodedKnee = encodedKnee;
		this.linearKnee = linearKnee;
		this.linearEnd = linearEnd;
		encodedEnd = linearEnd > linearKnee ? aboveKnee(StrictMath.pow(linearEnd, 1 / gamma)) : encodedKnee;
	}

	private Power decode() {
		Power p = decode;
		return p != null ? p : (decode = new Power(gamma));
	}

	private Power encode() {
		Power p = encode;
		return p != null ? p : (encode = new Power(1 / gamma));
	}

	/** Light of an encoded value. */
	public double decode(double v) {
		if (identity) return v;
		double a = Math.abs(v);
		double light = a <= encodedKnee ? a / slope : a < encodedEnd ? between(a, encodedKnee, encodedEnd, linearKnee, linearEnd) : decode().of((a + offset) / (1 + offset));
		return v < 0 ? -light : light;
	}

	/** The encoded value of light. */
	public double encode(double light) {
		if (identity) return light;
		double a = Math.abs(light);
		double v = a <= linearKnee ? a * slope : a < linearEnd ? between(a, linearKnee, linearEnd, encodedKnee, encodedEnd) : aboveKnee(encode().of(a));
		return light < 0 ? -v : v;
	}

	private static double between(double x, double x0, double x1, double y0, double y1) {
		return y0 + (x - x0) * (y1 - y0) / (x1 - x0);
	}

	/** (1 + offset) p - offset, so that 1 is exactly 1. */
	private double aboveKnee(double p) {
		return p + offset * (p - 1);
	}

	/** The decoding as a transform. */
	public ChannelTransform decoding() {
		return identity ? ColorTransform.IDENTITY : new Decoding();
	}

	/** The encoding as a transform. */
	public ChannelTransform encoding() {
		return identity ? ColorTransform.IDENTITY : new Encoding();
	}

	/** A class of its own, so that its loop is compiled for it alone. */
	private final class Decoding implements ChannelTransform {

		@Override
		public double apply(double x) {
			return decode(x);
		}

		@Override
		public void apply(float[] row, int n) {
			for (int i = 0; i < n; i++)
				row[i] = (float) decode(row[i]);
		}
	}

	/** A class of its own, so that its loop is compiled for it alone. */
	private final class Encoding implements ChannelTransform {

		@Override
		public double apply(double x) {
			return encode(x);
		}

		@Override
		public void apply(float[] row, int n) {
			for (int i = 0; i < n; i++)
				row[i] = (float) encode(row[i]);
		}
	}
}
