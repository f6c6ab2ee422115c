package org.tristimulus.imagej.dialog;

import java.awt.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ij.gui.GenericDialog;

import org.tristimulus.imagej.parameter.Presets;

/** A list of presets in a dialog: choosing one fills its fields, and it shows which one the fields agree with. */
final class PresetChoice {

	private static final String NONE = "Custom";

	private final Presets presets;
	private final Choice choice;

	private PresetChoice(Presets presets, Choice choice) {
		this.presets = presets;
		this.choice = choice;
	}

	static PresetChoice add(GenericDialog dialog, Presets presets) {
		List<String> names = new ArrayList<>(presets.names());
		names.add(0, NONE);
		dialog.addChoice("Preset", names.toArray(new String[0]), NONE);
		return new PresetChoice(presets, (Choice) dialog.getChoices().lastElement());
	}

	boolean isSource(Object component) {
		return component == choice;
	}

	/** Writes the values of the chosen preset into their fields. */
	void fill(List<Widget> widgets) {
		if (choice.getSelectedItem().equals(NONE)) return;
		Map<String, String> values = presets.of(choice.getSelectedItem());
		for (Widget w : widgets)
			if (values.containsKey(w.field().key())) w.write(values.get(w.field().key()));
	}

	/** Shows the preset that the fields hold, if any. */
	void follow(List<Widget> widgets) {
		String name = NONE;
		for (String each : presets.names())
			if (name.equals(NONE) && agrees(presets.of(each), widgets)) name = each;
		if (!choice.getSelectedItem().equals(name)) choice.select(name);
	}

	private static boolean agrees(Map<String, String> values, List<Widget> widgets) {
		for (Widget w : widgets) {
			String value = values.get(w.field().key());
			if (value != null && !w.holds(value)) return false;
		}
		return true;
	}
}
