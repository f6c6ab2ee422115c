package org.tristimulus.sample;

/** Random numbers that are the same on every JVM: SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"). */
final class Noise {

	private long state;

	Noise(long seed) {
		state = seed;
	}

	/** In [0, 1). */
	double uniform() {
		state += 0x9e3779b97f4a7c15L;
		long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
		z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
		return ((z ^ z >>> 31) >>> 11) * 0x1p-53;
	}

	/** In [from, to). */
	double uniform(double from, double to) {
		return from + (to - from) * uniform();
	}

	/** Of mean 0 and variance 1 (Box and Muller 1958). */
	double gaussian() {
		return StrictMath.sqrt(-2 * StrictMath.log(1 - uniform())) * StrictMath.cos(2 * Math.PI * uniform());
	}

	/** A count of photons: Poisson of the given mean, by a normal of the same mean and variance above 50. */
	double photons(double mean) {
		if (mean > 50) return StrictMath.rint(Math.max(0, mean + StrictMath.sqrt(mean) * gaussian()));
		int n = 0;
		for (double p = uniform(), end = StrictMath.exp(-mean); p > end; p *= uniform())
			n++;
		return n;
	}
}
