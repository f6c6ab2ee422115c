package org.tristimulus.blend;

import org.tristimulus.color.PairFunction;
import org.tristimulus.color.PairTransform;
import org.tristimulus.color.TransferFunction;

/**
 * A blend of two images, down to what becomes of a pair of pixels: mode, space and opacity. Pixels are { r, g, b, alpha }:
 * linear light with the primaries of sRGB, unbounded, not premultiplied. Immutable; {@link #of} and the methods after it
 * build one.
 *
 * <p>A mode that assumes values from 0 to 1 sees them clamped; what the backdrop has beyond stays by 1 - opacity. NaN in
 * either pixel gives NaN, unless its weight is 0.
 */
public final class Blend implements PairTransform {

	private final BlendMode mode;
	private final SoftLight variant;
	private final BlendSpace space;
	private final HuePath path;
	private final double percent;
	private final boolean integers, bytes;
	private final Compositor compositor;

	private Blend(BlendMode mode, SoftLight variant, BlendSpace space, HuePath path, double percent, boolean integers, boolean bytes) {
		if (!(percent >= 0 && percent <= 100)) throw new IllegalArgumentException("Opacity " + percent + " is not in 0 to 100 %");
		this.mode = mode;
		this.variant = variant;
		this.space = mode.resolve(space);
		this.path = path;
		this.percent = percent;
		this.integers = integers;
		this.bytes = bytes;
		compositor = compositor();
	}

	private Compositor compositor() {
		if (mode == BlendMode.NORMAL || mode == BlendMode.AVERAGE) {
			Mix mix = Mix.in(space, path);
			return new Interpolated(bytes ? mix.forBytes() : mix, mode == BlendMode.AVERAGE);
		}
		if (mode.isSeparable()) return byComponent();
		return new Composited(Formula.of(mode, space), space.isPolar() ? BlendSpace.OKLAB : space);
	}

	private Separable byComponent() {
		if (!isSeparable()) throw new UnsupportedOperationException("Mode " + mode + " in space " + space + " takes colours, not single components");
		return new Separable(Formula.of(mode, variant, integers), space);
	}

	/** A blend of full opacity in the space that suits the mode. */
	public static Blend of(BlendMode mode) {
		return new Blend(mode, SoftLight.W3C, BlendSpace.AUTO, HuePath.SHORTER, 100, false, false);
	}

	/** With a variant of soft light; other modes have none and disregard it. */
	public Blend variant(SoftLight variant) {
		return new Blend(mode, variant, space, path, percent, integers, bytes);
	}

	/** In a space. @throws IllegalArgumentException if the mode does not go with it, naming what does */
	public Blend in(BlendSpace space) {
		return new Blend(mode, variant, space, path, percent, integers, bytes);
	}

	/** By a way round the hue circle; spaces without a hue disregard it. */
	public Blend along(HuePath path) {
		return new Blend(mode, variant, space, path, percent, integers, bytes);
	}

	/** With an opacity of the source in percent, 0 to 100. */
	public Blend opacity(double percent) {
		return new Blend(mode, variant, space, path, percent, integers, bytes);
	}

	/** For images of integer type: x / 0 is 1 and 0 / 0 is 0, rather than infinity and NaN. */
	@Override
	public Blend forIntegers() {
		return new Blend(mode, variant, space, path, percent, true, bytes);
	}

	/** For images of 8 bits whose light is not negative: {@link #forIntegers()}, and rows as {@link Mix#forBytes()} has them. */
	@Override
	public Blend forBytes() {
		return new Blend(mode, variant, space, path, percent, true, true);
	}

	/** What becomes of a pixel of the backdrop under one of the source. */
	public BlendMode mode() {
		return mode;
	}

	/** The space that the blend is done in, never {@link BlendSpace#AUTO}. */
	public BlendSpace space() {
		return space;
	}

	/** Rewrites the backdrop { r, g, b, alpha } as the composite: the definition. */
	public void apply(double[] backdrop, double[] source) {
		apply(backdrop, source, 1);
	}

	@Override
	public void apply(double[] backdrop, double[] source, double weight) {
		compositor.apply(backdrop, source, percent / 100 * weight);
	}

	/** Rewrites the first n pixels of the backdrop. Rows are r, g, b and, if there is a fourth, straight alpha; without one they are opaque. */
	@Override
	public void apply(float[][] backdrop, float[][] source, int n) {
		compositor.apply(backdrop, source, percent / 100, n);
	}

	/** The same under a mask, whose values in [0, 1] scale the opacity. Where the mask is 0, backdrops stay as they are. */
	public void apply(float[][] backdrop, float[][] source, float[] mask, int n) {
		float[] opacity = new float[n];
		for (int i = 0; i < n; i++)
			opacity[i] = (float) (Compositing.alpha(mask[i]) * percent / 100);
		compositor.apply(backdrop, source, opacity, n);
	}

	@Override
	public boolean isFastInRows() {
		return space == BlendSpace.OKLAB && (mode == BlendMode.NORMAL || mode == BlendMode.AVERAGE) && percent > 0;
	}

	@Override
	public boolean isHomogeneous() {
		return mode.isHomogeneous() && space.isHomogeneous();
	}

	@Override
	public boolean assumesUnitRange() {
		return mode.assumesUnitRange();
	}

	/** Whether opaque pixels are blended component by component: {@link #separable} and {@link #pairTable} are for these. */
	@Override
	public boolean isSeparable() {
		return mode.isSeparable() && space.hasCurve();
	}

	@Override
	public PairFunction components() {
		return new ComponentBlend(byComponent(), percent / 100);
	}

	/** One component of two opaque pixels at this opacity: sRGB codes or light, as {@link #space()} has it, 1 at white. */
	public double separable(double cb, double cs) {
		return byComponent().mix(cb, cs, percent / 100);
	}

	/** {@link #pairTable(TransferFunction, TransferFunction)} of two images of the same curve. */
	public byte[] pairTable(TransferFunction curve) {
		return pairTable(curve, curve);
	}

	/**
	 * The blend of every pair of 8-bit codes, white at 255: the correctly rounded result of the exact formula, clipped, at
	 * index {@code backdrop << 8 | source}.
	 *
	 * @param backdrop the curve of the backdrop and of the result
	 */
	public byte[] pairTable(TransferFunction backdrop, TransferFunction source) {
		return ByteBlendTable.of(forIntegers().byComponent(), percent / 100, backdrop, source);
	}
}
