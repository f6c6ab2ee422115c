package org.tristimulus.image.pixel;

import java.util.concurrent.CancellationException;

/** Long work tells how far it is and asks whether to go on. Called from many threads. */
public interface Progress {

	/** Never cancelled; reports nothing. */
	Progress NONE = new Progress() {

		@Override
		public void done(double fraction) {}

		@Override
		public boolean isCanceled() {
			return false;
		}
	};

	/** @param fraction of the work that is done, 0 to 1 */
	void done(double fraction);

	boolean isCanceled();

	/** One that tells nothing, and is cancelled with this one. */
	default Progress silent() {
		Progress told = this;
		return new Progress() {

			@Override
			public void done(double fraction) {}

			@Override
			public boolean isCanceled() {
				return told.isCanceled();
			}
		};
	}

	/** @throws CancellationException when the work shall stop */
	default void check() {
		if (isCanceled()) throw new CancellationException("Canceled");
	}
}
