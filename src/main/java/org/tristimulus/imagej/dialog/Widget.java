package org.tristimulus.imagej.dialog;

import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Color;
import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import ij.gui.GenericDialog;
import ij.gui.MultiLineLabel;

import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.ShownWhen;
import org.tristimulus.imagej.show.MessageLines;

/** A field in a dialog: the component that holds its text, and under it the place for what is wrong with it. */
public final class Widget {

	private static final Color WRONG = new Color(0xb00020);

	private final CommandParameter field;
	private final String initial;
	private final Supplier<String> read;
	private final Consumer<String> write;
	private final MultiLineLabel problem;
	private final ShownWhen shownWhen;
	/** Label, field and buttons, in the dialog. */
	private List<Component> components = Collections.emptyList();
	private boolean isShown = true;

	private Widget(CommandParameter field, Object initial, Supplier<String> read, Consumer<String> write, MultiLineLabel problem) {
		this.field = field;
		this.initial = field.format(initial);
		this.read = read;
		this.write = write;
		this.problem = problem;
		shownWhen = ShownWhen.of(field.attribute("shown"));
	}

	/**
	 * Adds the widget of a field to a dialog.
	 *
	 * @param last the text it was last left with, or null
	 * @param automatic what it comes to when it is left to the image, or an empty text
	 */
	static Widget add(GenericDialog dialog, CommandParameter f, Object initial, String last, String automatic) {
		Widget w;
		int before = dialog.getComponentCount();
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
		w.components = new ArrayList<>(Arrays.asList(dialog.getComponents()).subList(before, dialog.getComponentCount()));
		w.components.remove(w.problem);
		return w;
	}

	private static Widget number(GenericDialog dialog, CommandParameter f, Object initial, String automatic) {
		double[] slider = f.slider();
		if (f.hasStyle("mired")) MiredSlider.add(dialog, f);
		else if (slider.length == 2) dialog.addSlider(f.label(), slider[0], slider[1], ((Number) initial).doubleValue(), f.step());
		else dialog.addNumericField(automatic.isEmpty() ? f.label() : f.label() + " (auto: " + automatic + ")", 0, 0, 8, "");
		TextField t = (TextField) dialog.getNumericFields().lastElement();
		t.setText(f.format(initial));
		return new Widget(f, initial, t::getText, t::setText, addProblem(dialog));
	}

	private static Widget box(GenericDialog dialog, CommandParameter f, Object initial) {
		dialog.addCheckbox(f.label(), (Boolean) initial);
		Checkbox c = (Checkbox) dialog.getCheckboxes().lastElement();
		return new Widget(f, initial, () -> String.valueOf(c.getState()), s -> c.setState(Boolean.parseBoolean(s)), addProblem(dialog));
	}

	private static Widget choice(GenericDialog dialog, CommandParameter f, Object initial, String automatic) {
		Object[] choices = f.choices();
		String[] labels = new String[choices.length];
		int first = 0;
		for (int i = 0; i < labels.length; i++) {
			boolean auto = choices[i].toString().equals(CommandParameter.AUTO) && !automatic.isEmpty();
			labels[i] = CommandParameter.label(choices[i]) + (auto ? " (" + automatic + ")" : "");
			if (choices[i] == initial) first = i;
		}
		dialog.addChoice(f.label(), labels, labels[first]);
		Choice c = (Choice) dialog.getChoices().lastElement();
		return new Widget(f, initial, () -> choices[c.getSelectedIndex()].toString(), s -> c.select(f.tokens().indexOf(s)), addProblem(dialog));
	}

	private static Widget text(GenericDialog dialog, CommandParameter f, Object initial) {
		if (f.hasStyle("choice")) return given(dialog, f, initial);
		if (f.isSaved()) SaveField.add(dialog, f);
		else if (f.hasStyle("directory")) dialog.addDirectoryField(f.label(), f.format(initial), 20);
		else if (f.kind() == CommandParameter.Kind.FILE || f.hasStyle("file")) dialog.addFileField(f.label(), f.format(initial), 20);
		else dialog.addStringField(f.label(), f.format(initial), 20);
		TextField t = (TextField) dialog.getStringFields().lastElement();
		if (f.hasStyle("command")) CommandSearch.add(dialog, t);
		return new Widget(f, initial, t::getText, t::setText, addProblem(dialog));
	}

	/** One of the texts that are declared. */
	private static Widget given(GenericDialog dialog, CommandParameter f, Object initial) {
		dialog.addChoice(f.label(), f.attribute("choices").split(","), f.format(initial));
		Choice c = (Choice) dialog.getChoices().lastElement();
		return new Widget(f, initial, c::getSelectedItem, c::select, addProblem(dialog));
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

	/** Whether it has a meaning under the values of the others. @param texts what each key holds */
	boolean hasMeaning(Function<String, String> texts, boolean isStack) {
		return shownWhen.holds(texts, isStack);
	}

	/** Shows or hides all of it. */
	void setShown(boolean on) {
		if (on == isShown) return;
		isShown = on;
		for (Component c : components)
			c.setVisible(on);
		if (!on) problem.setVisible(false);
	}

	/** The text that the reset brings. */
	String initial() {
		return initial;
	}

	CommandParameter field() {
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
		show(problem, field.underField(message));
	}
}
