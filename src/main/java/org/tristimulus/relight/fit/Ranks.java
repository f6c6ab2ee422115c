package org.tristimulus.relight.fit;

/** Values by rank (Hoare's selection), in place: the same whatever order they came in. No value is NaN. */
final class Ranks {

	private Ranks() {}

	/** The value of rank k, from 0, of the first n, which are put in another order: those before k are not larger, those after it not smaller. */
	static double select(double[] a, int n, int k) {
		int low = 0, high = n - 1;
		while (low < high) {
			double pivot = a[(low + high) >>> 1];
			int i = low, j = high;
			while (i <= j) {
				while (a[i] < pivot)
					i++;
				while (a[j] > pivot)
					j--;
				if (i <= j) {
					double t = a[i];
					a[i++] = a[j];
					a[j--] = t;
				}
			}
			if (k <= j) high = j;
			else if (k >= i) low = i;
			else return a[k];
		}
		return a[k];
	}

	/** The median of the first n, 1 or more: the mean of the middle two of an even number. */
	static double median(double[] a, int n) {
		double upper = select(a, n, n / 2);
		if (n % 2 == 1) return upper;
		double lower = a[0];
		for (int i = 1; i < n / 2; i++)
			if (a[i] > lower) lower = a[i];
		return (lower + upper) / 2;
	}
}
