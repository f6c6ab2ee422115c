package org.tristimulus.spark;

import ij.IJ;
import ij.Menus;

import net.imagej.patcher.LegacyInjector;

/** ImageJ without a display, on whatever machine, with its table of commands: to be made ready before a class of ImageJ is loaded. */
final class HeadlessImageJ {

	static {
		System.setProperty("java.awt.headless", "true");
		LegacyInjector.preinit();
		// The first command makes ImageJ read its table of commands.
		if (Menus.getCommands() == null) IJ.run("Close All", "");
	}

	private HeadlessImageJ() {}

	/** Does what is to be done once. */
	static void prepare() {}
}
