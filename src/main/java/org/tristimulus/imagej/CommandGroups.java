package org.tristimulus.imagej;

import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.MenuItem;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import ij.Menus;

/** What may be done by commands of ImageJ's menus while a panel is open on the active image. Read from the menu tree, as a command is known by its name alone. */
final class CommandGroups {

	/** What a command may do. */
	enum Group {

		/** It cannot change the image. */
		FREE,
		/** It has to see the original: it writes or copies the image, or is a macro. */
		SEES_ORIGINAL,
		/** It closes all images. */
		ENDS_ALL,
		/** It could change the image. */
		REFUSED
	}

	/** Menus and commands that are free, by path; a menu with all that is in it. */
	private static final List<String> FREE = Arrays.asList("File", "Window", "Help", "Edit>Selection", "Edit>Options", "Image>Zoom", "Image>Show Info...", "Image>Stacks>Next Slice [>]",
		"Image>Stacks>Previous Slice [<]", "Image>Stacks>Set Slice...", "Image>Stacks>Animation", "Image>Color>Channels Tool...", "Analyze>Measure", "Analyze>Histogram", "Analyze>Plot Profile",
		"Analyze>Set Measurements...", "Analyze>Tools>ROI Manager...", "Analyze>Tools>Synchronize Windows", "Plugins>Macros>Record...", "Plugins>Utilities>Find Commands...");
	private static final List<String> SEES_ORIGINAL = Arrays.asList("File>Save", "File>Save As", "File>Export", "File>Print...", "File>Close", "Image>Duplicate...");
	private static final List<String> REFUSED = Arrays.asList("File>Revert"), ENDS_ALL = Arrays.asList("File>Quit", "File>Close All");

	private final Set<String> free = new HashSet<>(), seesOriginal = new HashSet<>();

	CommandGroups(MenuBar bar) {
		for (int i = 0; bar != null && i < bar.getMenuCount(); i++)
			walk(bar.getMenu(i), "");
		if (bar != null && bar.getHelpMenu() != null) walk(bar.getHelpMenu(), "");
	}

	private void walk(MenuItem item, String above) {
		String path = above.isEmpty() ? item.getLabel() : above + ">" + item.getLabel().trim();
		if (item instanceof Menu) for (int i = 0; i < ((Menu) item).getItemCount(); i++)
			walk(((Menu) item).getItem(i), path);
		else if (isIn(path, REFUSED)) return;
		else if (isIn(path, SEES_ORIGINAL)) seesOriginal.add(item.getLabel());
		else if (isIn(path, FREE)) free.add(item.getLabel());
	}

	private static boolean isIn(String path, List<String> paths) {
		return paths.stream().anyMatch(p -> path.equals(p) || path.startsWith(p + ">"));
	}

	Group of(String command) {
		if (ENDS_ALL.contains("File>" + command)) return Group.ENDS_ALL;
		if (seesOriginal.contains(command) || isMacro(command)) return Group.SEES_ORIGINAL;
		return free.contains(command) ? Group.FREE : Group.REFUSED;
	}

	/** A name without an entry in the table is a macro, a look-up table, or a recent file. */
	private static boolean isMacro(String command) {
		Object entry = Menus.getCommands() == null ? null : Menus.getCommands().get(command);
		return entry == null || entry.toString().startsWith("ij.plugin.Macro_Runner");
	}
}
