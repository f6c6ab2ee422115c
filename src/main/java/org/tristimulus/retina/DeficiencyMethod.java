package org.tristimulus.retina;

import org.tristimulus.color.Token;

/** How deficient colour vision is computed. */
public enum DeficiencyMethod implements Token {

	/** Machado for protan and deutan, Brettel for tritan, for which Machado's tables are not meant. */
	AUTO("Automatic"),
	/** Machado, Oliveira and Fernandes 2009: cones whose sensitivity is shifted by degrees. */
	MACHADO("Machado 2009"),
	/** Brettel, Viénot and Mollon 1997: a cone that is missing; less is a mixture with the original. */
	BRETTEL("Brettel 1997");

	private final String label;

	DeficiencyMethod(String label) {
		this.label = label;
	}

	/** This method, or what it comes to for a deficiency; never {@link #AUTO}. */
	public DeficiencyMethod of(Deficiency deficiency) {
		return this != AUTO ? this : deficiency == Deficiency.TRITAN ? BRETTEL : MACHADO;
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}
