package org.tristimulus.door;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;

import ij.macro.Interpreter;

import net.imagej.patcher.LegacyInjector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.tristimulus.imagej.Launcher;

/**
 * Makes ImageJ ready before any test loads one of its classes: the menu, and without a display the headless patch. Images
 * that a test has left open are closed after it: ImageJ looks through all of them for each one.
 */
public class TestHost implements LauncherSessionListener, TestExecutionListener {

	/** Tests of packages without ImageJ need none. */
	private static final boolean IS_WANTED = !"none".equals(System.getProperty("tristimulus.test.host"));

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		if (!IS_WANTED) return;
		try {
			System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		if (GraphicsEnvironment.isHeadless()) LegacyInjector.preinit();
	}

	@Override
	public void executionFinished(TestIdentifier test, TestExecutionResult result) {
		if (!IS_WANTED || !test.isTest() || !GraphicsEnvironment.isHeadless()) return;
		for (int id : Interpreter.getBatchModeImageIDs())
			Interpreter.removeBatchModeImage(Interpreter.getBatchModeImage(id));
	}
}
