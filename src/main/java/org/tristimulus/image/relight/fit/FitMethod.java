package org.tristimulus.image.relight.fit;

import org.tristimulus.color.Token;
import org.tristimulus.relight.fit.LampBasis;

/** What a surface under many lamps is described by. */
public enum FitMethod implements Token {

	/** A matt surface: normals and albedo. */
	LAMBERT("Lambert: normals and albedo"),
	/** Polynomial texture maps, six terms. */
	PTM("Polynomial texture map"),
	/** Hemispherical harmonics of order 1 to 3. */
	HSH("Hemispherical harmonics");

	private final String label;

	FitMethod(String label) {
		this.label = label;
	}

	/** The fewest lamps that it can be fitted to. */
	public int fewest(int order) {
		return this == LAMBERT ? 4 : basis(order).terms();
	}

	/** The functions of the direction. @throws IllegalStateException for a matt surface, which has none */
	LampBasis basis(int order) {
		if (this == LAMBERT) throw new IllegalStateException("Lambert has no basis");
		return this == PTM ? LampBasis.PTM : LampBasis.hsh(order);
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
