package org.tristimulus.imagej;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;

import net.imagej.patcher.LegacyInjector;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Makes ImageJ ready before any test loads one of its classes: the menu, and without a display the headless patch. */
public class TestHost implements LauncherSessionListener {

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		try {
			System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		if (GraphicsEnvironment.isHeadless()) LegacyInjector.preinit();
	}
}
