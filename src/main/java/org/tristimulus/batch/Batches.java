package org.tristimulus.batch;

/** What carries out batches: the host gives it to the commands that begin one. */
public interface Batches {

	/** Where there is no host. */
	Batches NONE = new Batches() {

		@Override
		public void check(FolderBatch batch) {}

		@Override
		public BatchOutcome run(FolderBatch batch) {
			throw new IllegalStateException("A batch needs ImageJ around it");
		}

		@Override
		public void check(LargeBatch batch) {}

		@Override
		public BatchOutcome run(LargeBatch batch) {
			throw new IllegalStateException("A batch needs ImageJ around it");
		}
	};

	/** @throws IllegalArgumentException if it cannot begin: the recipe, a folder, or names of results */
	void check(FolderBatch batch);

	/**
	 * Carries it out.
	 *
	 * @throws IllegalArgumentException if it cannot begin; nothing was done then
	 */
	BatchOutcome run(FolderBatch batch);

	/** @throws IllegalArgumentException if it cannot begin: the recipe, or a store */
	void check(LargeBatch batch);

	/**
	 * Carries it out.
	 *
	 * @throws IllegalArgumentException if it cannot begin
	 */
	BatchOutcome run(LargeBatch batch);
}
