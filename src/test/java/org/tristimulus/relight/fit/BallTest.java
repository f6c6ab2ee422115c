package org.tristimulus.relight.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.relight.Figures;
import org.tristimulus.relight.file.LampText;

class BallTest {

	@Test
	void theLampsOfAGlossyBall() {
		float[][] stack = Figures.floats("ball_160_stack.tif");
		Lamps lamps = LampText.parse("", Figures.text("ball_160_lights.lp"));
		Ball ball = Ball.inside(20, 20, 120, 120);
		double[] degrees = new double[stack.length];
		for (int k = 0; k < stack.length; k++) {
			float[] light = new float[stack[k].length];
			for (int i = 0; i < light.length; i++)
				light[i] = (float) TransferFunction.SRGB.decode(stack[k][i] / 255);
			BallHighlight h = BallHighlight.find(light, 0, 0, 160, 160, ball, 0.5);
			assertTrue(h.isFound());
			degrees[k] = angle(lamps.direction(k), ball.lamp(h.x(), h.y()));
			assertTrue(degrees[k] <= 0.6, k + ": " + degrees[k]);
		}
		Arrays.sort(degrees);
		assertTrue((degrees[7] + degrees[8]) / 2 <= 0.35, Arrays.toString(degrees));
	}

	private static double angle(double[] a, double[] b) {
		return Math.toDegrees(2 * Math.asin(Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2])) / 2));
	}

	@Test
	void mirrorsAsABallDoes() {
		Ball ball = Ball.inside(0, 0, 20, 20);
		assertArrayEquals(new double[] { .866025, 0, .5 }, ball.lamp(15, 10), 1e-6);
		assertArrayEquals(new double[] { 0, 0, 1 }, ball.lamp(10, 10), 1e-12);
		assertArrayEquals(new double[] { 0, .866025, .5 }, ball.lamp(10, 5), 1e-6);
	}

	/** Seen from far the field of view says nothing; in the middle of the picture neither; at the side z turns to the camera, and lengths stay. */
	@Test
	void aBallAwayFromTheAxis() {
		Ball middle = Ball.inside(90, 40, 20, 20).seenBy(60, 200, 100), side = Ball.inside(180, 40, 20, 20).seenBy(60, 200, 100);
		assertArrayEquals(new double[] { .866025, 0, .5 }, middle.lamp(105, 50), 1e-6);
		double focal = 100 / Math.tan(Math.toRadians(30)), r = Math.hypot(90, focal);
		assertArrayEquals(new double[] { -90 / r, 0, focal / r }, side.lamp(190, 50), 1e-12);
		Ball below = Ball.inside(90, 80, 20, 20).seenBy(60, 200, 100);
		assertTrue(below.lamp(100, 90)[1] > 0.1, "the camera is above a ball at the bottom");
		assertEquals(angle(new double[] { 0, 0, 1 }, Ball.inside(0, 0, 20, 20).lamp(13, 6)), angle(side.lamp(190, 50), side.lamp(193, 46)), 1e-9);
	}

	@Test
	void picturesWithoutHighlight() {
		Ball ball = Ball.inside(0, 0, 20, 20);
		float[] flat = new float[400], spot = new float[400], broken = new float[400];
		Arrays.fill(flat, 0.3f);
		Arrays.fill(broken, Float.NaN);
		assertFalse(BallHighlight.find(new float[400], 0, 0, 20, 20, ball, 0.5).isFound());
		assertFalse(BallHighlight.find(flat, 0, 0, 20, 20, ball, 0.5).isFound());
		assertFalse(BallHighlight.find(broken, 0, 0, 20, 20, ball, 0.5).isFound());
		spot[0] = 5;
		assertFalse(BallHighlight.find(spot, 0, 0, 20, 20, ball, 0.5).isFound(), "a corner is outside the ball");
		spot[5 * 20 + 8] = 1;
		spot[5 * 20 + 9] = 1;
		spot[15 * 20 + 9] = 1;
		BallHighlight h = BallHighlight.find(spot, 0, 0, 20, 20, ball, 0.5);
		assertArrayEquals(new double[] { 9, 5.5, 2 }, new double[] { h.x(), h.y(), h.area() }, 1e-12);
	}
}
