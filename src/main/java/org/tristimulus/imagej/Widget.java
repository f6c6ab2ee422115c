package org.tristimulus.imagej;

import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Color;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.TextField;
import java.util.function.Consumer;
import java.util.function.Supplier;

import ij.gui.GenericDialog;
import ij.gui.MultiLineLabel;

/** A field in a dialog: the component that holds its text, and under it the place for what is wrong with it. */
final class Widget {

	private static final Color WRONG = new Color(0xb00020);

	private final Field field;
	private final String initial;
	private final Supplier<String> read;
	private final Consumer<String> write;
	private final MultiLineLabel problem;

	private Widget(Field field, Object initial, Supplier<String> read, Consumer<String> write, MultiLineLabel problem) {
		this.field = field;
		this.initial = field.format(initial);
		this.read = read;
		this.write = write;
		this.problem = problem;
	}

	/**
	 * Adds the widget of a field to a dialog.
	 *
	 * @param last the text it was last left with, or null
	 * @param automatic what it comes to when it is left to the image, or an empty text
	 */
	static Widget add(GenericDialog dialog, Field f, Object initial, String last, String automatic) {
		Widget w;
		switch (f.kind()) {
			case NUMBER:
			case WHOLE:
				w = number(dialog, f, initial, automatic);
				break;
			case SWITCH:
				w = box(dialog, f, initial);
				break;
			case CHOICE:
				w = choice(dialog, f, initial, automatic);
				break;
			default: w = text(dialog, f, initial);
		}
		if (last != null) w.write.accept(last);
		return w;
	}

	private static Widget number(GenericDialog dialog, Field f, Object initial, String automatic) {
		double[] slider = f.slider();
		if (f.hasStyle("mired")) MiredSlider.add(dialog, f);
		else if (slider.length == 2) dialog.addSlider(f.label(), slider[0], slider[1], ((Number) initial).doubleValue(), f.step());
		else dialog.addNumericField(automatic.isEmpty() ? f.label() : f.label() + " (auto: " + automatic + ")", 0, 0, 8, "");
		TextField t = (TextField) dialog.getNumericFields().lastElement();
		t.setText(f.format(initial));
		return new Widget(f, initial, t::getText, t::setText, addProblem(dialog));
	}

	private static Widget box(GenericDialog dialog, Field f, Object initial) {
		dialog.addCheckbox(f.label(), (Boolean) initial);
		Checkbox c = (Checkbox) dialog.getCheckboxes().lastElement();
		return new Widget(f, initial, () -> String.valueOf(c.getState()), s -> c.setState(Boolean.parseBoolean(s)), addProblem(dialog));
	}

	private static Widget choice(GenericDialog dialog, Field f, Object initial, String automatic) {
		Object[] choices = f.choices();
		String[] labels = new String[choices.length];
		int first = 0;
		for (int i = 0; i < labels.length; i++) {
			boolean auto = choices[i].toString().equals(Field.AUTO) && !automatic.isEmpty();
			labels[i] = Field.label(choices[i]) + (auto ? " (" + automatic + ")" : "");
			if (choices[i] == initial) first = i;
		}
		dialog.addChoice(f.label(), labels, labels[first]);
		Choice c = (Choice) dialog.getChoices().lastElement();
		return new Widget(f, initial, () -> choices[c.getSelectedIndex()].toString(), s -> c.select(f.tokens().indexOf(s)), addProblem(dialog));
	}

	private static Widget text(GenericDialog dialog, Field f, Object initial) {
		if (f.isSaved()) SaveField.add(dialog, f);
		else if (f.hasStyle("directory")) dialog.addDirectoryField(f.label(), f.format(initial), 20);
		else if (f.kind() == Field.Kind.FILE || f.hasStyle("file")) dialog.addFileField(f.label(), f.format(initial), 20);
		else dialog.addStringField(f.label(), f.format(initial), 20);
		TextField t = (TextField) dialog.getStringFields().lastElement();
		if (f.hasStyle("command")) CommandSearch.add(dialog, t);
		return new Widget(f, initial, t::getText, t::setText, addProblem(dialog));
	}

	/** A place for a message, which takes no room while it is empty. */
	static MultiLineLabel addProblem(GenericDialog dialog) {
		dialog.addMessage("\n", null, WRONG);
		MultiLineLabel label = (MultiLineLabel) dialog.getMessage();
		GridBagLayout layout = (GridBagLayout) dialog.getLayout();
		GridBagConstraints place = layout.getConstraints(label);
		place.insets.top = 0;
		layout.setConstraints(label, place);
		label.setVisible(false);
		return label;
	}

	static void show(MultiLineLabel label, String message) {
		label.setText(MessageLines.wrapped(message));
		label.setVisible(!message.isEmpty());
	}

	Field field() {
		return field;
	}

	String text() {
		return read.get();
	}

	void write(String text) {
		write.accept(text);
	}

	/** Whether its text stands for the same value as another. */
	boolean holds(String other) {
		try {
			return field.parse(text()).equals(field.parse(other));
		}
		catch (IllegalArgumentException e) {
			return false;
		}
	}

	void reset() {
		write.accept(initial);
	}

	/** Holds another value from now on. */
	void show(Object value) {
		write.accept(field.format(value));
	}

	void showProblem(String message) {
		show(problem, message);
	}
}
