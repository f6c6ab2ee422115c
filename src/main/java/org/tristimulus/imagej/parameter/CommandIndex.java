package org.tristimulus.imagej.parameter;

import java.util.Map;
import java.util.TreeMap;

import org.scijava.annotations.Index;
import org.scijava.annotations.IndexItem;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** The commands of the suite by their menu labels, from the index that SciJava writes when they are compiled. */
public final class CommandIndex {

	private CommandIndex() {}

	/** Menu label to the class name below {@code org.tristimulus.command}. */
	public static Map<String, String> names() {
		Map<String, String> names = new TreeMap<>();
		for (IndexItem<Plugin> item : Index.load(Plugin.class, CommandIndex.class.getClassLoader())) {
			boolean isOurs = item.className().startsWith(CommandSpec.PACKAGE) && item.annotation().type() == Command.class;
			if (isOurs) names.put(item.annotation().label(), item.className().substring(CommandSpec.PACKAGE.length()));
		}
		return names;
	}
}
