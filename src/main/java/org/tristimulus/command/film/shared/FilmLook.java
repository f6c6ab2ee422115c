package org.tristimulus.command.film.shared;

import java.util.List;

import org.tristimulus.blend.BlendSpace;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.film.Align;
import org.tristimulus.film.Cue;
import org.tristimulus.film.Film;
import org.tristimulus.film.Fit;
import org.tristimulus.film.FrameMaker;
import org.tristimulus.film.FrameRate;
import org.tristimulus.film.KeyPictures;
import org.tristimulus.film.Pulse;
import org.tristimulus.film.Transition;
import org.tristimulus.light.exposure.Ease;

/** How the pictures of a film are blended, lit and moved. */
public final class FilmLook {

	public Fit fit = Fit.FILL;
	public double blend = 1, pulse = 0.25, decay = 180, warmth = 20, zoom = 8, knee = 0.8;
	public Align align = Align.END;
	public BlendSpace space = BlendSpace.OKLAB;
	public Ease ease = Ease.SMOOTH;
	public Gamut gamut = Gamut.ROLLOFF;

	/** @param frames of the film */
	public FrameMaker maker(BeatGrid beats, int every, List<Cue> cues, FrameRate rate, int frames, KeyPictures pictures, int width, int height) {
		Transition transition = new Transition(blend * beats.interval(every), align, ease);
		Pulse pulses = new Pulse(beats.times, beats.strengths, pulse, decay / 1000);
		Film film = new Film(rate, frames, cues, transition, pulses, beats.loudness, warmth, zoom / 100);
		return new FrameMaker(film, pictures, width, height, fit, space, gamut, knee);
	}
}
