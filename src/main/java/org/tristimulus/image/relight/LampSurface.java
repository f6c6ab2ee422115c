package org.tristimulus.image.relight;

import org.tristimulus.image.store.PixelStore;

/** A surface that a lamp is moved over: normals with an albedo, or coefficients of a texture. */
public interface LampSurface {

	/** What is known of n pixels at a time. For one thread. */
	interface Reader {

		/** Fills unit normals, 0 0 0 where there is none. @return how many there are none of */
		int normals(int start, int n, float[][] normals);

		/** Fills the light under a lamp. @param albedo of the pixels, as an image gives it; 1 where there is none @param l a unit vector */
		void light(int start, int n, double[] l, float[][] albedo, float[][] out);

		/** Fills what is reflected when the lamp stands along the normal. @param normals of the pixels */
		void albedo(int start, int n, float[][] normals, float[][] albedo, float[][] out);

		/** Fills the light under a lamp with diffuse gain g. @param normals of the pixels */
		default void gain(int start, int n, double[] l, double g, float[][] normals, float[][] albedo, float[][] out) {
			albedo(start, n, normals, albedo, out);
			for (int i = 0; i < n; i++) {
				double cosine = normals[0][i] * l[0] + normals[1][i] * l[1] + normals[2][i] * l[2];
				float f = (float) Math.max(0, 1 - g * (1 - cosine));
				for (int c = 0; c < 3; c++)
					out[c][i] *= f;
			}
		}
	}

	/** The same with samples of its own, for a film whose frames are made later, whatever becomes of its image by then. */
	LampSurface copy();

	/** Its size, and where new images of it are made. */
	PixelStore store();

	/** A reader for one thread. */
	Reader reader();

	/** Normals, shaded by the cosine to the lamp: no cast shadows. */
	static LampSurface of(NormalMap map) {
		return new LampSurface() {

			@Override
			public LampSurface copy() {
				return of(map.copy());
			}

			@Override
			public PixelStore store() {
				return map.store();
			}

			@Override
			public Reader reader() {
				NormalMap.Reader reader = map.reader();
				float[][] unit = new float[3][org.tristimulus.image.pixel.PixelLoop.BLOCK];
				return new Reader() {

					@Override
					public int normals(int start, int n, float[][] normals) {
						return reader.read(start, n, normals);
					}

					@Override
					public void light(int start, int n, double[] l, float[][] albedo, float[][] out) {
						reader.read(start, n, unit);
						cosine(unit, n, (float) l[0], (float) l[1], (float) l[2], albedo, out);
					}

					@Override
					public void albedo(int start, int n, float[][] normals, float[][] albedo, float[][] out) {
						for (int c = 0; c < 3; c++)
							System.arraycopy(albedo[c], 0, out[c], 0, n);
					}
				};
			}
		};
	}

	/** Albedo times the cosine, not below 0. */
	static void cosine(float[][] normals, int n, float lx, float ly, float lz, float[][] albedo, float[][] out) {
		float[] x = normals[0], y = normals[1], z = normals[2], f = out[2];
		for (int i = 0; i < n; i++) {
			float c = x[i] * lx + y[i] * ly + z[i] * lz;
			f[i] = c > 0 ? c : 0;
		}
		for (int c = 0; c < 3; c++) {
			float[] a = albedo[c], o = out[c];
			for (int i = 0; i < n; i++)
				o[i] = a[i] * f[i];
		}
	}
}
