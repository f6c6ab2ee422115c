package org.tristimulus.image.relight.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.tristimulus.color.RgbSpace;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.LightRows;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.relight.fit.Ball;
import org.tristimulus.relight.fit.BallHighlight;
import org.tristimulus.relight.fit.Lamps;

/** The lamps of a stack of photographs by their highlights on a glossy ball, one a slice. */
public final class BallLamps {

	private final PixelStore store;
	private final Ball ball;
	private final List<BallHighlight> highlights = new ArrayList<>();
	private final List<byte[]> pictures = new ArrayList<>();
	private final int left, top, width, height;

	/**
	 * @param threshold the share of the highlight's peak, above 0 and below 1
	 * @throws IllegalArgumentException for a stack that has lamps along slices and frames, or channels that are not one colour
	 */
	public BallLamps(ColorImage image, Ball ball, double threshold) {
		store = image.source();
		this.ball = ball;
		LampStack.needPhotographs(store);
		left = Math.max(0, (int) Math.floor(ball.centerX - ball.radiusX));
		top = Math.max(0, (int) Math.floor(ball.centerY - ball.radiusY));
		width = Math.min(store.width(), (int) Math.ceil(ball.centerX + ball.radiusX)) - left;
		height = Math.min(store.height(), (int) Math.ceil(ball.centerY + ball.radiusY)) - top;
		Encoding encoding = image.encoding(true);
		boolean color = store.type() == PixelType.RGB24 || store.channels() == 3;
		for (int p = 0; p < store.positions(); p++) {
			float[] light = light(p, new Decoder(store.type(), encoding), color, encoding.primaries());
			highlights.add(BallHighlight.find(light, left, top, width, height, ball, threshold));
			pictures.add(picture(light));
			image.progress().done((p + 1.0) / store.positions());
			image.progress().check();
			PixelLoop.checkInterrupt(Thread.currentThread());
		}
	}

	/** The luminance of the ball's rectangle. */
	private float[] light(int position, Decoder decoder, boolean color, RgbSpace primaries) {
		LightRows rows = new LightRows(store.read(position), decoder, color, primaries);
		float[] light = new float[width * height];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x += PixelLoop.BLOCK) {
				int n = Math.min(PixelLoop.BLOCK, width - x);
				float[][] row = rows.read((top + y) * store.width() + left + x, n);
				for (int i = 0; i < n; i++)
					light[y * width + x + i] = color ? (float) (RgbSpace.SRGB.luminance(0) * row[0][i] + RgbSpace.SRGB.luminance(1) * row[1][i] + RgbSpace.SRGB.luminance(2) * row[2][i]) : row[0][i];
			}
		return light;
	}

	/** Grey levels from no light to the brightest, by the square root, which shows both the ball and the highlight. */
	private static byte[] picture(float[] light) {
		float most = 0;
		for (float v : light)
			if (v > most && v < Float.POSITIVE_INFINITY) most = v;
		byte[] grey = new byte[light.length];
		for (int i = 0; i < grey.length; i++)
			grey[i] = (byte) (int) (255 * Math.sqrt(Math.max(0, Math.min(1, most > 0 ? light[i] / most : 0))));
		return grey;
	}

	/** The highlight of a slice, from 0. */
	public BallHighlight highlight(int slice) {
		return highlights.get(slice);
	}

	/** How many slices. */
	public int count() {
		return highlights.size();
	}

	/** The lamps, named by the labels of the slices. */
	public Lamps lamps() {
		List<String> names = new ArrayList<>();
		double[][] vectors = new double[count()][];
		for (int k = 0; k < count(); k++) {
			BallHighlight h = highlights.get(k);
			names.add(store.label(k, 0).split("\\r?\\n", 2)[0]);
			vectors[k] = h.isFound() ? ball.lamp(h.x(), h.y()) : new double[3];
		}
		return new Lamps(names, vectors);
	}

	/** The ball in each slice, 8-bit grey, of {@link #width()} × {@link #height()} pixels. */
	public List<byte[]> pictures() {
		return Collections.unmodifiableList(pictures);
	}

	/** Of the ball's rectangle, in pixels. */
	public int width() {
		return width;
	}

	/** Of the ball's rectangle, in pixels. */
	public int height() {
		return height;
	}

	/** The place of a highlight in the ball's rectangle. */
	public double[] mark(int slice) {
		return new double[] { highlights.get(slice).x() - left, highlights.get(slice).y() - top };
	}
}
