package org.tristimulus.imagej.panel;

import java.awt.Polygon;
import java.awt.Rectangle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

import ij.gui.Roi;

import org.tristimulus.imagej.macro.MacroLine;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.ParameterValues;

/** What a panel holds, as lines for the images of a folder: how pixels are read is left to each image where it was left to this one, and no image writes a file of its own. */
final class FolderLines {

	private FolderLines() {}

	/** @param selection of the image, which is a line of its own; null for none */
	static String of(ParameterValues arguments, Roi selection) {
		CommandSpec spec = arguments.spec();
		Map<String, String> values = new LinkedHashMap<>();
		for (CommandParameter f : spec.fields()) {
			Object value = arguments.values().get(f.key());
			boolean isUsual = !spec.owns(f.key()) && (value.equals(spec.defaultOf(f)) || value.equals(Double.NaN));
			if (!isUsual && !f.isSaved()) values.put(f.key(), f.format(value));
		}
		return (selection == null || !selection.isArea() ? "" : line(selection)) + MacroLine.of(spec.label(), values);
	}

	private static String line(Roi roi) {
		Rectangle b = roi.getBounds();
		String box = "(" + b.x + ", " + b.y + ", " + b.width + ", " + b.height + "); ";
		if (roi.getType() == Roi.RECTANGLE && roi.getCornerDiameter() == 0) return "makeRectangle" + box;
		if (roi.getType() == Roi.OVAL) return "makeOval" + box;
		Polygon p = roi.getPolygon();
		StringJoiner points = new StringJoiner(", ", "makePolygon(", "); ");
		for (int i = 0; i < p.npoints; i++)
			points.add(p.xpoints[i] + ", " + p.ypoints[i]);
		return points.toString();
	}
}
