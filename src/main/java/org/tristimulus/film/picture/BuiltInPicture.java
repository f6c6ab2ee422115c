package org.tristimulus.film.picture;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.film.LightCodes;
import org.tristimulus.film.Rows;
import org.tristimulus.words.Meaning;

/**
 * A picture drawn from the words of a line: colour words or valence choose a palette, a scene word or the valence an abstract
 * scene, loudness the chroma. No AI, no model, no network. The same text, seed, loudness and size give the same bytes on every
 * JVM; twice the size shows the same picture. Immutable.
 */
public final class BuiltInPicture {

	/** What labels, dialogs and files say of it. */
	public static final String NAME = "built-in (no AI)";

	private static final int GRADIENT = 1024;
	private static final double KNEE = 0.8;

	private final Meaning meaning;
	private final double loudness;
	private final Chance chance;
	private final MoodPalette palette;

	/**
	 * @param meaning of the text
	 * @param loudness rank of the line's loudness within the song, 0 to 1; 0.5 where there is no song
	 */
	public BuiltInPicture(String text, Meaning meaning, double loudness, int seed) {
		this.meaning = meaning;
		this.loudness = loudness;
		chance = new Chance(text, seed);
		palette = MoodPalette.of(meaning, loudness, chance);
	}

	/** The packed sRGB codes of the picture in a size, row after row. */
	public int[] draw(int width, int height) {
		float[][] gradient = palette.gradient(GRADIENT);
		Painter painter = painter((double) width / height);
		LightCodes codes = new LightCodes();
		ChannelTransform shoulder = Gamut.ROLLOFF.channelMapping(KNEE);
		int[] pixels = new int[width * height];
		Rows.run(height, (from, to) -> {
			Paint paint = new Paint(gradient);
			for (int y = from; y < to; y++)
				for (int x = 0; x < width; x++) {
					painter.paint((x + 0.5) / height, (y + 0.5) / height, paint);
					double most = Math.max(paint.r, Math.max(paint.g, paint.b)), k = most > KNEE ? shoulder.apply(most) / most : 1;
					pixels[y * width + x] = codes.pack((float) (paint.r * k), (float) (paint.g * k), (float) (paint.b * k));
				}
		});
		return pixels;
	}

	private Painter painter(double aspect) {
		switch (meaning.scene()) {
			case HORIZON:
				return new HorizonScene(chance, meaning.valence(), aspect);
			case SEA:
				return new SeaScene(chance, meaning.valence(), aspect);
			case ORBS:
				return new OrbScene(chance, loudness, aspect);
			default:
				return new FieldScene(chance);
		}
	}
}
