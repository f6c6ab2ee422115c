package org.tristimulus.relight;

/** What a matt surface makes of the bands of the light around it: the clamped cosine (Ramamoorthi and Hanrahan 2001). */
public final class Lambert {

	private Lambert() {}

	/** A_l of E(n) = Σ A_l c_lm Y_lm(n): π, 2π/3, 0 for odd l > 1, else 2π (-1)^(l/2-1) l! / ((l + 2)(l - 1) 2^l (l/2)!²). */
	public static double factor(int l) {
		if (l == 0) return StrictMath.PI;
		if (l == 1) return 2 * StrictMath.PI / 3;
		if (l % 2 == 1) return 0;
		double binomial = 1;
		for (int k = 1; k <= l / 2; k++)
			binomial *= (l / 2.0 + k) / (4.0 * k);
		return 2 * StrictMath.PI * (l / 2 % 2 == 1 ? 1 : -1) * binomial / ((l + 2.0) * (l - 1.0));
	}
}
