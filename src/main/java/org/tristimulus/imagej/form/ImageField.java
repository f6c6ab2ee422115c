package org.tristimulus.imagej.form;

import java.awt.Choice;
import java.awt.Label;
import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;

import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.parameter.CommandParameter;

/** The choice of an open image for a parameter of a panel. */
public final class ImageField {

	static final String NONE = "none";

	public final CommandParameter parameter;
	final Label label;
	public final Choice choice = new Choice();
	private final List<ImagePlus> open;

	/** @param preset the image that is chosen first; null for none */
	public ImageField(CommandParameter parameter, List<ImagePlus> open, ImagePlus preset, Runnable changed) {
		this.parameter = parameter;
		this.open = new ArrayList<>(open);
		label = new Label(parameter.label(), Label.RIGHT);
		if (!parameter.isRequired()) choice.add(parameter.absent());
		for (ImagePlus imp : open)
			choice.add(Images.nameOf(imp, open));
		choice.setName(parameter.key());
		choose(preset);
		choice.addItemListener(e -> changed.run());
	}

	/** The image, or null for none. */
	public ImagePlus image() {
		int i = choice.getSelectedIndex() - first();
		return i < 0 ? null : open.get(i);
	}

	private int first() {
		return choice.getItemCount() - open.size();
	}

	void choose(ImagePlus imp) {
		int i = open.indexOf(imp);
		if (i >= 0) choice.select(first() + i);
		else if (!parameter.isRequired()) choice.select(0);
	}
}
