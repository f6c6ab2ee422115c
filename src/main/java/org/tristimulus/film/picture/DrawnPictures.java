package org.tristimulus.film.picture;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.tristimulus.film.KeyPictures;
import org.tristimulus.film.RgbPicture;
import org.tristimulus.film.Storyboard.Shot;
import org.tristimulus.words.Lexicon;

/** The built-in pictures of shots, drawn whenever they are asked for. */
public final class DrawnPictures implements KeyPictures {

	private final List<Shot> shots;
	private final Lexicon lexicon;
	private final ToDoubleFunction<Shot> loudness;
	private final int width, height;

	/** @param loudness of a shot, 0 to 1 */
	public DrawnPictures(List<Shot> shots, Lexicon lexicon, ToDoubleFunction<Shot> loudness, int width, int height) {
		this.shots = shots;
		this.lexicon = lexicon;
		this.loudness = loudness;
		this.width = width;
		this.height = height;
	}

	@Override
	public int count() {
		return shots.size();
	}

	@Override
	public RgbPicture get(int index) {
		Shot shot = shots.get(index);
		return new RgbPicture(width, height, new BuiltInPicture(shot.text, lexicon.meaning(shot.text), loudness.applyAsDouble(shot), shot.seed).draw(width, height));
	}
}
