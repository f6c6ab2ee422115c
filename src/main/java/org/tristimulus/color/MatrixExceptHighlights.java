package org.tristimulus.color;

/** A transform that is a matrix for all colours but highlights: those with a component above a bound. */
public interface MatrixExceptHighlights extends ColorTransform {

	Matrix3 matrix();

	/** Colours whose components are all at or below this are multiplied by the matrix, and no more; ∞ where that is so for all. */
	double bound();
}
