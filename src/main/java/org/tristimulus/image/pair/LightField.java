package org.tristimulus.image.pair;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.SampleRows;
import org.tristimulus.image.store.PixelStore;

/** Light over the pixels of a rectangle, row by row. */
public interface LightField {

	/** Fills rows of red, green and blue with the linear light of the row at y, with the primaries of sRGB. */
	void row(int y, double[][] rows);

	/** The visible position of an image, scaled to cover the rectangle: means of light over the pixels that fall on one. */
	static LightField of(ColorImage image, int width, int height) {
		PixelStore source = image.source();
		boolean rgb = source.type() == PixelType.RGB24 || image.interpretation().model() == Model.RGB;
		if (!rgb && source.channels() != 1) throw new IllegalArgumentException("\"" + source.title() + "\" has " + source.channels() + " separate channels, which are not one colour; use Merge Channels as Light first");
		LayerCodec layer = new LayerCodec(source.type(), source.channels(), rgb ? 3 : 1, rgb, -1, image.encoding(false));
		Plane plane = source.read(source.current());
		int w = source.width(), h = source.height();
		double scale = Math.min((double) w / width, (double) h / height), left = (w - scale * width) / 2, top = (h - scale * height) / 2;
		double[][] stored = new double[layer.rows][w];
		double[] px = new double[4];
		return (y, rows) -> {
			double[][] sums = new double[3][width];
			int y0 = (int) (top + y * scale), y1 = Math.min(h, Math.max(y0 + 1, (int) (top + (y + 1) * scale)));
			for (int v = y0; v < y1; v++) {
				SampleRows.read(plane, v * w, w, stored);
				for (int x = 0; x < width; x++) {
					int x0 = (int) (left + x * scale), x1 = Math.min(w, Math.max(x0 + 1, (int) (left + (x + 1) * scale)));
					for (int u = x0; u < x1; u++) {
						layer.pixel(stored, u, px);
						for (int c = 0; c < 3; c++)
							sums[c][x] += px[c] / ((x1 - x0) * (y1 - y0));
					}
				}
			}
			for (int c = 0; c < 3; c++)
				for (int x = 0; x < width; x++)
					rows[c][x] = sums[c][x];
		};
	}
}
