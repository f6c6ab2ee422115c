package org.tristimulus.image.relight;

import org.tristimulus.relight.panorama.Layout;
import org.tristimulus.relight.panorama.Panorama;
import org.tristimulus.relight.panorama.UpAxis;

/** The pixel of a panorama that looks along a direction. */
final class PanoramaPlaces {

	private final Panorama panorama;

	PanoramaPlaces(Panorama panorama) {
		this.panorama = panorama;
	}

	/** @param d a unit vector @return false where the picture shows nothing there */
	boolean of(double[] d, int[] place) {
		double x = panorama.mirror ? -d[0] : d[0], y = d[1], z = d[2];
		int w = panorama.width, h = panorama.height;
		switch (panorama.layout) {
			case LATLONG: {
				boolean up = panorama.up == UpAxis.Y;
				double turn = up ? StrictMath.atan2(x, -z) / (2 * Math.PI) + 0.5 : StrictMath.atan2(y, x) / (2 * Math.PI);
				double down = StrictMath.acos(Math.max(-1, Math.min(1, up ? y : z))) / Math.PI;
				return set(place, (turn - Math.floor(turn)) * w, down * h);
			}
			case ANGULAR: {
				double s = StrictMath.sqrt(x * x + y * y), r = StrictMath.atan2(s, z) / Math.PI, k = s > 0 ? r / s : 0;
				return set(place, (1 + k * x) * w / 2, (1 - k * y) * h / 2);
			}
			case MIRROR_BALL: {
				double length = Math.sqrt(x * x + y * y + (z + 1) * (z + 1)), k = length > 1e-12 ? 1 / length : 0;
				return set(place, (1 + k * x) * w / 2, (1 - k * y) * h / 2);
			}
			default:
				return face(x, y, z, place);
		}
	}

	private boolean set(int[] place, double x, double y) {
		place[0] = (int) Math.max(0, Math.min(panorama.width - 1, Math.floor(x)));
		place[1] = (int) Math.max(0, Math.min(panorama.height - 1, Math.floor(y)));
		return true;
	}

	/** The face of the largest component; s and t solve its direction. */
	private boolean face(double x, double y, double z, int[] place) {
		boolean cross = panorama.layout == Layout.CROSS, wide = panorama.width > panorama.height;
		double ax = Math.abs(x), ay = Math.abs(y), az = Math.abs(z), s, t;
		int column, row;
		if (ax >= ay && ax >= az) {
			s = x > 0 ? (cross ? z : -z) / ax : (cross ? -z : z) / ax;
			t = y / ax;
			column = cross ? x > 0 ? 2 : 0 : x > 0 ? 0 : 1;
			row = 1;
		}
		else if (ay >= az) {
			s = x / ay;
			t = y > 0 ? (cross ? z : -z) / ay : (cross ? -z : z) / ay;
			column = cross ? 1 : y > 0 ? 2 : 3;
			row = y > 0 ? 0 : 2;
		}
		else {
			boolean back = z > 0, below = cross && back && !wide;
			s = (cross ? back && !below ? -x : x : z > 0 ? x : -x) / az;
			t = (below ? -y : y) / az;
			column = cross ? back && wide ? 3 : 1 : z > 0 ? 4 : 5;
			row = below ? 3 : 1;
		}
		int face = cross ? panorama.width / (wide ? 4 : 3) : Math.min(panorama.width, panorama.height);
		if (!cross) {
			row = wide ? 0 : column;
			column = wide ? column : 0;
		}
		double fx = Math.max(0, Math.min(face - 1e-9, (1 + s) * face / 2)), fy = Math.max(0, Math.min(face - 1e-9, (1 - t) * face / 2));
		return set(place, column * face + fx, row * face + fy);
	}
}
