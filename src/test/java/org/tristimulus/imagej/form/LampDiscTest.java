package org.tristimulus.imagej.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Frame;
import java.awt.Graphics2D;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lamp disc in a window: mouse, keys and what it draws. */
@Tag("gui")
class LampDiscTest {

	private final List<double[]> told = new ArrayList<>();
	private Frame frame;
	private LampDisc disc;

	@BeforeEach
	void open() throws Exception {
		java.awt.EventQueue.invokeAndWait(() -> {
			frame = new Frame("disc");
			disc = new LampDisc((azimuth, elevation) -> told.add(new double[] { azimuth, elevation }));
			frame.add(disc);
			frame.pack();
			frame.setVisible(true);
		});
	}

	@AfterEach
	void close() throws Exception {
		java.awt.EventQueue.invokeAndWait(frame::dispose);
	}

	/** A place in radii of the disc, to the right and up. */
	private void mouse(int id, double u, double v) throws Exception {
		java.awt.EventQueue.invokeAndWait(() -> {
			double r = Math.min(disc.getWidth(), disc.getHeight()) / 2.0 - 4;
			int x = (int) Math.floor(disc.getWidth() / 2.0 + r * u), y = (int) Math.floor(disc.getHeight() / 2.0 - r * v);
			disc.dispatchEvent(new MouseEvent(disc, id, System.currentTimeMillis(), MouseEvent.BUTTON1_DOWN_MASK, x, y, 1, false, MouseEvent.BUTTON1));
		});
	}

	private void key(int code) throws Exception {
		java.awt.EventQueue.invokeAndWait(() -> disc.dispatchEvent(new KeyEvent(disc, KeyEvent.KEY_PRESSED, System.currentTimeMillis(), 0, code, KeyEvent.CHAR_UNDEFINED)));
	}

	private double[] last() {
		return told.get(told.size() - 1);
	}

	/** The right is azimuth 0, above is 90, the middle is the camera; beyond the rim lies on it. */
	@Test
	void theViewersHemisphere() throws Exception {
		mouse(MouseEvent.MOUSE_PRESSED, 0.5, 0);
		assertArrayEquals(new double[] { 0, 60 }, last(), 1.5);
		mouse(MouseEvent.MOUSE_DRAGGED, -0.5, 0.5);
		assertArrayEquals(new double[] { 135, 45 }, last(), 1.5);
		mouse(MouseEvent.MOUSE_DRAGGED, 0, -3);
		assertArrayEquals(new double[] { -90, 0 }, last(), 1.5);
		assertEquals(3, told.size());
		mouse(MouseEvent.MOUSE_DRAGGED, 0, 0);
		assertTrue(last()[1] > 88);
		assertArrayEquals(last(), disc.direction());
	}

	@Test
	void arrowKeysMoveByADegree() throws Exception {
		java.awt.EventQueue.invokeAndWait(() -> disc.show(135, 45));
		assertTrue(told.isEmpty(), "what is shown is not told");
		key(KeyEvent.VK_UP);
		assertArrayEquals(new double[] { 135, 46 }, last());
		key(KeyEvent.VK_DOWN);
		key(KeyEvent.VK_LEFT);
		assertArrayEquals(new double[] { 136, 45 }, last());
		java.awt.EventQueue.invokeAndWait(() -> disc.show(180, 90));
		int before = told.size();
		key(KeyEvent.VK_UP);
		assertEquals(before, told.size(), "no higher than the camera");
		key(KeyEvent.VK_LEFT);
		assertArrayEquals(new double[] { -179, 90 }, last());
		java.awt.EventQueue.invokeAndWait(() -> disc.show(Double.NaN, 10));
		assertArrayEquals(new double[] { -179, 90 }, disc.direction());
	}

	/** The ball is light towards the lamp, and the lamp is drawn where it stands. */
	@Test
	void drawsABallUnderTheLamp() throws Exception {
		BufferedImage[] image = new BufferedImage[1];
		java.awt.EventQueue.invokeAndWait(() -> {
			disc.show(0, 10);
			image[0] = new BufferedImage(disc.getWidth(), disc.getHeight(), BufferedImage.TYPE_INT_RGB);
			Graphics2D g = image[0].createGraphics();
			disc.paint(g);
			g.dispose();
		});
		int w = image[0].getWidth(), h = image[0].getHeight(), r = Math.min(w, h) / 2 - 4;
		int right = image[0].getRGB(w / 2 + r / 2, h / 2 + 3) & 255, left = image[0].getRGB(w / 2 - r / 2, h / 2 + 3) & 255, lamp = image[0].getRGB(w / 2 + (int) (r * Math.cos(Math.toRadians(10))), h / 2);
		assertTrue(right > left + 80, right + " and " + left);
		assertEquals(0xf59e0b, lamp & 0xffffff);
	}
}
