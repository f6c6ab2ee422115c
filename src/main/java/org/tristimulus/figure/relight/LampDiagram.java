package org.tristimulus.figure.relight;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.Locale;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.figure.Sheet;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.relight.Directions;
import org.tristimulus.relight.fit.Lamps;

/** Lamps on the hemisphere as the camera sees it: the middle is the camera, the rim the plane of the picture. */
public final class LampDiagram {

	private static final int WIDTH = 620, HEIGHT = 700;
	private static final double RADIUS = 260, X = 310, Y = 385;
	private static final Color LAMP = new Color(0xd97706);

	private LampDiagram() {}

	/** @param title of the image */
	public static ColorImage of(String title, Lamps lamps) {
		Sheet sheet = new Sheet(WIDTH, HEIGHT);
		int found = lamps.found().length;
		sheet.title("Lamps", found + " of " + lamps.count() + ", as the camera sees them; rings: elevation 0, 30, 60 degrees");
		for (int elevation = 0; elevation < 90; elevation += 30) {
			double r = RADIUS * StrictMath.cos(Math.toRadians(elevation));
			sheet.draw(new Ellipse2D.Double(X - r, Y - r, 2 * r, 2 * r), elevation == 0 ? Sheet.GREY : Sheet.FAINT, elevation == 0 ? 1.5 : 1);
		}
		sheet.line(X - RADIUS, Y, X + RADIUS, Y, Sheet.FAINT, 1);
		sheet.line(X, Y - RADIUS, X, Y + RADIUS, Sheet.FAINT, 1);
		String[] names = { "0° right", "90° above", "180°", "270°" };
		double[][] places = { { X + RADIUS - 4, Y - 14 }, { X, Y - RADIUS - 14 }, { X - RADIUS + 4, Y - 14 }, { X, Y + RADIUS + 14 } };
		Sheet.Align[] ends = { Sheet.Align.RIGHT, Sheet.Align.CENTER, Sheet.Align.LEFT, Sheet.Align.CENTER };
		for (int i = 0; i < 4; i++)
			sheet.text(names[i], places[i][0], places[i][1], ends[i], Sheet.SMALL, Sheet.GREY);
		StringBuilder table = new StringBuilder("Slice,Azimuth,Elevation");
		for (int k : lamps.found()) {
			double[] d = lamps.direction(k);
			double x = X + RADIUS * d[0], y = Y - RADIUS * d[1];
			Ellipse2D dot = new Ellipse2D.Double(x - 5, y - 5, 10, 10);
			if (d[2] < 0) sheet.draw(dot, LAMP, 2);
			else sheet.fill(dot, LAMP);
			sheet.text(Integer.toString(k + 1), x + 8, y - 7, Sheet.Align.LEFT, Sheet.SMALL, Sheet.INK);
			table.append(String.format(Locale.ROOT, "%n%d,%.3f,%.3f", k + 1, Directions.azimuth(d[0], d[1]), Directions.elevation(d[0], d[1], d[2])));
		}
		return ColorImage.of(new ImgStore(title, ArrayImgs.argbs(sheet.pixels(), sheet.width(), sheet.height()), ImgStore.NO_CHANNELS, ResultMetadata.PLAIN.info(table.toString())));
	}
}
