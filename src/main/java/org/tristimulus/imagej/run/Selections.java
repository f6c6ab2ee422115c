package org.tristimulus.imagej.run;

import java.awt.Rectangle;
import java.util.Locale;
import java.util.zip.CRC32;

import ij.gui.OvalRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.RotatedRectRoi;
import ij.process.FloatPolygon;
import ij.process.ImageProcessor;

/** Selections of areas as words of a history: a rectangle, an oval, a polygon of few points; any other by its bounds and the checksum of its mask. */
public final class Selections {

	/** Most points of a polygon that is written out. */
	private static final int POINTS = 200;

	private Selections() {}

	/** The words of a selection; empty for none, or one that is not an area. */
	public static String text(Roi roi) {
		if (roi == null || !roi.isArea()) return "";
		Rectangle r = roi.getBounds();
		String bounds = r.x + "," + r.y + "," + r.width + "," + r.height;
		boolean whole = roi.getFloatWidth() == r.width && roi.getFloatHeight() == r.height && roi.getXBase() == r.x && roi.getYBase() == r.y;
		if (roi.getType() == Roi.RECTANGLE && roi.getCornerDiameter() == 0 && whole) return "rectangle " + bounds;
		if (roi.getClass() == OvalRoi.class && whole) return "oval " + bounds;
		boolean polygonal = roi.getType() == Roi.POLYGON || roi.getType() == Roi.FREEROI || roi.getType() == Roi.TRACED_ROI || roi instanceof RotatedRectRoi;
		FloatPolygon p = polygonal ? roi.getFloatPolygon() : new FloatPolygon();
		if (p.npoints < 3 || p.npoints > POINTS) return mask(roi, bounds);
		StringBuilder points = new StringBuilder("polygon ");
		for (int i = 0; i < p.npoints; i++)
			points.append(i == 0 ? "" : ",").append(number(p.xpoints[i])).append(',').append(number(p.ypoints[i]));
		return points.toString();
	}

	private static String number(float v) {
		return v == Math.rint(v) ? Integer.toString((int) v) : Float.toString(v);
	}

	private static String mask(Roi roi, String bounds) {
		ImageProcessor mask = roi.getMask();
		CRC32 crc = new CRC32();
		if (mask != null) crc.update((byte[]) mask.getPixels());
		return "mask " + bounds + " " + String.format(Locale.ROOT, "%08x", crc.getValue());
	}

	/** The selection that words stand for; null for none. @throws IllegalArgumentException for a mask, which words do not hold */
	static Roi of(String text) {
		if (text.isEmpty()) return null;
		String[] words = text.split(" ", 2);
		if (words.length < 2 || words[0].equals("mask")) throw new IllegalArgumentException("its selection (" + text + ") cannot be made again");
		String[] parts = words[1].split(",");
		double[] v = new double[parts.length];
		try {
			for (int i = 0; i < v.length; i++)
				v[i] = Double.parseDouble(parts[i]);
		}
		catch (NumberFormatException e) {
			throw new IllegalArgumentException("its selection \"" + text + "\" is not understood", e);
		}
		if (words[0].equals("rectangle") && v.length == 4) return new Roi((int) v[0], (int) v[1], (int) v[2], (int) v[3]);
		if (words[0].equals("oval") && v.length == 4) return new OvalRoi((int) v[0], (int) v[1], (int) v[2], (int) v[3]);
		if (!words[0].equals("polygon") || v.length < 6 || v.length % 2 != 0) throw new IllegalArgumentException("its selection \"" + text + "\" is not understood");
		float[] x = new float[v.length / 2], y = new float[v.length / 2];
		for (int i = 0; i < x.length; i++) {
			x[i] = (float) v[2 * i];
			y[i] = (float) v[2 * i + 1];
		}
		return new PolygonRoi(x, y, Roi.POLYGON);
	}
}
