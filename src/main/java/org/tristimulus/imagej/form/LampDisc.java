package org.tristimulus.imagej.form;

import java.awt.Canvas;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;

/**
 * The hemisphere of directions to a lamp as the viewer sees it: the middle is the camera, the rim the plane of the picture. Dragged with the mouse; arrow keys move the
 * lamp by a degree. A matt ball shows where the light comes from.
 */
public final class LampDisc extends Canvas {

	/** Takes a direction that a person chose, in degrees: azimuth from the right upwards, -180 to 180; elevation from the rim to the middle, 0 to 90. */
	public interface Listener {

		void moved(double azimuth, double elevation);
	}

	private static final int SIZE = 121, RIM = 4, DOT = 5;
	/** Degrees that a drag is rounded to. */
	private static final double STEP = 0.5;
	private static final Color LAMP = new Color(0xf59e0b), FOCUS = new Color(0x2563eb);

	private final Listener listener;
	private double azimuth, elevation = 90;
	private BufferedImage ball;

	/** @param listener is told what a person does, not what {@link #show} sets */
	public LampDisc(Listener listener) {
		this.listener = listener;
		setFocusable(true);
		MouseAdapter mouse = new MouseAdapter() {

			@Override
			public void mousePressed(MouseEvent e) {
				requestFocus();
				drag(e.getX(), e.getY());
			}

			@Override
			public void mouseDragged(MouseEvent e) {
				drag(e.getX(), e.getY());
			}
		};
		addMouseListener(mouse);
		addMouseMotionListener(mouse);
		addKeyListener(new KeyAdapter() {

			@Override
			public void keyPressed(KeyEvent e) {
				arrow(e);
			}
		});
		addFocusListener(new FocusAdapter() {

			@Override
			public void focusGained(FocusEvent e) {
				ball = null;
				repaint();
			}

			@Override
			public void focusLost(FocusEvent e) {
				ball = null;
				repaint();
			}
		});
	}

	@Override
	public Dimension getPreferredSize() {
		return new Dimension(SIZE, SIZE);
	}

	@Override
	public Dimension getMinimumSize() {
		return getPreferredSize();
	}

	/** Shows a direction, in degrees; one that is not a number leaves the lamp where it is. */
	public void show(double newAzimuth, double newElevation) {
		if (Double.isNaN(newAzimuth + newElevation) || newAzimuth == azimuth && newElevation == elevation) return;
		azimuth = newAzimuth;
		elevation = Math.max(0, Math.min(90, newElevation));
		ball = null;
		repaint();
	}

	/** The direction that is shown, in degrees. */
	public double[] direction() {
		return new double[] { azimuth, elevation };
	}

	private double radius() {
		return Math.min(getWidth(), getHeight()) / 2.0 - RIM;
	}

	/** What is outside the rim lies on it. */
	private void drag(int x, int y) {
		double u = (x + 0.5 - getWidth() / 2.0) / radius(), v = (getHeight() / 2.0 - y - 0.5) / radius(), r = Math.min(1, Math.hypot(u, v));
		double up = rounded(Math.toDegrees(Math.acos(r)));
		move(up == 90 ? azimuth : rounded(Math.toDegrees(Math.atan2(v, u))), up);
	}

	private static double rounded(double degrees) {
		return STEP * Math.rint(degrees / STEP) + 0.0;
	}

	private void arrow(KeyEvent e) {
		switch (e.getKeyCode()) {
			case KeyEvent.VK_LEFT:
				turn(1, 0, e);
				break;
			case KeyEvent.VK_RIGHT:
				turn(-1, 0, e);
				break;
			case KeyEvent.VK_UP:
				turn(0, 1, e);
				break;
			case KeyEvent.VK_DOWN:
				turn(0, -1, e);
				break;
			default:
		}
	}

	/** Left and right turn the azimuth, counter-clockwise to the left; up and down raise and lower the lamp. */
	private void turn(int round, int up, KeyEvent e) {
		double turned = azimuth + round;
		move(turned > 180 ? turned - 360 : turned <= -180 ? turned + 360 : turned, Math.max(0, Math.min(90, elevation + up)));
		e.consume();
	}

	private void move(double newAzimuth, double newElevation) {
		if (newAzimuth == azimuth && newElevation == elevation) return;
		show(newAzimuth, newElevation);
		listener.moved(azimuth, elevation);
	}

	@Override
	public void update(Graphics g) {
		paint(g);
	}

	@Override
	public void paint(Graphics graphics) {
		int size = Math.min(getWidth(), getHeight());
		if (size <= 2 * RIM) return;
		if (ball == null || ball.getWidth() != size) ball = ball(size);
		graphics.drawImage(ball, (getWidth() - size) / 2, (getHeight() - size) / 2, null);
	}

	/** A matt ball under the lamp, with rings at 30 and 60 degrees, and the lamp. */
	private BufferedImage ball(int size) {
		BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
		double a = Math.toRadians(azimuth), e = Math.toRadians(elevation), lx = Math.cos(e) * Math.cos(a), ly = Math.cos(e) * Math.sin(a), lz = Math.sin(e), r = size / 2.0 - RIM;
		int back = getBackground() == null ? 0xffffff : getBackground().getRGB();
		for (int y = 0; y < size; y++)
			for (int x = 0; x < size; x++) {
				double u = (x + 0.5 - size / 2.0) / r, v = (size / 2.0 - y - 0.5) / r, z = 1 - u * u - v * v;
				int grey = z < 0 ? 0 : (int) (40 + 190 * Math.sqrt(Math.max(0, u * lx + v * ly + Math.sqrt(z) * lz)));
				image.setRGB(x, y, z < 0 ? back : grey << 16 | grey << 8 | grey);
			}
		Graphics2D g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setColor(new Color(128, 128, 128, 160));
		for (int ring = 0; ring < 90; ring += 30) {
			int d = (int) Math.round(2 * r * Math.cos(Math.toRadians(ring)));
			g.drawOval((size - d) / 2, (size - d) / 2, d, d);
		}
		int x = (int) Math.round(size / 2.0 + r * lx), y = (int) Math.round(size / 2.0 - r * ly);
		g.setColor(LAMP);
		g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
		g.setColor(isFocusOwner() ? FOCUS : Color.black);
		g.drawOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
		g.dispose();
		return image;
	}
}
