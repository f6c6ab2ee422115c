package org.tristimulus.imagej.dialog;

import java.awt.Button;
import java.awt.FlowLayout;
import java.awt.Panel;
import java.awt.TextField;

import ij.gui.GenericDialog;
import ij.io.SaveDialog;

import org.tristimulus.imagej.parameter.CommandParameter;

/** A text field for a file that is to be written, with a button that asks where. */
final class SaveField {

	private SaveField() {}

	static void add(GenericDialog dialog, CommandParameter f) {
		dialog.addStringField(f.label(), f.format(f.defaultValue()), 20);
		TextField text = (TextField) dialog.getStringFields().lastElement();
		Button browse = new Button("Browse");
		browse.addActionListener(e -> {
			SaveDialog asked = new SaveDialog(f.label(), f.key(), ".txt");
			if (asked.getFileName() != null) text.setText(asked.getDirectory() + asked.getFileName());
		});
		dialog.remove(text);
		Panel panel = new Panel(new FlowLayout(FlowLayout.LEFT, 0, 0));
		panel.add(text);
		panel.add(browse);
		dialog.addToSameRow();
		dialog.addPanel(panel);
	}
}
