package org.tristimulus.imagej.batch;

import java.util.List;

import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;

import org.tristimulus.batch.MacroStatement;
import org.tristimulus.imagej.LineResult;

/** A selection that lines after it work on, or measure. */
final class SelectionStep implements Step {

	private final MacroStatement statement;

	/** @throws IllegalArgumentException for what is not a selection */
	SelectionStep(MacroStatement statement) {
		this.statement = statement;
		roi();
	}

	/** A selection of its own, since an image takes it in; null for none. */
	private Roi roi() {
		if (statement.name.equals("run")) return null;
		int[] n = statement.numbers();
		boolean isBox = statement.name.equals("makeRectangle") || statement.name.equals("makeOval"), isPolygon = statement.name.equals("makePolygon");
		if (!isBox && !isPolygon) throw statement.wrong("only recorded lines of the suite, makeRectangle, makeOval, makePolygon and run(\"Select None\") are allowed");
		if (isBox && n.length != 4) throw statement.wrong("four numbers are needed: x, y, width and height");
		if (isPolygon && (n.length < 6 || n.length % 2 != 0)) throw statement.wrong("three points or more are needed, two numbers each");
		if (isPolygon) return polygon(n);
		return statement.name.equals("makeOval") ? new OvalRoi(n[0], n[1], n[2], n[3]) : new Roi(n[0], n[1], n[2], n[3]);
	}

	private static Roi polygon(int[] n) {
		int[] x = new int[n.length / 2], y = new int[x.length];
		for (int i = 0; i < x.length; i++) {
			x[i] = n[2 * i];
			y[i] = n[2 * i + 1];
		}
		return new PolygonRoi(x, y, x.length, Roi.POLYGON);
	}

	@Override
	public ImagePlus apply(ImagePlus image, List<LineResult> results) {
		Roi roi = roi();
		if (roi == null) image.deleteRoi();
		else image.setRoi(roi);
		return image;
	}
}
