package org.tristimulus.imagej.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.report.Report;

/** What the history of an image gives to think about: a correction that was done already, pixels that were made for display. */
final class HistoryWarnings {

	static final HistoryWarnings NONE = new HistoryWarnings(Collections.emptyList(), Collections.emptyList());

	private static final Pattern COMMAND = Pattern.compile("^\\{\"command\":\"([^\"]*)\"");

	private final List<String> remarks, notes;

	private HistoryWarnings(List<String> remarks, List<String> notes) {
		this.remarks = remarks;
		this.notes = notes;
	}

	/** @param history of the first image, a line of JSON a command */
	static HistoryWarnings of(CommandSpec spec, String history) {
		List<String> remarks = new ArrayList<>(), notes = new ArrayList<>();
		String display = "";
		for (String line : history.split("\n")) {
			Matcher command = COMMAND.matcher(line);
			if (!command.find()) continue;
			if (spec.isOnce() && command.group(1).equals(spec.title()) && remarks.isEmpty()) {
				remarks.add("applied before: " + line);
				notes.add("applied before");
			}
			if (line.endsWith(",\"display\":true}")) display = command.group(1);
		}
		if (!display.isEmpty()) notes.add("made for display by " + display);
		return new HistoryWarnings(remarks, notes);
	}

	/** Lines for the Log. */
	List<String> remarks() {
		return remarks;
	}

	/** Ends the Note of every report that has one. */
	void addTo(List<Object> outputs) {
		for (Object output : outputs)
			if (output instanceof Iterable) {
				List<Object> each = new ArrayList<>();
				((Iterable<?>) output).forEach(each::add);
				addTo(each);
			}
			else if (output instanceof Report) for (String note : notes)
				((Report) output).note(note);
	}
}
