package org.tristimulus.film.text;

import java.awt.Font;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tristimulus.film.FrameRate;
import org.tristimulus.film.LightCodes;
import org.tristimulus.words.LyricLine;

/**
 * Draws the line that is sung onto a frame, in light: white or black, whichever contrasts more with the pixels under the letters,
 * and with an outline or a box where that is not enough (WCAG 2, 1.4.3). For many threads at once.
 */
public final class LyricPainter {

	/** The contrast that text needs. */
	private static final double ENOUGH = 4.5;
	private static final int KEPT = 4;
	private static final float BOX = 0.62f;

	private final List<LyricLine> lines;
	private final FrameRate rate;
	private final int width, height;
	private final Font font;
	private final double size, margin, fade;
	private final Place place;
	private final TextStyle style;
	private final LightCodes codes = new LightCodes();
	/** Guarded by itself. */
	private final Map<Integer, TextMask> masks = new LinkedHashMap<Integer, TextMask>(8, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, TextMask> eldest) {
			return size() > KEPT;
		}
	};

	/**
	 * @param family of the font
	 * @param size of the font, and margin, as fractions of the height
	 * @param fade in and out, in seconds
	 */
	public LyricPainter(List<LyricLine> lines, FrameRate rate, int width, int height, String family, double size, Place place, double margin, double fade, TextStyle style) {
		this.lines = lines;
		this.rate = rate;
		this.width = width;
		this.height = height;
		font = new Font(family, Font.PLAIN, 12);
		this.size = size;
		this.place = place;
		this.margin = margin;
		this.fade = fade;
		this.style = style;
	}

	/** Draws onto the packed sRGB codes of frame k, from 0, what is sung at its time. */
	public void paint(int[] pixels, int k) {
		int index = line(k);
		if (index < 0 || lines.get(index).text().isEmpty()) return;
		double t = rate.time(k), opacity = opacity(lines.get(index), t);
		if (opacity <= 0) return;
		TextMask mask = mask(index);
		if (mask.width == 0 || mask.height == 0) return;
		double luminance = luminance(pixels, mask), white = 1.05 / (luminance + 0.05), black = (luminance + 0.05) / 0.05;
		float ink = white >= black ? 1 : 0;
		if (Math.max(white, black) < ENOUGH) {
			if (style == TextStyle.OUTLINE) over(pixels, mask, mask.outline, 1 - ink, (float) opacity);
			if (style == TextStyle.BOX) box(pixels, mask, 1 - ink, (float) (BOX * opacity));
		}
		over(pixels, mask, mask.fill, ink, (float) opacity);
	}

	/** The line on frame k; -1 where there is none. */
	private int line(int k) {
		int low = -1;
		for (int a = 0, b = lines.size() - 1; a <= b;) {
			int middle = a + b >>> 1;
			if (rate.frameAt(lines.get(middle).start()) <= k) {
				low = middle;
				a = middle + 1;
			}
			else b = middle - 1;
		}
		if (low < 0) return -1;
		double end = lines.get(low).end();
		return Double.isNaN(end) || rate.frameAt(end) > k ? low : -1;
	}

	private double opacity(LyricLine line, double t) {
		if (fade <= 0) return 1;
		double in = (t - line.start()) / fade + 1e-3, out = Double.isNaN(line.end()) ? 1 : (line.end() - t) / fade;
		return Math.max(0, Math.min(1, Math.min(in, out)));
	}

	private TextMask mask(int index) {
		synchronized (masks) {
			return masks.computeIfAbsent(index, i -> new TextMask(lines.get(i).text(), font, size * height, width, height, place, margin));
		}
	}

	/** The mean luminance of the pixels under the letters. */
	private double luminance(int[] pixels, TextMask mask) {
		double sum = 0, weight = 0;
		for (int y = 0; y < mask.height; y++)
			for (int x = 0; x < mask.width; x++) {
				int w = mask.fill[y * mask.width + x] & 255;
				if (w == 0) continue;
				int p = pixels[(mask.y + y) * width + mask.x + x];
				sum += w * (0.2126 * codes.lightOf(p >> 16 & 255) + 0.7152 * codes.lightOf(p >> 8 & 255) + 0.0722 * codes.lightOf(p & 255));
				weight += w;
			}
		return weight == 0 ? 0 : sum / weight;
	}

	/** Mixes grey light over the pixels by a coverage. */
	private void over(int[] pixels, TextMask mask, byte[] coverage, float grey, float opacity) {
		for (int y = 0; y < mask.height; y++)
			for (int x = 0; x < mask.width; x++) {
				int c = coverage[y * mask.width + x] & 255;
				if (c > 0) mix(pixels, (mask.y + y) * width + mask.x + x, grey, opacity * c / 255);
			}
	}

	private void box(int[] pixels, TextMask mask, float grey, float share) {
		for (int y = 0; y < mask.height; y++)
			for (int x = 0; x < mask.width; x++)
				mix(pixels, (mask.y + y) * width + mask.x + x, grey, share);
	}

	private void mix(int[] pixels, int i, float grey, float share) {
		int p = pixels[i];
		float keep = 1 - share, add = share * grey;
		pixels[i] = codes.pack(keep * codes.lightOf(p >> 16 & 255) + add, keep * codes.lightOf(p >> 8 & 255) + add, keep * codes.lightOf(p & 255) + add);
	}
}
