package org.tristimulus.film;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;

import org.tristimulus.blend.BlendSpace;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.film.picture.BuiltInPicture;
import org.tristimulus.light.exposure.Ease;
import org.tristimulus.sound.Beats;
import org.tristimulus.sound.DemoSong;
import org.tristimulus.words.Lexicon;

/** Draws the pictures of the gallery that show films: a contact sheet of built-in pictures, and one transition in three spaces under the onsets. */
public final class FilmPictures {

	private static final String[] LINES = { "Golden morning over the sea", "Red rose in the snow", "Rain on the window", "We dance until the city sleeps", "Fire in the night", "I am so lonely and sad tonight", "Happy, happy, love is here", "Blue moon, silver road", "Nothing left to say" };
	private static final int WIDTH = 320, HEIGHT = 180, TEXT = 24;

	private FilmPictures() {}

	public static void main(String... folder) throws IOException {
		ImageIO.write(sheet(), "png", new File(folder[0], "lyrics.png"));
		ImageIO.write(transition(), "png", new File(folder[0], "transition.png"));
	}

	private static Graphics2D graphics(BufferedImage image) {
		Graphics2D g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, image.getWidth(), image.getHeight());
		g.setColor(Color.BLACK);
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
		return g;
	}

	private static int[] draw(String line, int width, int height) {
		return new BuiltInPicture(line, Lexicon.builtIn().meaning(line), 0.6, 1).draw(width, height);
	}

	private static BufferedImage sheet() {
		BufferedImage sheet = new BufferedImage(3 * WIDTH + 4, 3 * (HEIGHT + TEXT), BufferedImage.TYPE_INT_RGB);
		Graphics2D g = graphics(sheet);
		for (int i = 0; i < LINES.length; i++) {
			int x = i % 3 * (WIDTH + 2), y = i / 3 * (HEIGHT + TEXT);
			sheet.setRGB(x, y, WIDTH, HEIGHT, draw(LINES[i], WIDTH, HEIGHT), 0, WIDTH);
			g.drawString(LINES[i], x + 4, y + HEIGHT + 17);
		}
		return sheet;
	}

	private static BufferedImage transition() {
		int w = 136, h = 76, plot = 120, left = 4;
		BufferedImage image = new BufferedImage(7 * (w + 2) + 2 * left, plot + 3 * (h + TEXT) + 20, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = graphics(image);
		Beats beats = Beats.of(DemoSong.make(), OptionalDouble.empty(), 4, x -> true);
		double[] times = beats.times(), onsets = beats.onsets(), at = beats.onsetTimes();
		double cue = times[8], start = times[7], seconds = (cue - start) * 7 / 6, from = start - (cue - start) / 12;
		double scale = (image.getWidth() - 2 * left) / seconds, top = Arrays.stream(onsets).max().getAsDouble();
		Path2D line = new Path2D.Double();
		for (int i = 0; i < at.length; i++) {
			double x = left + (at[i] - from) * scale, y = plot - 8 - (plot - 30) * onsets[i] / top;
			if (at[i] < from || at[i] > from + seconds) continue;
			if (line.getCurrentPoint() == null) line.moveTo(x, y);
			else line.lineTo(x, y);
		}
		g.setColor(new Color(0x2060c0));
		g.draw(line);
		g.setColor(new Color(0xd03030));
		for (double t : times)
			if (t >= from && t <= from + seconds) {
				int x = (int) (left + (t - from) * scale);
				g.drawLine(x, 20, x, plot - 8);
				g.drawString("beat", Math.min(x + 4, image.getWidth() - 34), 32);
			}
		g.setColor(Color.BLACK);
		g.drawString("Onset strength, and one transition that ends at a beat", 4, 14);
		BlendSpace[] spaces = { BlendSpace.OKLAB, BlendSpace.LINEAR, BlendSpace.SRGB };
		String[] names = { "Oklab", "Linear light", "sRGB codes" };
		KeyPictures pictures = new KeyPictures() {

			@Override
			public int count() {
				return 2;
			}

			@Override
			public RgbPicture get(int index) {
				return new RgbPicture(w, h, draw(index == 0 ? "Green hills in the summer wind" : "Violet night, burning rose", w, h));
			}
		};
		for (int s = 0; s < 3; s++) {
			int y = plot + s * (h + TEXT);
			g.drawString(names[s], 4, y + 14);
			Film film = new Film(FrameRate.of("24"), 48, Arrays.asList(new Cue(0, 0), new Cue(1, 1)), new Transition(1, Align.END, Ease.LINEAR), new Pulse(new double[0], new double[0], 0, 1), t -> 0.5, 0, 0);
			FrameMaker maker = new FrameMaker(film, pictures, w, h, Fit.FILL, spaces[s], Gamut.CLIP, 0.8);
			for (int k = 0; k < 7; k++)
				image.setRGB(left + k * (w + 2), y + 20, w, h, maker.frame(4 * k), 0, w);
		}
		return image;
	}
}
