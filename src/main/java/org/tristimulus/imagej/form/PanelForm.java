package org.tristimulus.imagej.form;

import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Label;
import java.awt.Panel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;

import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.Presets;

/** The fields of a panel: those that a person sets stand first, the rest under More; what has no meaning under the others is not shown. */
public final class PanelForm {

	private static final String CUSTOM = "Custom";

	private final CommandSpec spec;
	private final Map<String, FormField> fields = new LinkedHashMap<>();
	private final Map<String, ImageField> images = new LinkedHashMap<>();
	private final Map<Choice, Presets> presets = new LinkedHashMap<>();
	public final Panel first = new Panel(new GridBagLayout()), more = new Panel(new GridBagLayout());

	/** @param factory the text that each key begins with and is reset to @param automatic what it is when left to the image */
	public PanelForm(CommandSpec spec, Map<String, String> factory, Map<String, String> automatic, Map<String, ImagePlus> chosen, List<ImagePlus> open, Runnable changed) {
		this.spec = spec;
		PanelLayout layout = new PanelLayout(spec);
		for (CommandParameter f : spec.fields()) {
			fields.put(f.key(), new FormField(f, factory.get(f.key()), automatic.getOrDefault(f.key(), ""), changed));
			Presets declared = Presets.of(f);
			if (!declared.names().isEmpty()) presets.put(choice(declared, changed), declared);
		}
		for (FormField f : fields.values())
			if (f.parameter.hasStyle("disc")) f.addDisc(fields.get(f.parameter.attribute("elevation")), changed);
		if (spec.namesImages()) for (CommandParameter f : spec.images())
			images.put(f.key(), new ImageField(f, open, chosen.get(f.key()), changed));
		if (!layout.first().contains(PanelLayout.PRESET)) addPresets(first);
		for (String key : layout.first())
			add(first, key);
		for (String key : layout.more())
			add(more, key);
	}

	private Choice choice(Presets declared, Runnable changed) {
		Choice choice = new Choice();
		choice.setName(PanelLayout.PRESET);
		choice.add(CUSTOM);
		declared.names().forEach(choice::add);
		choice.addItemListener(e -> {
			Map<String, String> values = declared.of(choice.getSelectedItem());
			if (values != null) values.forEach((key, text) -> fields.get(key).write(text));
			changed.run();
		});
		return choice;
	}

	private void add(Panel to, String key) {
		if (key.equals(PanelLayout.PRESET)) addPresets(to);
		else if (images.containsKey(key)) addRow(to, images.get(key).label, images.get(key).choice, false);
		else if (fields.containsKey(key)) {
			FormField f = fields.get(key);
			if (!f.standsBeside()) addRow(to, f.label, f.row, f.parameter.hasStyle("disc"));
			GridBagConstraints place = place(to, 1);
			place.insets = new Insets(0, 4, 2, 4);
			to.add(f.problem, place);
			nextRow(to);
		}
		else if (!spec.images().isEmpty() && spec.images().get(0).key().equals(key)) return;
		else throw new IllegalStateException(spec.name() + " has no " + key + " for its panel");
	}

	private void addPresets(Panel to) {
		for (Choice choice : presets.keySet())
			addRow(to, new Label("Preset", Label.RIGHT), choice, false);
	}

	private static void addRow(Panel to, Label label, Component widget, boolean isTall) {
		GridBagConstraints left = place(to, 0);
		left.anchor = isTall ? GridBagConstraints.NORTHEAST : GridBagConstraints.EAST;
		left.fill = GridBagConstraints.NONE;
		left.weightx = 0;
		to.add(label, left);
		to.add(widget, place(to, 1));
		nextRow(to);
	}

	/** Rows are counted by a mark that each panel carries in its name. */
	private static int row(Panel to) {
		return to.getName() == null || !to.getName().matches("\\d+") ? 0 : Integer.parseInt(to.getName());
	}

	private static void nextRow(Panel to) {
		to.setName(String.valueOf(row(to) + 1));
	}

	private static GridBagConstraints place(Panel to, int column) {
		GridBagConstraints c = new GridBagConstraints();
		c.gridx = column;
		c.gridy = row(to);
		c.fill = GridBagConstraints.HORIZONTAL;
		c.anchor = GridBagConstraints.WEST;
		c.weightx = 1;
		c.insets = new Insets(1, 4, 1, 4);
		return c;
	}

	public FormField field(String key) {
		return fields.get(key);
	}

	public Iterable<FormField> fields() {
		return fields.values();
	}

	public Iterable<ImageField> images() {
		return images.values();
	}

	/** The token that a choice has, or the plain text of another field; of an image whether it is none. */
	String token(String key) {
		FormField f = fields.get(key);
		if (f != null) return f.plainText();
		ImageField image = images.get(key);
		return image == null || image.image() != null ? "" : ImageField.NONE;
	}

	/** Shows the fields that have a meaning; whether that changed anything. */
	public boolean showMeaningful(boolean isStack) {
		boolean changes = false;
		for (FormField f : fields.values())
			changes |= f.show(f.hasMeaning(this, isStack));
		return changes;
	}

	/** Shows the preset that the fields hold, if any. */
	public void followPresets() {
		presets.forEach((choice, declared) -> {
			String name = CUSTOM;
			for (String each : declared.names())
				if (name.equals(CUSTOM) && declared.of(each).entrySet().stream().allMatch(e -> fields.get(e.getKey()).holds(e.getValue()))) name = each;
			if (!choice.getSelectedItem().equals(name)) choice.select(name);
		});
	}

	/** The labels of fields that do not hold what the reset brings. */
	public List<String> notFactory() {
		List<String> labels = new ArrayList<>();
		for (FormField f : fields.values())
			if (f.isShown() && !f.isFactory()) labels.add(f.parameter.label());
		return labels;
	}

	/** Whether a component is under More. */
	public boolean isUnderMore(Component c) {
		for (Container parent = c.getParent(); parent != null; parent = parent.getParent())
			if (parent == more) return true;
		return false;
	}
}
