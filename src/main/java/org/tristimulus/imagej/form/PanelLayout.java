package org.tristimulus.imagej.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;

/** What stands before More in a command's panel, as its class declares it in the attribute {@code panel}; else its first eight fields. */
public final class PanelLayout {

	/** A command whose attribute says so has a modal dialog. */
	static final String DIALOG = "none";

	/** The list of presets among the keys. */
	static final String PRESET = "preset";

	private static final int MOST = 8;

	private final List<String> first = new ArrayList<>();
	private final CommandSpec spec;

	public PanelLayout(CommandSpec spec) {
		this.spec = spec;
		String declared = spec.attribute("panel");
		if (!declared.isEmpty()) first.addAll(Arrays.asList(declared.trim().split("\\s+")));
		else {
			first.add(PRESET);
			if (spec.namesImages()) for (CommandParameter f : spec.images())
				first.add(f.key());
			for (CommandParameter f : spec.fields())
				if (first.size() < MOST && spec.owns(f.key())) first.add(f.key());
		}
	}

	/** Whether a command opens a panel, and not a modal dialog. */
	public static boolean isPanel(CommandSpec spec) {
		String declared = spec.attribute("panel");
		return declared.isEmpty() ? !spec.images().isEmpty() : !declared.equals(DIALOG);
	}

	/** Keys before More, in order. */
	public List<String> first() {
		return first;
	}

	/** Keys under More, in the order of their declaration. */
	List<String> more() {
		List<String> more = new ArrayList<>();
		if (spec.namesImages()) for (CommandParameter f : spec.images())
			more.add(f.key());
		for (CommandParameter f : spec.fields())
			more.add(f.key());
		more.removeAll(first);
		return more;
	}
}
