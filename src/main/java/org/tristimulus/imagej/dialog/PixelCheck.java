package org.tristimulus.imagej.dialog;

import java.util.HashMap;
import java.util.Map;

import org.tristimulus.color.TransferFunction;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.store.Interpretation;
import org.tristimulus.image.store.PixelSettings;

/**
 * Whether what becomes of values out of range, white and black go with an image: what a run would refuse is refused by
 * the dialog before. Remembers what it found for settings that take a look at all pixels.
 */
public final class PixelCheck {

	private final Map<String, String> found = new HashMap<>();

	/** @throws IllegalArgumentException naming key, value and what is allowed */
	public void check(ColorImage image, Gamut asked) {
		Gamut gamut = image.resolve(asked);
		Interpretation i = image.interpretation();
		if (i.model() == Model.CHANNELS) gamut.channelMapping(ColorImage.KNEE);
		boolean free = gamut == Gamut.NONE && i.decode().curve() == TransferFunction.LINEAR;
		if (!image.source().type().isFloat() || !i.isWhiteGuessed() || free) i.encoding(free);
		else if (!problem(image).isEmpty()) throw new IllegalArgumentException(problem(image));
	}

	/** What is wrong with a white that has to be found among the pixels, or an empty text. */
	private String problem(ColorImage image) {
		PixelSettings s = image.settings();
		return found.computeIfAbsent(image.source().title() + ' ' + s.decode + ' ' + s.black + ' ' + s.slices, k -> {
			try {
				image.interpretation().encoding(false);
				return "";
			}
			catch (IllegalArgumentException e) {
				return e.getMessage();
			}
		});
	}
}
