package org.tristimulus.image;

import java.awt.color.CMMException;
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
import org.tristimulus.color.Spaces;
import org.tristimulus.color.TransferFunction;

/**
 * An ICC profile (ICC.1:2022) of an RGB or grey device: what the values in a file mean. Profiles of three curves and a
 * matrix are computed here, in double; profiles with look-up tables by the colour engine of the JDK, to 16 bits.
 */
public final class IccProfile {

	private static final int RGB = 0x52474220, GRAY = 0x47524159, XYZ = 0x58595a20, HEADER = 128;
	/** The white of the profile connection space. */
	private static final double X = 0.9642, Z = 0.8249;
	private static final Matrix3 TO_LINEAR_SRGB = RgbSpace.SRGB.fromXyz()
		.times(Adaptation.BRADFORD.between(Chromaticity.of(X / (X + 1 + Z), 1 / (X + 1 + Z)), Chromaticity.D65));

	private final byte[] data;
	private final ByteBuffer bytes;

	/** @throws IllegalArgumentException if the bytes are no profile */
	public IccProfile(byte[] data) {
		this.data = data;
		bytes = ByteBuffer.wrap(data);
		if (data.length < HEADER + 4 || bytes.getInt(36) != 0x61637370) throw new IllegalArgumentException("The colour profile of the file is damaged: it has no ICC signature");
	}

	/** The tag's data, from its type signature on. */
	private Optional<ByteBuffer> tag(String signature) {
		int n = bytes.getInt(HEADER), wanted = ByteBuffer.wrap(signature.getBytes(StandardCharsets.US_ASCII)).getInt();
		for (int i = 0, at = HEADER + 4; i < n && at + 12 <= data.length; i++, at += 12) {
			int offset = bytes.getInt(at + 4), size = bytes.getInt(at + 8);
			if (bytes.getInt(at) == wanted && offset >= 0 && size >= 8 && offset + size <= data.length) return Optional.of(ByteBuffer.wrap(data, offset, size).slice());
		}
		return Optional.empty();
	}

	/** The name that the profile gives itself. */
	public String description() {
		Optional<ByteBuffer> tag = tag("desc");
		if (!tag.isPresent()) return "unnamed";
		ByteBuffer b = tag.get();
		if (b.limit() < 12) return "unnamed";
		boolean unicode = b.getInt(0) == 0x6d6c7563;
		if (unicode && b.limit() < 28) return "unnamed";
		int length = unicode ? b.getInt(20) : b.getInt(8) - 1, offset = unicode ? b.getInt(24) : 12;
		if (length < 0 || offset < 0 || offset + length > b.limit()) return "unnamed";
		byte[] text = new byte[length];
		b.position(offset);
		b.get(text);
		return new String(text, unicode ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII).trim();
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

	/** Whether its values are known to be other than sRGB codes; of a profile that is damaged or of another device nothing is known. */
	public boolean isKnownOther() {
		try {
			return !isSrgb();
		}
		catch (IllegalArgumentException e) {
			return false;
		}
	}

	/** Whether it describes one channel. */
	public boolean isGrey() {
		return bytes.getInt(16) == GRAY;
	}

	/**
	 * From device values, 1 at the largest, to sRGB codes, 1 at white: of a grey device a transform of channels.
	 *
	 * @throws IllegalArgumentException for devices that are neither RGB nor grey, and a profile that is damaged
	 */
	public ColorTransform toSrgb() {
		try {
			ColorTransform toSrgb = transform();
			toSrgb.apply(new double[] { 0.5, 0.5, 0.5 });
			return toSrgb;
		}
		catch (IndexOutOfBoundsException | CMMException e) {
			throw new IllegalArgumentException(damaged("its data are not complete"), e);
		}
	}

	private String damaged(String why) {
		return "encoding=embedded: the colour profile \"" + description() + "\" of the file is damaged: " + why;
	}

	private ColorTransform transform() {
		int space = bytes.getInt(16);
		if (space == GRAY) return curve("kTRC").then(TransferFunction.SRGB.encoding());
		if (space != RGB) throw new IllegalArgumentException("encoding=embedded: the profile \"" + description() + "\" is of a device that is neither RGB nor grey");
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
		return IccCurve.of(tag(signature).orElseThrow(() -> new IllegalArgumentException(damaged("it has no " + signature))));
	}

	private ColorTransform engine() {
		ICC_ColorSpace space = new ICC_ColorSpace(parsed());
		return c -> {
			float[] xyz = space.toCIEXYZ(new float[] { within(c[0]), within(c[1]), within(c[2]) });
			for (int i = 0; i < 3; i++)
				c[i] = xyz[i];
		};
	}

	private ICC_Profile parsed() {
		try {
			return ICC_Profile.getInstance(data);
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(damaged("the JDK cannot read it"), e);
		}
	}

	private static float within(double x) {
		return (float) Math.max(0, Math.min(1, x));
	}
}
