package org.tristimulus.command.film;

import org.scijava.ItemVisibility;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.tristimulus.command.film.shared.FilmStack;
import org.tristimulus.film.FrameRate;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.Progress;

/** The keys of every command that takes a stack as the frames of a film. */
abstract class FilmKeys {

	@Parameter(persist = false, label = "Film", description = "Any stack; slices are read one by one.", attrs = { @Attr(name = "pixels", value = ""), @Attr(name = "preview", value = "none") })
	protected ColorImage image;

	@Parameter(persist = false, label = "Frames a second", description = "auto: those of the stack, else 24.", style = "choice", validater = "checkRate", attrs = @Attr(name = "choices", value = "auto," + FrameRate.CHOICES))
	protected String fps = "auto";

	@Parameter(persist = false, label = "Progress", description = "Is told how far it is; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	protected Progress progress = Progress.NONE;

	/** The rate that is meant, and leaves nothing automatic. */
	FrameRate rate() {
		FrameRate rate = FilmStack.rate(fps, image.source());
		fps = rate.toString();
		return rate;
	}

	void checkRate() {
		FilmStack.rate(fps, image.source());
	}
}
