package org.tristimulus.measure.fit;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.tristimulus.color.Token;

/**
 * The terms of a fit of colours, made of linear R, G and B. All but {@link #AFFINE} scale with the light: twice the light gives twice each term (Finlayson,
 * Mackiewicz and Hurlbert, "Color correction using root-polynomial regression", IEEE Trans. Image Process. 24, 2015). Roots are signed.
 */
public enum ColorTerms implements Token {

	/** R, G, B: a 3 × 3 matrix. */
	MATRIX("Matrix 3 × 3", "R", "G", "B") {

		@Override
		void add(double r, double g, double b, double[] terms) {}
	},
	/** R, G, B, 1: a matrix and an offset. */
	AFFINE("Matrix and offset", "R", "G", "B", "1") {

		@Override
		void add(double r, double g, double b, double[] terms) {
			terms[3] = 1;
		}
	},
	/** Root polynomial of degree 2. */
	ROOT_2("Root polynomial, degree 2", "R", "G", "B", "sqrt(RG)", "sqrt(GB)", "sqrt(RB)") {

		@Override
		void add(double r, double g, double b, double[] terms) {
			roots(r, g, b, terms);
		}
	},
	/** Root polynomial of degree 3. */
	ROOT_3("Root polynomial, degree 3", "R", "G", "B", "sqrt(RG)", "sqrt(GB)", "sqrt(RB)", "cbrt(RGG)", "cbrt(GBB)", "cbrt(RBB)", "cbrt(GRR)", "cbrt(BGG)", "cbrt(BRR)", "cbrt(RGB)") {

		@Override
		void add(double r, double g, double b, double[] terms) {
			roots(r, g, b, terms);
			double[] products = { r * g * g, g * b * b, r * b * b, g * r * r, b * g * g, b * r * r, r * g * b };
			for (int i = 0; i < products.length; i++)
				terms[6 + i] = StrictMath.cbrt(products[i]);
		}
	};

	private final String label;
	private final List<String> names;

	ColorTerms(String label, String... names) {
		this.label = label;
		this.names = Collections.unmodifiableList(Arrays.asList(names));
	}

	/** What follows R, G and B, from terms[3] on. */
	abstract void add(double r, double g, double b, double[] terms);

	private static void roots(double r, double g, double b, double[] terms) {
		terms[3] = signedRoot(r * g);
		terms[4] = signedRoot(g * b);
		terms[5] = signedRoot(r * b);
	}

	static double signedRoot(double x) {
		return x < 0 ? -Math.sqrt(-x) : Math.sqrt(x);
	}

	/** What each term is, in the order of the coefficients. */
	public List<String> names() {
		return names;
	}

	/** How many there are. */
	public int count() {
		return names.size();
	}

	/** Whether scaling the light scales every term. */
	public boolean isHomogeneous() {
		return this != AFFINE;
	}

	/** The terms of a colour. */
	public double[] of(double... rgb) {
		double[] terms = new double[count()];
		System.arraycopy(rgb, 0, terms, 0, 3);
		add(rgb[0], rgb[1], rgb[2], terms);
		return terms;
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
