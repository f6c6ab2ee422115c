package org.tristimulus.imagej;

import java.awt.Checkbox;
import java.awt.GridLayout;
import java.awt.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Words to tick, whose text is the ticked ones separated by commas, in the order in which they were ticked. */
final class TokenList extends Panel {

	private static final long serialVersionUID = 1;

	private static final int COLUMNS = 3;

	private final List<Checkbox> boxes = new ArrayList<>();
	private final List<String> ticked = new ArrayList<>();

	TokenList(String[] tokens, Runnable changed) {
		super(new GridLayout(0, COLUMNS));
		for (String token : tokens) {
			Checkbox box = new Checkbox(token.trim());
			box.addItemListener(e -> {
				ticked.remove(box.getLabel());
				if (box.getState()) ticked.add(box.getLabel());
				changed.run();
			});
			boxes.add(box);
			add(box);
		}
	}

	String text() {
		return String.join(",", ticked);
	}

	void select(String text) {
		ticked.clear();
		ticked.addAll(Arrays.stream(text.split(",")).map(String::trim).filter(t -> !t.isEmpty()).collect(Collectors.toList()));
		for (Checkbox box : boxes)
			box.setState(ticked.contains(box.getLabel()));
	}
}
