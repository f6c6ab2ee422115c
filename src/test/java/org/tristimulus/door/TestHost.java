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

	@Override
	public void executionFinished(TestIdentifier test, TestExecutionResult result) {
		if (!test.isTest() || !GraphicsEnvironment.isHeadless()) return;
		for (int id : Interpreter.getBatchModeImageIDs())
			Interpreter.removeBatchModeImage(Interpreter.getBatchModeImage(id));
	}
}
