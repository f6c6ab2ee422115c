package org.tristimulus.imagej.menu;

import java.awt.AWTEvent;
import java.awt.Dialog;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.WindowEvent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import ij.gui.GenericDialog;
import ij.gui.YesNoCancelDialog;
import ij.plugin.filter.Analyzer;
import ij.plugin.frame.PlugInFrame;
import ij.text.TextWindow;

/**
 * Watches the windows of a command that shall run unasked: closes each dialog that it opens, so that nothing waits for an
 * answer, and the windows that it left when it failed.
 */
final class DialogGuard implements AWTEventListener, AutoCloseable {

	private final Set<Window> before = new HashSet<>(Arrays.asList(Window.getWindows()));
	private final boolean closesDialogs, watches = !GraphicsEnvironment.isHeadless();
	private final Thread thread;
	private final ShownImages shown;
	private volatile String title = "";

	/**
	 * @param thread which runs the command
	 * @param shown tells which windows are the command's own
	 * @param closesDialogs false where the user is asked
	 */
	DialogGuard(Thread thread, ShownImages shown, boolean closesDialogs) {
		this.thread = thread;
		this.shown = shown;
		this.closesDialogs = closesDialogs;
		if (watches) Toolkit.getDefaultToolkit().addAWTEventListener(this, AWTEvent.WINDOW_EVENT_MASK);
	}

	@Override
	public void eventDispatched(AWTEvent event) {
		boolean opened = event.getID() == WindowEvent.WINDOW_OPENED && event.getSource() instanceof Dialog;
		if (!opened || !closesDialogs || before.contains(event.getSource()) || !isWaiting()) return;
		title = ((Dialog) event.getSource()).getTitle();
		((Dialog) event.getSource()).dispose();
	}

	/** Whether the command itself waits for a dialog; the user may have opened another one meanwhile. */
	private boolean isWaiting() {
		for (StackTraceElement e : thread.getStackTrace())
			if (e.getClassName().equals(Dialog.class.getName())) return true;
		return false;
	}

	/** The title of a dialog that was closed, or an empty text. */
	String closedDialog() {
		return title;
	}

	/** Whether the user pressed Cancel in a dialog of the command. */
	boolean wasCanceled() {
		for (Window w : Window.getWindows()) {
			if (!shown.hasOpened(w)) continue;
			if (w instanceof GenericDialog && ((GenericDialog) w).wasCanceled()) return true;
			if (w instanceof YesNoCancelDialog && ((YesNoCancelDialog) w).cancelPressed()) return true;
		}
		return false;
	}

	/** Whether ImageJ showed the trace of an exception. */
	boolean hasException() {
		for (Window w : Window.getWindows())
			if (isNew(w) && w instanceof TextWindow && ((TextWindow) w).getTitle().equals("Exception")) return true;
		return false;
	}

	/** Closes the tables and tools that the command opened, but for the Log. */
	void closeWindows() {
		for (Window w : Window.getWindows()) {
			if (!isNew(w) || w instanceof TextWindow && ((TextWindow) w).getTitle().equals("Log")) continue;
			if (w instanceof TextWindow) close((TextWindow) w);
			else if (w instanceof PlugInFrame) ((PlugInFrame) w).close();
		}
	}

	private static void close(TextWindow window) {
		if (window.getTitle().equals("Results")) Analyzer.setUnsavedMeasurements(false);
		window.close();
	}

	private boolean isNew(Window w) {
		return w.isShowing() && shown.hasOpened(w) && !before.contains(w);
	}

	@Override
	public void close() {
		if (watches) Toolkit.getDefaultToolkit().removeAWTEventListener(this);
	}
}
