package org.tristimulus.imagej.menu;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import ij.IJ;
import ij.Menus;
import ij.plugin.PlugIn;
import ij.plugin.filter.ExtendedPlugInFilter;
import ij.plugin.filter.PlugInFilterRunner;

import org.tristimulus.imagej.macro.MacroOptions;
import org.tristimulus.imagej.macro.Nearest;

/** A command in ImageJ's menus: its name, and the plugin and argument that it runs. */
public final class MenuCommand {

	/** The options of a command whose dialog was left as it was and had nothing to record, as ImageJ writes them. */
	public static final String NOTHING = " ";

	/** The plugin behind the commands of this suite, as {@code plugins.config} has it. */
	private static final String OURS = "org.tristimulus.imagej.CommandRunner";
	/** How entries begin that ImageJ2 runs: on a thread of its own, and on the image that is on the screen. */
	private static final List<String> OF_SCIJAVA = Arrays.asList("command:", "script:");
	private static final String FILE_AND_WINDOW = "ij.plugin.Commands", SCRIPTS = "ij.plugin.Macro_Runner";
	private static final List<String> OTHER_IMAGES = Arrays.asList("getIDList", "getNthImageID", "getImageTitles", "addImageChoice");
	/** Read by ImageJ itself for many commands: from its question about stacks, and from text areas. */
	private static final List<String> COMMON_KEYS = Arrays.asList("stack", "slice", "text1", "text2"), TEXT_AREAS = COMMON_KEYS.subList(2, 4);

	private final String name, plugin, argument;

	private MenuCommand(String name, String entry) {
		this.name = name;
		int i = entry.endsWith("\")") ? entry.lastIndexOf("(\"") : -1;
		plugin = i < 0 ? entry : entry.substring(0, i);
		argument = i < 0 ? "" : entry.substring(i + 2, entry.length() - 2);
	}

	/** The names of all commands that can be run on a component's image, in alphabetical order. */
	public static List<String> names() {
		List<String> names = new ArrayList<>();
		table().forEach((name, entry) -> {
			if (!isOfSciJava(entry)) names.add(name);
		});
		Collections.sort(names, String.CASE_INSENSITIVE_ORDER);
		return names;
	}

	/** ImageJ's own, which it makes when it first runs a command by name; here one may be asked for before. */
	@SuppressWarnings("unchecked")
	private static synchronized Hashtable<String, String> table() {
		if (Menus.getCommands() == null) HostField.call(IJ.class, "init");
		Hashtable<String, String> table = Menus.getCommands();
		return table == null ? new Hashtable<>() : table;
	}

	private static boolean isOfSciJava(String entry) {
		return OF_SCIJAVA.stream().anyMatch(entry::startsWith);
	}

	/**
	 * The command of a name, in any case, and with or without the dots at its end.
	 *
	 * @throws IllegalArgumentException naming the nearest one, if there is none; and for a command or script of ImageJ2
	 */
	public static MenuCommand of(String name) {
		if (name.trim().isEmpty()) throw new IllegalArgumentException("command= is missing; allowed: the name of an ImageJ command, as the menu has it");
		Hashtable<String, String> table = table();
		if (table.containsKey(name)) return of(name, table.get(name));
		for (Map.Entry<String, String> e : new TreeMap<>(table).entrySet())
			if (e.getKey().trim().equalsIgnoreCase(name.trim()) || e.getKey().equalsIgnoreCase(name + "...")) return of(e.getKey(), e.getValue());
		throw new IllegalArgumentException("command=" + name + " is not an ImageJ command; nearest: " + nearest(name, names()));
	}

	private static MenuCommand of(String name, String entry) {
		if (isOfSciJava(entry)) throw new IllegalArgumentException("command=" + name + " is a " + entry.substring(0, entry.indexOf(':')) + " of ImageJ2, which changes the image on the screen and not a component; run it directly");
		return new MenuCommand(name, entry);
	}

	/** The shortest name that has the word, else the one that is spelt most alike. */
	private static String nearest(String word, List<String> names) {
		String best = "";
		for (String n : names)
			if (n.toLowerCase(Locale.ROOT).contains(word.trim().toLowerCase(Locale.ROOT)) && (best.isEmpty() || n.length() < best.length())) best = n;
		return best.isEmpty() ? Nearest.to(word, names) : best;
	}

	public String name() {
		return name;
	}

	/** Whether it asks for values, as the dots at its end say. */
	public boolean asks() {
		return name.trim().endsWith("...");
	}

	/** Runs the plugin on this thread's current image. What it throws goes on to the caller. */
	void run() {
		Object instance = filter();
		if (instance instanceof ExtendedPlugInFilter) new PlugInFilterRunner(new StrictFilter((ExtendedPlugInFilter) instance), name, argument);
		else IJ.runPlugIn(name, plugin, argument);
	}

	/** A new filter with a dialog of its own, or else this command. */
	private Object filter() {
		try {
			Class<?> c = IJ.getClassLoader().loadClass(plugin);
			return ExtendedPlugInFilter.class.isAssignableFrom(c) && !PlugIn.class.isAssignableFrom(c) ? c.getConstructor().newInstance() : this;
		}
		catch (ReflectiveOperationException | LinkageError e) {
			return this;
		}
	}

	/**
	 * @throws IllegalArgumentException for a command that does not compute on one image, or options that it does not read
	 */
	public void requireComponentwise(String options) {
		if (plugin.equals(OURS)) throw new IllegalArgumentException("command=" + name + ": Tristimulus commands compute on colours themselves; run it directly");
		if (plugin.equals(FILE_AND_WINDOW)) throw new IllegalArgumentException("command=" + name + ": a command for files and windows, which computes nothing on pixels");
		if (plugin.equals(SCRIPTS)) return;
		try {
			requireKnownKeys(options, new PluginOptionKeys(IJ.getClassLoader().loadClass(plugin)));
		}
		catch (IOException | ReflectiveOperationException | LinkageError e) {
			if (IJ.debugMode) IJ.log("The class file of " + name + " was not looked into: " + e);
		}
	}

	private void requireKnownKeys(String options, PluginOptionKeys words) {
		for (String method : OTHER_IMAGES)
			if (words.contains(method)) throw new IllegalArgumentException("command=" + name + ": it looks for windows or a second image, and a component is one image without a window");
		if (!plugin.startsWith("ij.") && !words.contains("ij/gui/GenericDialog")) return;
		for (Map.Entry<String, String> option : MacroOptions.parse(options).entrySet()) {
			String wrong = wrong(option.getKey(), option.getValue(), words);
			if (!wrong.isEmpty()) throw new IllegalArgumentException("options=" + options.trim() + ": " + wrong);
		}
	}

	/** What is wrong with an option, or an empty text. ImageJ takes its first choice for one that it does not know. */
	private String wrong(String key, String value, PluginOptionKeys words) {
		if (TEXT_AREAS.contains(key) && GraphicsEnvironment.isHeadless()) return key + " is read from a text area, which ImageJ does not have without a display; run " + name + " with one";
		if (COMMON_KEYS.contains(key)) return "";
		if (!words.hasKey(key)) return "\"" + key + "\" is not an option of " + name + "; ImageJ's Recorder shows those that it has";
		if (words.calls().isNumber(key) && value.isEmpty()) return key + " needs a number, as " + key + "=2";
		boolean unknown = plugin.startsWith("ij.") && words.calls().isChoice(key) && !value.startsWith("&") && !words.hasText(value);
		return unknown ? key + "=" + value + " is not one of the choices of " + name.trim() + "; ImageJ's Recorder shows those that it has" : "";
	}
}
