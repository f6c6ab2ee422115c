package org.tristimulus.imagej.dialog;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.show.HostSession;

/** What dialogs were last left with, while ImageJ runs. Macros never look here. */
public final class DialogMemory {

	private final Map<String, Map<String, String>> texts = new ConcurrentHashMap<>();

	private DialogMemory() {}

	private static Map<String, Map<String, String>> texts() {
		return HostSession.the(DialogMemory.class, DialogMemory::new).texts;
	}

	/** Key to text of the last use of a command; empty before the first. */
	public static Map<String, String> of(CommandSpec spec) {
		return texts().getOrDefault(spec.name(), Collections.emptyMap());
	}

	/** Keeps what a dialog was left with. */
	public static void keep(CommandSpec spec, Map<String, String> texts) {
		texts().put(spec.name(), texts);
	}
}
