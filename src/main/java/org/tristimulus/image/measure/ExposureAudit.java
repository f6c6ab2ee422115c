package org.tristimulus.image.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import org.tristimulus.color.RgbSpace;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.measure.exposure.Codes;

/** What the samples of an image are: clipped, how many levels, how many stops. Integers are counted by their codes. */
public final class ExposureAudit {

	private static final double[] PERCENTS = { 0.1, 50, 99.9 };
	private static final String[] COLORS = { "red", "green", "blue" };
	private static final double LN2 = StrictMath.log(2);

	private final ColorImage image;
	private final Encoding encoding;
	private final double exclude, white;
	private final int from, to;

	/** @param exclude the light from which on a sample is saturated @param from the first position, to the one after the last */
	public ExposureAudit(ColorImage image, Encoding encoding, double exclude, int from, int to) {
		this.image = image;
		this.encoding = FullScale.of(encoding);
		white = encoding.white;
		this.exclude = exclude;
		this.from = from;
		this.to = to;
	}

	/** Each channel, and of colours the luminance. */
	public List<ChannelAudit> channels() {
		List<ChannelAudit> audits = new ArrayList<>();
		int channels = image.isColor() ? 3 : image.source().channels();
		boolean integers = !image.source().type().isFloat();
		Codes[] codes = integers ? codes(channels) : new Codes[0];
		for (int c = 0; c < channels; c++) {
			String name = image.isColor() ? COLORS[c] : channels == 1 ? "grey" : "channel " + (c + 1);
			audits.add(integers ? ofCodes(name, codes[c]) : ofFloats(name, c));
		}
		if (image.isColor()) audits.add(luminance());
		return audits;
	}

	/** Hands planes and their selected parts to the work of threads. */
	private interface Pass {

		PixelLoop.Work begin(Plane plane);
	}

	private void each(Pass pass) {
		for (int p = from; p < to; p++) {
			Plane plane = image.source().read(p);
			Region region = image.source().region(p);
			PixelLoop.run(region, image.progress(), 0, 0, () -> pass.begin(plane));
		}
	}

	private Codes[] codes(int channels) {
		int size = (int) image.source().type().max() + 1;
		List<long[][]> parts = new ArrayList<>();
		each(plane -> {
			long[][] counts = new long[channels][size];
			synchronized (parts) {
				parts.add(counts);
			}
			return (start, n) -> count(plane, start, n, counts);
		});
		Codes[] codes = new Codes[channels];
		for (int c = 0; c < channels; c++) {
			long[] sum = new long[size];
			for (long[][] part : parts)
				for (int v = 0; v < size; v++)
					sum[v] += part[c][v];
			codes[c] = new Codes(sum);
		}
		return codes;
	}

	private static void count(Plane plane, int start, int n, long[][] counts) {
		if (plane.type() == PixelType.RGB24) {
			int[] p = (int[]) plane.array(0);
			long[] r = counts[0], g = counts[1], b = counts[2];
			for (int i = start; i < start + n; i++) {
				int v = p[i];
				r[v >> 16 & 255]++;
				g[v >> 8 & 255]++;
				b[v & 255]++;
			}
			return;
		}
		for (int c = 0; c < counts.length; c++) {
			long[] count = counts[c];
			if (plane.type() == PixelType.GREY8) {
				byte[] a = (byte[]) plane.array(c);
				for (int i = start; i < start + n; i++)
					count[a[i] & 255]++;
			}
			else {
				short[] a = (short[]) plane.array(c);
				for (int i = start; i < start + n; i++)
					count[a[i] & 65535]++;
			}
		}
	}

	private ChannelAudit ofCodes(String name, Codes codes) {
		LightCounts counts = new LightCounts();
		double[] stops = new double[PERCENTS.length];
		Arrays.setAll(stops, i -> {
			int code = codes.percentile(PERCENTS[i]);
			return code < 0 ? Double.NaN : stops(encoding.toLight(code));
		});
		for (int v = Math.max(0, codes.min()); v <= codes.max(); v++)
			if (codes.at(v) > 0) counts.add((float) encoding.toLight(v), codes.at(v));
		return new ChannelAudit(name, codes.size(), 0, codes.count(v -> v <= encoding.black), codes.count(v -> encoding.toLight(v) >= exclude), codes.count(v -> v >= white), codes.min(), codes.max(), stops,
			codes.levels(), codes.step(), counts.quarters());
	}

	private static double stops(double light) {
		return light > 0 ? StrictMath.log(light) / LN2 : Double.NaN;
	}

	/** Fills rows of light; the last of them is counted. */
	private interface Values {

		float[] read(Plane plane, int start, int n, float[][] rows);
	}

	private ChannelAudit ofFloats(String name, int channel) {
		Decoder decoder = new Decoder(image.source().type(), encoding);
		LongAdder saturated = new LongAdder(), atWhite = new LongAdder(), atBlack = new LongAdder();
		float[] ends = { Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY };
		float white = (float) this.white, black = (float) encoding.black;
		Values values = (plane, start, n, rows) -> {
			decoder.channel(plane.array(channel), start, n, rows[0]);
			return rows[0];
		};
		each(plane -> (start, n) -> {
			float[] stored = (float[]) plane.array(channel);
			long s = 0, w = 0, b = 0;
			float min = Float.POSITIVE_INFINITY, max = Float.NEGATIVE_INFINITY;
			for (int i = start; i < start + n; i++) {
				float v = stored[i];
				if (!(Math.abs(v) < Float.POSITIVE_INFINITY)) continue;
				if (encoding.toLight(v) >= exclude) s++;
				if (v >= white) w++;
				if (v <= black) b++;
				min = Math.min(min, v);
				max = Math.max(max, v);
			}
			saturated.add(s);
			atWhite.add(w);
			atBlack.add(b);
			synchronized (ends) {
				ends[0] = Math.min(ends[0], min);
				ends[1] = Math.max(ends[1], max);
			}
		});
		LightCounts counts = counts(values);
		boolean none = counts.finite() == 0;
		return new ChannelAudit(name, counts.finite(), counts.notFinite(), atBlack.sum(), saturated.sum(), atWhite.sum(), none ? Double.NaN : ends[0], none ? Double.NaN : ends[1], stops(counts, values), 0, 0, counts.quarters());
	}

	private ChannelAudit luminance() {
		Decoder decoder = new Decoder(image.source().type(), encoding);
		RgbSpace rgb = encoding.primaries();
		float r = (float) rgb.luminance(0), g = (float) rgb.luminance(1), b = (float) rgb.luminance(2), limit = (float) exclude;
		LongAdder saturated = new LongAdder(), atWhite = new LongAdder();
		Values values = (plane, start, n, rows) -> {
			decoder.colors(plane.arrays(), start, n, rows);
			for (int i = 0; i < n; i++)
				rows[3][i] = r * rows[0][i] + g * rows[1][i] + b * rows[2][i];
			return rows[3];
		};
		each(plane -> {
			float[][] rows = new float[4][PixelLoop.BLOCK];
			return (start, n) -> {
				decoder.colors(plane.arrays(), start, n, rows);
				long s = 0, w = 0;
				for (int i = 0; i < n; i++) {
					float most = Math.max(rows[0][i], Math.max(rows[1][i], rows[2][i]));
					if (most >= limit) s++;
					if (most >= 1) w++;
				}
				saturated.add(s);
				atWhite.add(w);
			};
		});
		LightCounts counts = counts(values);
		boolean none = counts.finite() == 0;
		return new ChannelAudit("luminance", counts.finite(), counts.notFinite(), counts.dark(), saturated.sum(), atWhite.sum(), none ? Double.NaN : counts.min(), none ? Double.NaN : counts.max(), stops(counts, values), 0, 0,
			counts.quarters());
	}

	private LightCounts counts(Values values) {
		List<LightCounts> parts = new ArrayList<>();
		each(plane -> {
			LightCounts part = new LightCounts();
			synchronized (parts) {
				parts.add(part);
			}
			float[][] rows = new float[4][PixelLoop.BLOCK];
			return (start, n) -> {
				float[] row = values.read(plane, start, n, rows);
				for (int i = 0; i < n; i++)
					part.add(row[i], 1);
			};
		});
		LightCounts all = new LightCounts();
		for (LightCounts part : parts)
			all.add(part);
		return all;
	}

	/** The stops of the percentiles: a second pass finds the lower halves of their bits. */
	private double[] stops(LightCounts counts, Values values) {
		int[] wanted = new int[PERCENTS.length];
		Arrays.setAll(wanted, i -> counts.upperOf(PERCENTS[i]));
		List<long[][]> parts = new ArrayList<>();
		each(plane -> {
			long[][] lower = new long[wanted.length][1 << 16];
			synchronized (parts) {
				parts.add(lower);
			}
			float[][] rows = new float[4][PixelLoop.BLOCK];
			return (start, n) -> {
				float[] row = values.read(plane, start, n, rows);
				for (int i = 0; i < n; i++) {
					int bits = Float.floatToRawIntBits(row[i]);
					for (int k = 0; k < wanted.length; k++)
						if (bits >>> 16 == wanted[k]) lower[k][bits & 0xffff]++;
				}
			};
		});
		double[] stops = new double[wanted.length];
		for (int k = 0; k < stops.length; k++)
			stops[k] = wanted[k] < 0 ? Double.NaN : stops(ranked(parts, k, wanted[k], counts.rankWithin(PERCENTS[k])));
		return stops;
	}

	private static double ranked(List<long[][]> parts, int k, int upper, long rank) {
		long before = 0;
		for (int low = 0; low < 1 << 16; low++) {
			for (long[][] part : parts)
				before += part[k][low];
			if (before > rank) return Float.intBitsToFloat(upper << 16 | low);
		}
		return Double.NaN;
	}
}
