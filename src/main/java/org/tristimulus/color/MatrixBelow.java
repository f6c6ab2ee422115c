package org.tristimulus.color;

/** A transform that is a matrix for all colours but those near white, whose components all exceed a bound. */
public interface MatrixBelow extends ColorTransform {

	Matrix3 matrix();

	/** Colours with a component at or below this are multiplied by the matrix, and no more; ∞ where that is so for all. */
	double bound();
}
