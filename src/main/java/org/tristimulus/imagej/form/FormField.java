package org.tristimulus.imagej.form;

import java.awt.BorderLayout;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Label;
import java.awt.Panel;
import java.awt.TextField;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.File;
import java.util.function.Consumer;
import java.util.function.Supplier;

import ij.gui.MultiLineLabel;
import ij.io.OpenDialog;
import ij.io.SaveDialog;

import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.ShownWhen;

/** A parameter in a panel: its label, what holds its text, and under it the place for what is wrong with it. */
public final class FormField {

	private static final int LETTERS = 12, LONG = 22;

	public final CommandParameter parameter;
	final Label label;
	public final Panel row = new Panel(new BorderLayout(4, 0));
	final MultiLineLabel problem = new MultiLineLabel("");
	private final ShownWhen shownWhen;
	private final String factory;
	private Supplier<String> read;
	private Consumer<String> write;
	private Component focus;
	private boolean isShown = true, standsBeside;

	/**
	 * @param factory the text of the value that the reset button brings
	 * @param automatic what it comes to when it is left to the image, or an empty text
	 * @param changed is told when a person changed the text
	 */
	public FormField(CommandParameter parameter, String factory, String automatic, Runnable changed) {
		this.parameter = parameter;
		this.factory = factory;
		label = new Label(parameter.label().replace(" (" + parameter.attribute("unit") + ")", ""), Label.RIGHT);
		shownWhen = ShownWhen.of(parameter.attribute("shown"));
		problem.setForeground(Messages.WRONG);
		problem.setVisible(false);
		switch (parameter.kind()) {
			case NUMBER:
			case WHOLE:
				addNumber(automatic, changed);
				break;
			case SWITCH:
				addSwitch(changed);
				break;
			case CHOICE:
				addChoice(automatic, changed);
				break;
			default: addText(changed);
		}
		focus.setName(parameter.key());
		label.addMouseListener(new MouseAdapter() {

			@Override
			public void mouseClicked(MouseEvent e) {
				if (e.getClickCount() < 2) return;
				reset();
				changed.run();
			}
		});
		write.accept(factory);
	}

	private void addNumber(String automatic, Runnable changed) {
		if (!automatic.isEmpty()) label.setText(parameter.label() + " (auto: " + automatic + ")");
		TextField text = textField(LETTERS, changed);
		double[] range = parameter.slider();
		read = text::getText;
		write = s -> text.setText(parameter.unit().text(s));
		if (range.length == 2) {
			ValueSlider slider = parameter.hasStyle("mired") ? ValueSlider.mired(range[0], range[1], parameter.step()) : ValueSlider.even(range[0], range[1], parameter.step());
			slider.follow(text, s -> parameter.unit().number(s), x -> {
				write.accept(parameter.format(parameter.parse(parameter.format(x))));
				changed.run();
			});
			write = s -> {
				text.setText(parameter.unit().text(s));
				slider.show(parameter.unit().number(text.getText().trim()));
			};
			row.add(slider.bar(), BorderLayout.CENTER);
			if (parameter.hasStyle("mired")) row.add(new LightSwatch(text, s -> parameter.unit().number(s)), BorderLayout.WEST);
			row.add(text, BorderLayout.EAST);
		}
		else row.add(text, BorderLayout.WEST);
		text.addKeyListener(new KeyAdapter() {

			@Override
			public void keyPressed(KeyEvent e) {
				if (e.getKeyCode() == KeyEvent.VK_UP || e.getKeyCode() == KeyEvent.VK_DOWN) step(e.getKeyCode() == KeyEvent.VK_UP ? 1 : -1, changed);
			}
		});
	}

	/** Adds a lamp disc beside this azimuth and its elevation, which it sets, and whose texts it follows. */
	void addDisc(FormField elevation, Runnable changed) {
		LampDisc disc = new LampDisc((a, e) -> {
			write(CommandParameter.number(a));
			elevation.write(CommandParameter.number(e));
			changed.run();
		});
		Runnable follow = () -> disc.show(number(), elevation.number());
		((TextField) focus).addTextListener(e -> follow.run());
		((TextField) elevation.focus).addTextListener(e -> follow.run());
		follow.run();
		disc.setName(parameter.key() + " disc");
		Panel angles = new Panel(new GridBagLayout());
		elevation.label.setAlignment(Label.LEFT);
		elevation.standsBeside = true;
		GridBagConstraints place = new GridBagConstraints();
		place.gridx = 0;
		place.anchor = GridBagConstraints.WEST;
		for (Component c : new Component[] { new Label(label.getText()), focus, elevation.label, elevation.row })
			angles.add(c, place);
		label.setText("Lamp");
		row.add(angles, BorderLayout.WEST);
		row.add(disc, BorderLayout.CENTER);
	}

	/** The number that the text holds, or NaN. */
	private double number() {
		try {
			return Double.parseDouble(plainText());
		}
		catch (NumberFormatException e) {
			return Double.NaN;
		}
	}

	/** One step up or down, within the range. */
	private void step(int sign, Runnable changed) {
		try {
			double x = Double.parseDouble(parameter.unit().number(read.get().trim())), step = parameter.step() > 0 ? parameter.step() : 1;
			double next = Math.max(parameter.min(), Math.min(parameter.max(), Math.rint((x + sign * step) / step * 1e9) / 1e9 * step));
			write.accept(parameter.format(parameter.kind() == CommandParameter.Kind.WHOLE ? (Object) (int) next : rounded(next)));
			changed.run();
		}
		catch (NumberFormatException e) {
			// The text is not a number, which is said under it.
		}
	}

	/** Without what binary fractions add to the digits of a step. */
	static double rounded(double x) {
		return Math.rint(x * 1e9) / 1e9;
	}

	private void addSwitch(Runnable changed) {
		Checkbox box = new Checkbox(parameter.label());
		label.setText("");
		box.addItemListener(e -> changed.run());
		read = () -> String.valueOf(box.getState());
		write = s -> box.setState(Boolean.parseBoolean(s));
		row.add(focus = box, BorderLayout.WEST);
	}

	private void addChoice(String automatic, Runnable changed) {
		Choice choice = new Choice();
		for (Object c : parameter.choices())
			choice.add(CommandParameter.label(c) + (c.toString().equals(CommandParameter.AUTO) && !automatic.isEmpty() ? " (" + automatic + ")" : ""));
		choice.addItemListener(e -> changed.run());
		read = () -> parameter.tokens().get(choice.getSelectedIndex());
		write = s -> choice.select(Math.max(0, parameter.tokens().indexOf(s)));
		row.add(focus = choice, BorderLayout.WEST);
	}

	private void addText(Runnable changed) {
		if (parameter.hasStyle("list")) {
			TokenList list = new TokenList(parameter.attribute("choices").split(","), changed);
			read = list::text;
			write = list::select;
			row.add(focus = list, BorderLayout.CENTER);
			return;
		}
		if (parameter.isOfChannels()) {
			ImageList list = new ImageList(changed);
			TextField names = list.text();
			read = names::getText;
			write = names::setText;
			focus = names;
			row.add(list, BorderLayout.CENTER);
			return;
		}
		TextField text = textField(LONG, changed);
		read = text::getText;
		write = text::setText;
		row.add(text, BorderLayout.CENTER);
		if (parameter.isSaved()) addBrowser(text, () -> new SaveDialog(parameter.label(), parameter.key(), ".txt").getFileName() == null ? null : OpenDialog.getLastDirectory() + OpenDialog.getLastName());
		else if (parameter.kind() == CommandParameter.Kind.FILE || parameter.hasStyle("file")) addBrowser(text, () -> new OpenDialog(parameter.label()).getPath());
		if (parameter.hasStyle("color") || parameter.hasStyle("colors") || parameter.kind() == CommandParameter.Kind.COLOR_OR_IMAGE) row.add(new ColorButton(text, changed), BorderLayout.WEST);
	}

	private void addBrowser(TextField text, Supplier<String> asked) {
		Button browse = new Button("Browse");
		browse.addActionListener(e -> {
			String path = asked.get();
			if (path != null) text.setText(path.replace(File.separatorChar, '/'));
		});
		row.add(browse, BorderLayout.EAST);
	}

	private TextField textField(int columns, Runnable changed) {
		TextField text = new TextField("", columns);
		text.addTextListener(e -> changed.run());
		focus = text;
		return text;
	}

	/** The component that is used with keys. */
	public Component focus() {
		return focus;
	}

	public String text() {
		return read.get();
	}

	/** Holds another text, as {@link CommandParameter#format} writes it. */
	public void write(String text) {
		write.accept(text);
	}

	/** The text as it is kept and compared: without its unit. */
	public String plainText() {
		return parameter.unit().number(text().trim());
	}

	public void reset() {
		write.accept(factory);
	}

	boolean isFactory() {
		return holds(factory);
	}

	/** Whether its text stands for the same value as another. */
	boolean holds(String other) {
		try {
			return parameter.parse(text()).equals(parameter.parse(other));
		}
		catch (IllegalArgumentException e) {
			return text().equals(other);
		}
	}

	/** Whether it stands in the row of another field. */
	boolean standsBeside() {
		return standsBeside;
	}

	/** Whether it has a meaning under the values of the others. */
	boolean hasMeaning(PanelForm form, boolean isStack) {
		return shownWhen.holds(form::token, isStack);
	}

	boolean isShown() {
		return isShown;
	}

	/** Shows or hides all of it; whether that changed something. */
	boolean show(boolean on) {
		boolean changes = on != isShown;
		isShown = on;
		label.setVisible(on);
		row.setVisible(on);
		if (!on) problem.setVisible(false);
		return changes;
	}

	/** Shows what is wrong, or nothing; whether that changed something. */
	boolean showProblem(String message) {
		return Messages.show(problem, parameter.underField(message));
	}
}
