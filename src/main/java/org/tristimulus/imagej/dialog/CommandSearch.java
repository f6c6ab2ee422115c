package org.tristimulus.imagej.dialog;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.Insets;
import java.awt.List;
import java.awt.Panel;
import java.awt.TextField;
import java.util.Locale;

import ij.gui.GenericDialog;

import org.tristimulus.imagej.menu.MenuCommand;

/** A list under a text field of the menu commands that have all the words typed so far; a click takes one over. */
final class CommandSearch {

	private static final int ROWS = 6, PIXELS_WIDE = 240;

	private final java.util.List<String> names = MenuCommand.names();
	private final TextField text;
	private final List found = new List(ROWS) {

		private static final long serialVersionUID = 1;

		@Override
		public Dimension getPreferredSize() {
			return new Dimension(PIXELS_WIDE, super.getPreferredSize().height);
		}
	};

	private CommandSearch(TextField text) {
		this.text = text;
	}

	static void add(GenericDialog dialog, TextField text) {
		CommandSearch search = new CommandSearch(text);
		search.find();
		text.addTextListener(e -> search.find());
		search.found.addItemListener(e -> text.setText(search.found.getSelectedItem()));
		Panel panel = new Panel(new BorderLayout());
		panel.add(search.found);
		dialog.addPanel(panel, GridBagConstraints.EAST, new Insets(2, 0, 0, 0));
	}

	/** A name that is complete leaves the list as it is, so that one may look for its neighbour. */
	private void find() {
		String typed = text.getText().trim();
		if (names.contains(typed) && found.getItemCount() > 0) return;
		found.removeAll();
		for (String name : names)
			if (hasAll(name.toLowerCase(Locale.ROOT), typed.toLowerCase(Locale.ROOT).split("\\s+"))) found.add(name);
	}

	private static boolean hasAll(String name, String[] words) {
		for (String word : words)
			if (!name.contains(word)) return false;
		return true;
	}
}
