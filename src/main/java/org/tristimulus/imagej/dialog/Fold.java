package org.tristimulus.imagej.dialog;

import java.awt.Button;
import java.awt.FlowLayout;
import java.awt.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ij.gui.GenericDialog;

import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;

/** What a dialog shows at first, as the command's class declares it in the attribute {@code dialog}, in that order; the rest is behind a button. */
final class Fold {

	private static final String MORE = "More \u00bb", LESS = "\u00ab Less";

	private final List<String> first = new ArrayList<>();
	private final Button button = new Button(MORE);
	private boolean isOpen;

	Fold(CommandSpec spec) {
		if (!spec.attribute("dialog").isEmpty()) first.addAll(Arrays.asList(spec.attribute("dialog").split(" ")));
	}

	/** The parameters that are shown at first, then the others. */
	List<CommandParameter> ordered(List<CommandParameter> fields) {
		List<CommandParameter> all = new ArrayList<>(fields);
		all.sort((a, b) -> Integer.compare(place(a), place(b)));
		return all;
	}

	private int place(CommandParameter f) {
		return isBehind(f) ? first.size() : first.indexOf(f.key());
	}

	/** Whether a parameter is behind the button. */
	boolean isBehind(CommandParameter f) {
		return !first.isEmpty() && !first.contains(f.key());
	}

	/** Whether it is on show as far as the button goes. */
	boolean shows(CommandParameter f) {
		return isOpen || !isBehind(f);
	}

	void addButton(GenericDialog dialog, Runnable changed) {
		button.addActionListener(e -> {
			open(!isOpen);
			changed.run();
		});
		Panel row = new Panel(new FlowLayout(FlowLayout.LEFT, 0, 0));
		row.add(button);
		dialog.addPanel(row);
	}

	/** Shows or hides the rest; whether that changes anything. */
	boolean open(boolean on) {
		boolean changes = on != isOpen;
		isOpen = on;
		button.setLabel(on ? LESS : MORE);
		return changes;
	}
}
