package org.tristimulus.spark;

import net.imagej.patcher.LegacyInjector;

/** ImageJ without a display, on whatever machine: to be made ready before a class of ImageJ is loaded. */
final class HeadlessImageJ {

	static {
		System.setProperty("java.awt.headless", "true");
		LegacyInjector.preinit();
	}

	private HeadlessImageJ() {}

	/** Does what is to be done once. */
	static void prepare() {}
}
