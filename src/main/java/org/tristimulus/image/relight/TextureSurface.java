package org.tristimulus.image.relight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Fraction;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.relight.file.LampTexture;
import org.tristimulus.relight.fit.LampBasis;
import org.tristimulus.relight.fit.PtmSurface;

/** A surface as coefficients of functions of the direction to the lamp: a 32-bit stack whose slices are the terms and whose channels, one or three, the colours. */
public final class TextureSurface implements LampSurface {

	/** What the image property says of the values. */
	public static final String PTM = "ptm", HSH = "hsh";

	private final PixelStore store;
	private final float[][][] terms;
	private final LampBasis basis;
	private final boolean isPtm;
	private final TransferFunction curve;
	private final Optional<NormalMap> normals;

	/**
	 * @param normals for modes that need them; a polynomial texture has its own
	 * @throws IllegalArgumentException for an image that is not a coefficient stack
	 */
	public TextureSurface(PixelStore store, Optional<NormalMap> normals) {
		if (!isOne(store)) throw new IllegalArgumentException("surface: \"" + store.title() + "\" holds no coefficients: those are a 32-bit stack of 6 (ptm), 4, 9 or 16 (hsh) slices of one or three channels");
		this.store = store;
		this.normals = normals;
		isPtm = store.positions() == 6;
		basis = isPtm ? LampBasis.PTM : LampBasis.hsh((int) Math.sqrt(store.positions()) - 1);
		curve = store.declaredDecode() == Decode.SRGB ? TransferFunction.SRGB : TransferFunction.LINEAR;
		terms = new float[3][basis.terms()][];
		for (int t = 0; t < basis.terms(); t++)
			for (int c = 0; c < 3; c++)
				terms[c][t] = (float[]) store.read(t).array(store.channels() == 3 ? c : 0);
	}

	private TextureSurface(TextureSurface of) {
		store = of.store;
		normals = of.normals.map(NormalMap::copy);
		isPtm = of.isPtm;
		basis = of.basis;
		curve = of.curve;
		terms = Arrays.stream(of.terms).map(rows -> Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new)).toArray(float[][][]::new);
	}

	@Override
	public TextureSurface copy() {
		return new TextureSurface(this);
	}

	/** Whether an image can be one. */
	public static boolean isOne(PixelStore store) {
		int n = store.positions();
		return store.type() == PixelType.FLOAT32 && (store.channels() == 1 || store.channels() == 3) && (n == 6 || n == 4 || n == 9 || n == 16 || n == 25);
	}

	/** A texture of a file, whose values are sRGB codes. */
	public static ImgStore image(String title, LampTexture texture) {
		LampBasis basis = texture.kind == LampTexture.Kind.PTM ? LampBasis.PTM : LampBasis.hsh((int) Math.sqrt(texture.terms()) - 1);
		float[][] planes = new float[3 * texture.terms()][];
		for (int t = 0; t < texture.terms(); t++)
			for (int c = 0; c < 3; c++)
				planes[3 * t + c] = texture.term(c, t);
		return image(title, texture.width, texture.height, 3, basis, planes, new Encoding(Decode.SRGB, 1, 0));
	}

	/** A stack of coefficients. @param planes of each term, of each channel */
	public static ImgStore image(String title, int width, int height, int channels, LampBasis basis, float[][] planes, Encoding encoding) {
		List<String> labels = new ArrayList<>();
		for (int t = 0; t < basis.terms(); t++)
			for (int c = 0; c < channels; c++)
				labels.add(basis.name(t));
		ResultMetadata look = ResultMetadata.PLAIN.labels(labels).ranges(new double[] { -1, 1 }).encoding(encoding).space(basis == LampBasis.PTM ? PTM : HSH);
		if (channels == 3) look = look.colors(0xff0000, 0x00ff00, 0x0000ff);
		return planar(title, width, height, channels, planes, look);
	}

	/** An image over arrays, channels first. */
	public static ImgStore planar(String title, int width, int height, int channels, float[][] planes, ResultMetadata look) {
		FloatArray[] arrays = Arrays.stream(planes).map(FloatArray::new).toArray(FloatArray[]::new);
		PlanarImg<FloatType, FloatArray> img = new PlanarImg<>(Arrays.asList(arrays), new long[] { width, height, channels, planes.length / channels }, new Fraction());
		img.setLinkedType(new FloatType(img));
		return new ImgStore(title, img, 2, look);
	}

	@Override
	public PixelStore store() {
		return store;
	}

	/** Whether it is a polynomial texture, which has normals of its own. */
	public boolean isPtm() {
		return isPtm;
	}

	/** @throws IllegalArgumentException naming the mode, where it needs normals and there are none */
	public void check(LampMode mode) {
		if (!isPtm && !normals.isPresent() && mode != LampMode.LIGHT) throw new IllegalArgumentException("mode=" + mode + " needs normals, which hemispherical harmonics have not; name an image with the key normals");
	}

	/** Pixels of a polynomial texture whose normal is the slope of the linear terms, since it has no brightest direction within the circle. */
	public long steep() {
		if (!isPtm || normals.isPresent()) return 0;
		long steep = 0;
		double[] a = new double[basis.terms()], place = new double[2];
		for (int i = 0; i < terms[0][0].length; i++) {
			luminance(i, a);
			if (!PtmSurface.maximum(a, place)) steep++;
		}
		return steep;
	}

	/** The coefficients of luminance at a pixel. */
	private void luminance(int i, double[] a) {
		for (int t = 0; t < a.length; t++) {
			a[t] = 0;
			for (int c = 0; c < 3; c++)
				a[t] += RgbSpace.SRGB.luminance(c) * terms[c][t][i];
		}
	}

	@Override
	public Reader reader() {
		Optional<NormalMap.Reader> map = normals.map(NormalMap::reader);
		double[] a = new double[basis.terms()], n3 = new double[3], weights = new double[basis.terms()];
		return new Reader() {

			@Override
			public int normals(int start, int n, float[][] out) {
				if (map.isPresent()) return map.get().read(start, n, out);
				int none = 0;
				for (int i = 0; i < n; i++) {
					luminance(start + i, a);
					PtmSurface.normal(a, n3);
					boolean is = n3[0] * n3[0] + n3[1] * n3[1] + n3[2] * n3[2] > 0.5;
					for (int c = 0; c < 3; c++)
						out[c][i] = is ? (float) n3[c] : 0;
					if (!is) none++;
				}
				return none;
			}

			@Override
			public void light(int start, int n, double[] l, float[][] albedo, float[][] out) {
				basis.at(l[0], l[1], l[2], weights);
				for (int c = 0; c < 3; c++) {
					sum(terms[c], weights, start, n, out[c]);
					finish(out[c], albedo[c], n);
				}
			}

			@Override
			public void albedo(int start, int n, float[][] normals, float[][] albedo, float[][] out) {
				for (int i = 0; i < n; i++) {
					basis.at(normals[0][i], normals[1][i], normals[2][i], weights);
					for (int c = 0; c < 3; c++) {
						double v = 0;
						for (int t = 0; t < a.length; t++)
							v += weights[t] * terms[c][t][start + i];
						out[c][i] = (float) v;
					}
				}
				for (int c = 0; c < 3; c++)
					finish(out[c], albedo[c], n);
			}

			@Override
			public void gain(int start, int n, double[] l, double g, float[][] normals, float[][] albedo, float[][] out) {
				if (!isPtm) {
					Reader.super.gain(start, n, l, g, normals, albedo, out);
					return;
				}
				for (int c = 0; c < 3; c++) {
					for (int i = 0; i < n; i++) {
						for (int t = 0; t < a.length; t++)
							a[t] = terms[c][t][start + i];
						PtmSurface.gain(a, g);
						out[c][i] = (float) PtmSurface.value(a, l[0], l[1]);
					}
					finish(out[c], albedo[c], n);
				}
			}

			/** Light of the values, times an albedo where there is one. */
			private void finish(float[] row, float[] albedo, int n) {
				if (curve != TransferFunction.LINEAR) for (int i = 0; i < n; i++)
					row[i] = (float) curve.decode(Math.min(1, Math.max(0, row[i])));
				for (int i = 0; i < n; i++)
					row[i] *= albedo[i];
			}
		};
	}

	private static void sum(float[][] terms, double[] weights, int start, int n, float[] out) {
		Arrays.fill(out, 0, n, 0);
		for (int t = 0; t < terms.length; t++)
			add(terms[t], (float) weights[t], start, n, out);
	}

	private static void add(float[] term, float w, int start, int n, float[] out) {
		for (int i = 0; i < n; i++)
			out[i] += w * term[start + i];
	}
}
