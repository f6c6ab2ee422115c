package org.tristimulus.imagej.dialog;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.tristimulus.imagej.parameter.CommandSpec;

/** What dialogs were last left with, for this session. Macros never look here. */
public final class DialogMemory {

	private static final Map<String, Map<String, String>> TEXTS = new ConcurrentHashMap<>();

	private DialogMemory() {}

	/** Key to text of the last use of a command; empty before the first. */
	public static Map<String, String> of(CommandSpec spec) {
		return TEXTS.getOrDefault(spec.name(), Collections.emptyMap());
	}

	/** Keeps what a dialog was left with. */
	public static void keep(CommandSpec spec, Map<String, String> texts) {
		TEXTS.put(spec.name(), texts);
	}
}
