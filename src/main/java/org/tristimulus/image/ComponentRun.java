package org.tristimulus.image;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.HostCommand;
import org.tristimulus.image.store.PixelStore;

/**
 * Runs a command of the image's home in a colour space: the image is taken apart into 32-bit components, the command
 * runs on each, and the result is put together again in the image's type. Channels that are numbers of their own are
 * greys: each is one component, its light or lightness. What the command leaves as it is keeps its stored value.
 */
final class ComponentRun {

	private final ColorImage image;
	private final PixelStore source;
	private final WorkingSpace space;
	private final ComponentChoice which;
	private final Gamut gamut;
	private final boolean rgb;
	private final Encoding encoding;
	private final Decoder decoder;
	private final ColorTransform toSpace, fromSpace, mapping;
	private final ClippingCount tally;

	/** @param gamut with nothing left automatic */
	ComponentRun(ColorImage image, WorkingSpace space, ComponentChoice which, Gamut gamut) {
		if (gamut == Gamut.ROLLOFF) throw new IllegalArgumentException("gamut=rolloff: highlights roll off in Exposure commands only; allowed here: auto clip scale desaturate oklch none");
		this.image = image;
		this.space = space;
		this.which = which;
		this.gamut = gamut;
		source = image.source();
		ColorImage.needPixels(source);
		rgb = image.interpretation().model() == Model.RGB;
		if (!rgb && which == ComponentChoice.REST) throw new IllegalArgumentException("components=rest: the channels of \"" + source.title() + "\" are not one colour and have one component each; allowed here: all first");
		encoding = image.encoding(gamut == Gamut.NONE && space.isLight());
		decoder = new Decoder(source.type(), encoding);
		RgbSpace primaries = rgb ? encoding.primaries() : RgbSpace.SRGB;
		ColorTransform there = Spaces.linear(primaries).to(space.space());
		toSpace = source.type().isFloat() ? there : encoding.ofIntegers(there);
		ColorTransform back = space.space().to(Spaces.linear(primaries));
		fromSpace = source.type().max() == 255 ? back.forBytes() : back;
		mapping = rgb ? gamut.mapping(primaries, ColorImage.KNEE) : gamut.channelMapping(ColorImage.KNEE);
		tally = new ClippingCount(rgb ? 3 : source.channels());
	}

	ClippingCount tally() {
		return tally;
	}

	PixelStore run(HostCommand command) {
		int n = rgb ? 3 : source.channels();
		float[][][] planes = takeApart(n);
		PixelStore[] results = new PixelStore[n];
		for (int c = 0; c < n; c++) {
			if (!takesPart(c)) continue;
			results[c] = command.run(c, planes[c]);
			planes[c] = null;
			image.progress().check();
			requireShape(results[rgb && which == ComponentChoice.REST ? 1 : 0], results[c]);
		}
		return putTogether(results, command.target(image.settings().output, encoding));
	}

	private static void requireShape(PixelStore first, PixelStore other) {
		if (other.width() != first.width() || other.height() != first.height() || other.positions() != first.positions())
			throw new IllegalArgumentException("The command gives components of different sizes, which make no colours");
	}

	/** Whether some components of a colour stay as they are. */
	private boolean isPartial() {
		return rgb && which != ComponentChoice.ALL;
	}

	private boolean takesPart(int component) {
		return !rgb || which.include(component);
	}

	/** The components that take part; there are none of the others, which are computed again when they are needed. */
	private float[][][] takeApart(int n) {
		int positions = source.positions(), size = source.width() * source.height();
		float[][][] planes = new float[n][][];
		for (int c = 0; c < n; c++)
			if (takesPart(c)) planes[c] = new float[positions][size];
		for (int p = 0; p < positions; p++) {
			Plane in = source.read(p);
			int at = p;
			PixelLoop.run(source.whole(), image.progress(), 0, 0, () -> {
				float[][] rows = new float[Math.max(3, n)][PixelLoop.BLOCK];
				return (start, count) -> {
					components(in, start, count, rows);
					for (int c = 0; c < n; c++)
						if (takesPart(c)) System.arraycopy(rows[c], 0, planes[c][at], start, count);
				};
			});
		}
		return planes;
	}

	/** The components of n pixels. */
	private void components(Plane in, int start, int n, float[][] rows) {
		if (rgb) {
			decoder.colors(in.arrays(), start, n, rows);
			toSpace.apply(rows, n);
			return;
		}
		float[][] color = new float[3][n];
		for (int c = 0; c < in.channels(); c++) {
			decoder.channel(in.array(c), start, n, rows[c]);
			if (space.isLight()) continue;
			for (float[] row : color)
				System.arraycopy(rows[c], 0, row, 0, n);
			toSpace.apply(color, n);
			System.arraycopy(color[0], 0, rows[c], 0, n);
		}
	}

	private PixelStore putTogether(PixelStore[] results, PixelStore.Target target) {
		PixelStore shape = results[rgb && which == ComponentChoice.REST ? 1 : 0];
		boolean sameShape = shape.width() == source.width() && shape.height() == source.height() && shape.positions() == source.positions();
		if (!sameShape && isPartial()) throw new IllegalArgumentException("components=" + which + ": the command gives another size or number of slices, which all components have to have; allowed here: all");
		return target.after(() -> {
			for (int p = 0; p < shape.positions(); p++) {
				float[][] parts = new float[results.length][];
				for (int c = 0; c < parts.length; c++)
					if (results[c] != null) parts[c] = (float[]) results[c].read(p).array(0);
				OutputPlane draft = target.draft(p);
				Plane out = draft.plane();
				boolean keeps = sameShape && out.type() == source.type() && out.type().max() != 255;
				Plane original = keeps || isPartial() ? source.read(p) : out;
				Encoder encoder = new Encoder(out.type(), encoding);
				PixelLoop.run(shape.whole(), image.progress(), 0, 0, draft, () -> begin(parts, out, original, keeps, encoder));
				target.store(p, out);
				tally.addPixels((long) shape.width() * shape.height());
			}
		});
	}

	/**
	 * Where stored values are finer than a byte, those of pixels whose components did not change stay to the bit.
	 *
	 * @param parts the components that took part, the others null: they are those of the original, which may be what is written
	 */
	private PixelLoop.Work begin(float[][] parts, Plane out, Plane original, boolean keeps, Encoder encoder) {
		float[][] rows = new float[Math.max(3, parts.length)][PixelLoop.BLOCK], before = new float[rows.length][PixelLoop.BLOCK];
		return (start, n) -> {
			boolean[] same = new boolean[n];
			if (keeps || isPartial()) components(original, start, n, before);
			for (int c = 0; c < parts.length; c++)
				if (parts[c] == null) System.arraycopy(before[c], 0, rows[c], 0, n);
				else System.arraycopy(parts[c], start, rows[c], 0, n);
			if (keeps) {
				for (int i = 0; i < n; i++)
					same[i] = isSame(rows, before, parts.length, i);
			}
			Object[] kept = keeps ? copy(original, start, n) : new Object[0];
			if (rgb) colors(rows, out, start, n, encoder);
			else channels(rows, out, start, n, encoder);
			if (keeps) for (int i = 0; i < n; i++)
				if (same[i]) putBack(kept, out, start, i);
		};
	}

	private static boolean isSame(float[][] rows, float[][] before, int components, int i) {
		for (int c = 0; c < components; c++)
			if (Float.floatToIntBits(rows[c][i]) != Float.floatToIntBits(before[c][i])) return false;
		return true;
	}

	private static Object[] copy(Plane plane, int start, int n) {
		Object[] copies = new Object[plane.channels()];
		for (int c = 0; c < copies.length; c++) {
			copies[c] = plane.type().newArray(n);
			System.arraycopy(plane.array(c), start, copies[c], 0, n);
		}
		return copies;
	}

	private static void putBack(Object[] kept, Plane out, int start, int i) {
		for (int c = 0; c < kept.length; c++)
			System.arraycopy(kept[c], i, out.array(c), start + i, 1);
	}

	private void colors(float[][] rows, Plane out, int start, int n, Encoder encoder) {
		fromSpace.apply(rows, n);
		if (gamut != Gamut.NONE) count(rows, 3, n);
		mapping.apply(rows, n);
		encoder.colors(rows, out.arrays(), start, n);
	}

	/** A lightness alone is a grey: its red is as good as any of its three. */
	private void channels(float[][] rows, Plane out, int start, int n, Encoder encoder) {
		for (int c = 0; c < out.channels() && !space.isLight(); c++) {
			float[][] color = { rows[c].clone(), new float[n], new float[n] };
			fromSpace.apply(color, n);
			System.arraycopy(color[0], 0, rows[c], 0, n);
		}
		if (gamut != Gamut.NONE) count(rows, out.channels(), n);
		for (int c = 0; c < out.channels(); c++) {
			((org.tristimulus.color.ChannelTransform) mapping).apply(rows[c], n);
			encoder.channel(rows[c], out.array(c), start, n);
		}
	}

	private void count(float[][] rows, int channels, int n) {
		double margin = 0.5 / encoding.white;
		float high = (float) encoding.curve().decode(1 + margin), low = (float) -encoding.curve().decode(margin);
		int any = 0, notNumbers = 0;
		int[] k = new int[channels];
		for (int i = 0; i < n; i++) {
			boolean out = false;
			for (int c = 0; c < channels; c++) {
				float v = rows[c][i];
				if (v > high || v < low) {
					k[c]++;
					out = true;
				}
				if (v != v) notNumbers++;
			}
			if (out) any++;
		}
		for (int c = 0; c < channels; c++)
			tally.addClipped(c, k[c]);
		tally.addAny(any);
		tally.addNotFinite(notNumbers);
	}
}
