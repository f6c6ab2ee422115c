package org.tristimulus.imagej.preview;

import java.util.Locale;

import ij.ImagePlus;

import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.Slices;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.ParameterValues;

/** What OK will change, in a line. */
public final class ChangedPixels {

	private final CommandSpec spec;
	private final ParameterValues arguments;
	private final ImagePlus imp;

	public ChangedPixels(CommandSpec spec, ParameterValues arguments, ImagePlus imp) {
		this.spec = spec;
		this.arguments = arguments;
		this.imp = imp;
	}

	/** @param rewritten pixels of the plane that the preview rewrote; below 0 where that is not known */
	public String text(long rewritten) {
		if (!spec.images().isEmpty() && spec.images().get(0).attribute("preview").equals(OverImage.DISPLAY)) return "how the image is shown; its values stay as they are";
		if (!spec.changesImage()) return "a new image";
		ImagePlusStore source = new ImagePlusStore(imp);
		long size = source.region(0).size(), all = (long) imp.getWidth() * imp.getHeight();
		int slices = source.positions();
		boolean whole = size == all || rewritten == all, current = arguments.values().get("slices") == Slices.CURRENT;
		String where = slices == 1 ? "" : current ? ", this slice of " + slices : ", all " + slices + " slices";
		String what = whole ? slices > 1 && !current ? "all " + slices + " slices, " + pixels(imp.getWidth(), imp.getHeight()) : "whole image, " + pixels(imp.getWidth(), imp.getHeight()) + where
			: "selection " + pixels(imp.getRoi().getBounds().width, imp.getRoi().getBounds().height) + ", " + percent(size, all) + " of the image" + where;
		Object output = arguments.values().get("output");
		boolean isNew = output != null && output != Output.SAME || source.isVirtual();
		return (isNew ? "in a new image: " : "") + what + (slices > 1 && !current && measuresTogether() ? "; the preview measures this one" : "");
	}

	/** Whether one change is measured on all slices, of which the preview has one. */
	private boolean measuresTogether() {
		return spec.attribute("blocks").equals("measured") && String.valueOf(arguments.values().get("scope")).equals("all");
	}

	private static String pixels(int width, int height) {
		return width + " \u00d7 " + height;
	}

	private static String percent(long part, long all) {
		double p = 100.0 * part / all;
		return (p < 0.1 ? "< 0.1" : String.format(Locale.ROOT, "%.1f", p)) + " %";
	}
}
