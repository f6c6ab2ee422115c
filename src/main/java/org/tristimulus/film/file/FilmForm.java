package org.tristimulus.film.file;

import java.util.Optional;

import org.tristimulus.film.FrameRate;
import org.tristimulus.sound.Sound;

/** What a film is made of beside its frames. Immutable. */
public final class FilmForm {

	/** Frames of a chunk, whose sound lies ahead of it. */
	static final int CHUNK = 12;

	final int width, height, frames;
	final FrameRate rate;
	final Optional<Sound> sound;
	final Quality quality;
	final String comment;

	/** @param sound cut where the film ends, if it is longer by more than a frame @param comment kept in the file */
	public FilmForm(int width, int height, int frames, FrameRate rate, Optional<Sound> sound, Quality quality, String comment) {
		this.width = width;
		this.height = height;
		this.frames = frames;
		this.rate = rate;
		this.sound = sound.map(s -> s.seconds() > rate.time(frames + 1L) ? s.part(0, rate.time(frames)) : s);
		this.quality = quality;
		this.comment = comment;
	}

	/** How many frames. */
	public int frames() {
		return frames;
	}

	/** What is written of the sound. */
	public Optional<Sound> sound() {
		return sound;
	}

	boolean isPng() {
		return quality == Quality.LOSSLESS;
	}

	/** The sample frame at which the sound of the chunk that begins with a frame begins; behind the last frame, where it ends. */
	long sample(int frame) {
		return frame >= frames ? sound.get().frames() : Math.min(sound.get().frames(), rate.sample(frame, sound.get().rate()));
	}
}
