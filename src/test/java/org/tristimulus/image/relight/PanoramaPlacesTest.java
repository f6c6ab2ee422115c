package org.tristimulus.image.relight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.relight.panorama.Layout;
import org.tristimulus.relight.panorama.Panorama;
import org.tristimulus.relight.panorama.UpAxis;

/** The way from a direction to a pixel is the inverse of that from a pixel to its direction. */
class PanoramaPlacesTest {

	@ParameterizedTest
	@CsvSource({ "latlong,64,32,y", "latlong,64,32,z", "latlong,33,15,y", "angular,40,40,y", "mirror-ball,40,40,y", "cross,64,48,y", "cross,48,64,y", "strip,60,10,y", "strip,10,60,y" })
	void everyPixelIsFound(String layout, int width, int height, String up) {
		for (boolean mirror : new boolean[] { false, true }) {
			Panorama panorama = new Panorama(Arrays.stream(Layout.values()).filter(l -> l.toString().equals(layout)).findAny().get(), up.equals("y") ? UpAxis.Y : UpAxis.Z, mirror, width, height);
			PanoramaPlaces places = new PanoramaPlaces(panorama);
			double[] d = new double[3];
			int[] place = new int[2];
			int found = 0;
			for (int y = 0; y < height; y++)
				for (int x = 0; x < width; x++) {
					if (!panorama.direction(x, y, d)) continue;
					found++;
					assertTrue(places.of(d, place));
					assertArrayEquals(new int[] { x, y }, place, layout);
				}
			assertFalse(found == 0);
		}
	}
}
