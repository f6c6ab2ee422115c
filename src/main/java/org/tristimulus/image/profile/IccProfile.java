package org.tristimulus.image.profile;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.color.space.Spaces;

/**
 * An ICC profile (ICC.1:2022) of an RGB or grey device: what the values in a file mean. Profiles of three curves and a
 * matrix are computed here, in double; profiles with look-up tables by the colour engine of the JDK, to 16 bits.
 */
public final class IccProfile {

	private static final int RGB = 0x52474220, GRAY = 0x47524159, XYZ = 0x58595a20, UNICODE = 0x6d6c7563, DESCRIPTION = 0x64657363, HEADER = 128, LONGEST_NAME = 200;
	/** The white of the profile connection space. */
	private static final double X = 0.9642, Z = 0.8249;
	private static final Matrix3 TO_LINEAR_SRGB = RgbSpace.SRGB.fromXyz()
		.times(Adaptation.BRADFORD.between(Chromaticity.of(X / (X + 1 + Z), 1 / (X + 1 + Z)), Chromaticity.D65));

	private final byte[] data;
	private final ByteBuffer bytes;

	private final String description;

	/**
	 * A profile whose tags and, for RGB and grey devices, curves and matrix or tables are all there.
	 *
	 * @throws IllegalArgumentException if something is damaged, saying what
	 */
	public IccProfile(byte[] data) {
		this.data = data;
		bytes = ByteBuffer.wrap(data);
		if (data.length < HEADER + 4 || bytes.getInt(36) != 0x61637370) throw new IllegalArgumentException("it has no ICC signature");
		if (bytes.getInt(0) < 0 || bytes.getInt(0) > data.length) throw new IllegalArgumentException("it ends after " + data.length + " bytes");
		requireTags();
		description = tag("desc").map(IccProfile::text).orElse("unnamed");
		if (isGrey() || isRgb()) requireTransform();
	}

	private void requireTags() {
		int n = bytes.getInt(HEADER);
		if (n < 0 || n > (data.length - HEADER - 4) / 12) throw new IllegalArgumentException("it claims to have " + (n & 0xffffffffL) + " tags");
		for (int at = HEADER + 4; at < HEADER + 4 + 12 * n; at += 12) {
			int offset = bytes.getInt(at + 4), size = bytes.getInt(at + 8);
			if (offset < 0 || size < 0 || (long) offset + size > data.length) throw new IllegalArgumentException("a tag lies beyond its end");
		}
	}

	/** Black, white, the primaries, their mixtures and a grey become numbers. */
	private void requireTransform() {
		try {
			ColorTransform toSrgb = transform();
			for (int i = 0; i < 9; i++) {
				double[] c = i == 8 ? new double[] { 0.5, 0.5, 0.5 } : new double[] { i & 1, i >> 1 & 1, i >> 2 };
				toSrgb.apply(c);
				for (double x : c)
					if (Double.isNaN(x) || Double.isInfinite(x)) throw new IllegalArgumentException("its curves give no numbers");
			}
		}
		catch (IndexOutOfBoundsException e) {
			throw new IllegalArgumentException("a tag is too short", e);
		}
	}

	/** The tag's data, from its type signature on. */
	private Optional<ByteBuffer> tag(String signature) {
		int n = bytes.getInt(HEADER), wanted = ByteBuffer.wrap(signature.getBytes(StandardCharsets.US_ASCII)).getInt();
		for (int at = HEADER + 4; at < HEADER + 4 + 12 * n; at += 12)
			if (bytes.getInt(at) == wanted && bytes.getInt(at + 8) >= 8) return Optional.of(ByteBuffer.wrap(data, bytes.getInt(at + 4), bytes.getInt(at + 8)).slice());
		return Optional.empty();
	}

	/** The first of a description's texts (ICC.1:2022, 10.15; ICC.1:2001, 6.5.17), without signs that are not printed. */
	private static String text(ByteBuffer b) {
		boolean unicode = b.getInt(0) == UNICODE;
		if (!unicode && b.getInt(0) != DESCRIPTION) return "unnamed";
		if (b.limit() < (unicode ? 28 : 12)) throw new IllegalArgumentException("its description is too short");
		long length = unicode ? b.getInt(20) : b.getInt(8) - 1L, offset = unicode ? b.getInt(24) : 12;
		if (length < 0 || offset < 0 || offset + length > b.limit()) throw new IllegalArgumentException("its description lies beyond its end");
		String text = new String(b.array(), b.arrayOffset() + (int) offset, (int) Math.min(length, LONGEST_NAME), unicode ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
		StringBuilder printed = new StringBuilder();
		text.chars().filter(c -> !Character.isISOControl(c)).forEach(c -> printed.append((char) c));
		String name = printed.toString().trim();
		return name.isEmpty() ? "unnamed" : name;
	}

	/** The name that the profile gives itself. */
	public String description() {
		return description;
	}

	/** Whether its values are sRGB codes to within two of 255: as far off are published profiles of sRGB in the darkest channel of pure green. */
	public boolean isSrgb() {
		ColorTransform codes = toSrgb();
		for (int i = 0; i < 216; i++) {
			double r = i % 6 / 5.0, g = i / 6 % 6 / 5.0, b = i / 36 / 5.0;
			double[] c = isGrey() ? new double[] { g, g, g } : new double[] { r, g, b }, before = c.clone();
			codes.apply(c);
			for (int k = 0; k < 3; k++)
				if (Math.abs(c[k] - before[k]) > 2 / 255.0) return false;
		}
		return true;
	}

	/** Whether its values are known to be other than sRGB codes; of another device nothing is known. */
	public boolean isKnownOther() {
		return (isGrey() || isRgb()) && !isSrgb();
	}

	/** Whether it describes one channel. */
	public boolean isGrey() {
		return bytes.getInt(16) == GRAY;
	}

	private boolean isRgb() {
		return bytes.getInt(16) == RGB;
	}

	/**
	 * From device values, 1 at the largest, to sRGB codes, 1 at white: of a grey device a transform of channels.
	 *
	 * @throws IllegalArgumentException for devices that are neither RGB nor grey
	 */
	public ColorTransform toSrgb() {
		if (!isGrey() && !isRgb()) throw new IllegalArgumentException("encoding=embedded: the profile \"" + description + "\" is of a device that is neither RGB nor grey");
		return transform();
	}

	private ColorTransform transform() {
		if (isGrey()) return curve("kTRC").then(TransferFunction.SRGB.encoding());
		boolean matrix = bytes.getInt(20) == XYZ && tag("rXYZ").isPresent() && tag("gXYZ").isPresent() && tag("bXYZ").isPresent() && tag("rTRC").isPresent();
		ColorTransform toXyz = matrix ? curvesAndMatrix() : engine();
		return toXyz.then(TO_LINEAR_SRGB).then(Spaces.LINEAR_SRGB.to(Spaces.SRGB));
	}

	private ColorTransform curvesAndMatrix() {
		double[] r = xyz("rXYZ"), g = xyz("gXYZ"), b = xyz("bXYZ");
		IccCurve red = curve("rTRC"), green = curve("gTRC"), blue = curve("bTRC");
		ColorTransform curves = c -> {
			c[0] = red.apply(c[0]);
			c[1] = green.apply(c[1]);
			c[2] = blue.apply(c[2]);
		};
		return curves.then(Matrix3.of(r[0], g[0], b[0], r[1], g[1], b[1], r[2], g[2], b[2]));
	}

	private double[] xyz(String signature) {
		ByteBuffer b = tag(signature).get();
		return new double[] { b.getInt(8) / 65536.0, b.getInt(12) / 65536.0, b.getInt(16) / 65536.0 };
	}

	private IccCurve curve(String signature) {
		return IccCurve.of(tag(signature).orElseThrow(() -> new IllegalArgumentException("it has no " + signature)));
	}

	/** The JDK's engine; what it says of a profile that it cannot use is not declared. */
	private ColorTransform engine() {
		try {
			ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(data));
			space.toCIEXYZ(new float[3]);
			return c -> {
				float[] xyz = space.toCIEXYZ(new float[] { within(c[0]), within(c[1]), within(c[2]) });
				for (int i = 0; i < 3; i++)
					c[i] = xyz[i];
			};
		}
		catch (RuntimeException e) {
			throw new IllegalArgumentException("the JDK cannot use it", e);
		}
	}

	private static float within(double x) {
		return (float) Math.max(0, Math.min(1, x));
	}
}
