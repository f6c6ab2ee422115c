package org.tristimulus.image.relight.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.relight.TextureSurface;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.relight.file.LampTexture;
import org.tristimulus.relight.fit.LampBasis;
import org.tristimulus.relight.fit.LeastSquares;

/** A surface fitted to photographs under many lamps: as a matt one, and as coefficients of a texture. Results are linear light, 1 at white. */
public final class ReflectanceFit {

	/** A larger one is refused. */
	public static final double LARGEST_CONDITION = 1e4;
	/** Below this angle of the normals, in degrees, gains and tilt explain each other. */
	public static final double FLAT = 30;

	private static final Encoding LIGHT = new Encoding(Decode.LINEAR, 1, 0);
	private static final int ROUNDS = 4;
	private static final double STILL = 1e-4;

	private final LampStack stack;
	private final LambertPlanes lambert;
	private final Optional<TexturePlanes> texture;
	private final FitMethod method;
	private final LampBasis basis;
	private final double condition;

	/**
	 * @param order of hsh, 1 to 3
	 * @param robust whether shadow and gloss are left out of normals and albedo
	 * @param estimatesGains whether it is estimated how bright each lamp was
	 * @param residual whether planes of residuals are kept
	 * @param encodes whether coefficients of sRGB codes are made too, for files
	 * @throws IllegalArgumentException for too few lamps, or lamps in one plane
	 */
	public ReflectanceFit(LampStack photographs, FitMethod method, int order, boolean robust, boolean estimatesGains, boolean residual, boolean encodes) {
		this.method = method;
		int n = photographs.found().length, fewest = method.fewest(order);
		if (n < fewest) throw new IllegalArgumentException("method=" + method + " needs " + fewest + " lights or more, and " + n + (n == photographs.lamps().count() ? " are there" : " of " + photographs.lamps().count() + " were found"));
		basis = method == FitMethod.LAMBERT ? LampBasis.PTM : method.basis(order);
		double[][] directions = photographs.directions();
		double matt = LeastSquares.condition(directions);
		condition = method == FitMethod.LAMBERT ? matt : LeastSquares.condition(basis.rows(directions));
		needTold("lights lie in one plane, or nearly", matt);
		needTold("lights do not tell the terms of method=" + method + " apart (they stand in a ring, or too close together)", condition);
		int passes = (estimatesGains ? ROUNDS : 0) + (method == FitMethod.LAMBERT ? 1 : 2), pass = 0;
		LampStack s = photographs;
		for (int round = 0; round < ROUNDS && estimatesGains; round++) {
			double[] before = s.gains(), after = LambertPlanes.gains(s, robust, (double) pass / passes, ++pass / (double) passes);
			s = photographs.gains(after);
			if (!moved(before, after)) break;
		}
		stack = s;
		texture = method == FitMethod.LAMBERT ? Optional.empty() : Optional.of(new TexturePlanes(stack, basis, encodes, residual, (passes - 2.0) / passes, (passes - 1.0) / passes));
		lambert = new LambertPlanes(stack, robust, residual, (passes - 1.0) / passes, 1);
	}

	private static void needTold(String what, double condition) {
		if (!(condition <= LARGEST_CONDITION)) throw new IllegalArgumentException("The " + what + ": their condition is " + (Double.isInfinite(condition) ? "infinite" : String.format(Locale.ROOT, "%.3g", condition)) + ", above " + (int) LARGEST_CONDITION);
	}

	private static boolean moved(double[] before, double[] after) {
		for (int k = 0; k < before.length; k++)
			if (Math.abs(after[k] - before[k]) > STILL) return true;
		return false;
	}

	/** The photographs, with the gains that were found. */
	public LampStack stack() {
		return stack;
	}

	/** Of the directions, or of the functions of them: how much noise may grow. */
	public double condition() {
		return condition;
	}

	private FitTally residuals() {
		return texture.map(t -> t.tally).orElse(lambert.tally);
	}

	/** The root of the mean square of what is not explained, in light. */
	public double residual() {
		return residuals().rms();
	}

	/** The same of one lamp, from 0 among those found. */
	public double residual(int lamp) {
		return residuals().rms(lamp);
	}

	/** Samples of a lamp, as a share from 0 to 1, without any light; and of integers, at white. */
	public double[] darkAndWhite(int lamp) {
		return new double[] { (double) lambert.tally.dark[lamp] / lambert.tally.pixels, (double) lambert.tally.white[lamp] / lambert.tally.pixels };
	}

	/** In percent of all samples. */
	public double shadow() {
		return lambert.tally.percent(lambert.tally.shadow);
	}

	/** In percent of all samples. */
	public double gloss() {
		return lambert.tally.percent(lambert.tally.gloss);
	}

	/** Pixels where fewer than four lamps were left, in percent. */
	public double few() {
		return 100.0 * lambert.tally.few / lambert.tally.pixels;
	}

	/** How many pixels were fitted. */
	public long pixels() {
		return lambert.tally.pixels;
	}

	/** The 90th percentile of the angle between the normals and their mean, in degrees. */
	public double curvature() {
		return lambert.curvature();
	}

	/** The mean albedo, as what residuals are a share of. */
	public double meanAlbedo() {
		double sum = 0;
		for (float[] row : lambert.albedo)
			for (float v : row)
				sum += v;
		return sum / lambert.albedo.length / lambert.albedo[0].length;
	}

	/** x, y and z as channels, in 32 bit. */
	public ColorImage normals(String title) {
		return made(title, 3, lambert.normals, ResultMetadata.PLAIN.labels(java.util.Arrays.asList("x", "y", "z")).ranges(new double[] { -1, 1 }).colors(0xff0000, 0x00ff00, 0x0000ff));
	}

	/** In 32 bit, a colour if the photographs are. */
	public ColorImage albedo(String title) {
		ResultMetadata look = ResultMetadata.PLAIN.ranges(new double[] { 0, 1 }).encoding(LIGHT);
		return made(title, lambert.albedo.length, lambert.albedo, lambert.albedo.length == 3 ? look.colors(0xff0000, 0x00ff00, 0x0000ff) : look);
	}

	/** The coefficients as a stack, terms as slices, if the method has some. */
	public Optional<ColorImage> coefficients(String title) {
		return texture.map(t -> ColorImage.of(TextureSurface.image(title, width(), height(), t.terms.length, basis, termsFirst(t.terms), LIGHT)));
	}

	/** The coefficients of sRGB codes, for a file. */
	public LampTexture encoded() {
		float[][][] k = texture.get().encoded;
		return new LampTexture(method == FitMethod.PTM ? LampTexture.Kind.PTM : LampTexture.Kind.HSH, width(), height(), k.length == 3 ? k : new float[][][] { k[0], k[0], k[0] });
	}

	/** The residual of each pixel, and how many lamps its normal went by, where they were kept. */
	public List<ColorImage> residuals(String residualTitle, String lampsTitle) {
		List<ColorImage> images = new ArrayList<>();
		images.add(made(residualTitle, 1, new float[][] { texture.map(t -> t.residual).orElse(lambert.residual) }, ResultMetadata.PLAIN.ranges(new double[] { 0, Math.max(1e-6, 4 * residual()) })));
		images.add(made(lampsTitle, 1, new float[][] { lambert.lampsUsed }, ResultMetadata.PLAIN.ranges(new double[] { 0, stack.found().length })));
		return images;
	}

	private static float[][] termsFirst(float[][][] k) {
		float[][] planes = new float[k.length * k[0].length][];
		for (int t = 0; t < k[0].length; t++)
			for (int c = 0; c < k.length; c++)
				planes[t * k.length + c] = k[c][t];
		return planes;
	}

	private ColorImage made(String title, int channels, float[][] planes, ResultMetadata look) {
		ImgStore store = TextureSurface.planar(title, width(), height(), channels, planes, look);
		return ColorImage.of(store);
	}

	private int width() {
		return stack.image().source().width();
	}

	private int height() {
		return stack.image().source().height();
	}
}
