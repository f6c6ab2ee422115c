package org.tristimulus.batch;

/** Who is told how far a batch is, and may end it. */
public interface Monitor {

	/** Tells nobody. */
	Monitor NONE = (done, total, secondsLeft) -> {};

	/** @param done images that are over, of so many @param secondsLeft an estimate; NaN while there is none */
	void progress(int done, int total, double secondsLeft);

	/** Tells what a user should know of an image. */
	default void remark(String file, String sentence) {}

	/** Whether no other image is to be begun. */
	default boolean isCanceled() {
		return false;
	}
}
