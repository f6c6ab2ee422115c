package org.tristimulus.figure.relight;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.figure.Sheet;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.relight.fit.BallLamps;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;

/** A contact sheet of a glossy ball, one picture a slice, its highlight marked. */
public final class BallSheet {

	private static final int CELL = 120, GAP = 8, TOP = 76, LABEL = 20, COLUMNS = 8;
	private static final Color MARK = new Color(0xe11d48);

	private BallSheet() {}

	/** @param title of the image */
	public static ColorImage of(String title, BallLamps lamps) {
		int n = lamps.count(), columns = Math.max(4, Math.min(COLUMNS, n)), rows = (n + columns - 1) / columns;
		Sheet sheet = new Sheet(GAP + columns * (CELL + GAP), TOP + rows * (CELL + LABEL + GAP) + GAP);
		sheet.title("Highlights", n + " slices; each as bright as its highlight");
		double scale = (double) CELL / Math.max(lamps.width(), lamps.height());
		List<byte[]> pictures = lamps.pictures();
		StringBuilder table = new StringBuilder("Slice,Highlight_x,Highlight_y");
		for (int k = 0; k < n; k++) {
			int left = GAP + k % columns * (CELL + GAP), top = TOP + k / columns * (CELL + LABEL + GAP);
			draw(sheet, pictures.get(k), lamps.width(), lamps.height(), scale, left, top);
			boolean found = lamps.highlight(k).isFound();
			if (found) {
				double[] at = lamps.mark(k);
				sheet.draw(new Ellipse2D.Double(left + scale * at[0] - 6, top + scale * at[1] - 6, 12, 12), MARK, 1.5);
				table.append(String.format(Locale.ROOT, "%n%d,%.3f,%.3f", k + 1, lamps.highlight(k).x(), lamps.highlight(k).y()));
			}
			sheet.text(k + 1 + (found ? "" : ": none"), left + CELL / 2.0, top + CELL + 11, Sheet.Align.CENTER, Sheet.SMALL, found ? Sheet.INK : MARK);
		}
		return ColorImage.of(new ImgStore(title, ArrayImgs.argbs(sheet.pixels(), sheet.width(), sheet.height()), ImgStore.NO_CHANNELS, ResultMetadata.PLAIN.info(table.toString())));
	}

	private static void draw(Sheet sheet, byte[] picture, int width, int height, double scale, int left, int top) {
		for (int y = 0; y < (int) (scale * height); y++)
			for (int x = 0; x < (int) (scale * width); x++) {
				int grey = picture[Math.min(height - 1, (int) (y / scale)) * width + Math.min(width - 1, (int) (x / scale))] & 255;
				sheet.pixel(left + x, top + y, grey << 16 | grey << 8 | grey);
			}
	}
}
