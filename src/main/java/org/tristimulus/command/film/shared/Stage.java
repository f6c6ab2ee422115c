package org.tristimulus.command.film.shared;

import org.tristimulus.image.pixel.Progress;

/** The stages of a film, and what share of the work each is. */
public enum Stage {

	ANALYSIS(0, 0.05),
	PICTURES(0.05, 0.1),
	FILM(0.1, 1);

	private final double from, to;

	Stage(double from, double to) {
		this.from = from;
		this.to = to;
	}

	/** The progress of this stage within the whole. */
	public Progress of(Progress whole) {
		return new Progress() {

			@Override
			public void done(double fraction) {
				whole.done(from + (to - from) * fraction);
			}

			@Override
			public boolean isCanceled() {
				return whole.isCanceled();
			}
		};
	}
}
