package org.tristimulus.door;

import java.awt.Dialog;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.WindowEvent;
import java.awt.event.WindowListener;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.plugin.frame.Recorder;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tristimulus.imagej.show.HostSession;

/** ImageJ with its window, once in a JVM; after each test all that it opened is closed, and what was remembered is forgotten. */
public final class OnScreen implements BeforeAllCallback, AfterEachCallback {

	@Override
	public void beforeAll(ExtensionContext context) {
		if (IJ.getInstance() == null) new ImageJ();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		closeAll();
		if (Recorder.getInstance() != null) Recorder.getInstance().close();
		IJ.run("Clear Results");
		forget();
	}

	/** What panels and dialogs remember goes as it does when ImageJ ends. */
	public static void forget() {
		DialogDriver.onEventThread(() -> {
			for (WindowListener session : IJ.getInstance().getWindowListeners())
				if (session instanceof HostSession) session.windowClosed(new WindowEvent(IJ.getInstance(), WindowEvent.WINDOW_CLOSED));
		});
	}

	/** Closes dialogs, the last that opened first, and images, and waits for the commands that had asked: one that ends late aborts what runs then. */
	public static void closeAll() {
		List<Window> windows = Arrays.asList(Window.getWindows());
		Collections.reverse(windows);
		for (Window w : windows)
			if (w instanceof Dialog && w.isDisplayable() && w.isShowing()) DialogDriver.close(w);
		awaitCommands();
		for (int id : ids()) {
			WindowManager.getImage(id).changes = false;
			WindowManager.getImage(id).close();
		}
	}

	/** Closes the Log or the Results, which other tests may have left open. */
	public static void closeText(String title) {
		if (WindowManager.getWindow(title) != null) IJ.runMacro("selectWindow('" + title + "'); run('Close');");
		DialogDriver.await(title + " stays", () -> WindowManager.getWindow(title) == null);
	}

	/** Waits until no command from the menu runs any more. */
	public static void awaitCommands() {
		DialogDriver.await("a command still runs", () -> !isCommandRunning());
	}

	/** Whether a command from the menu is at work, or asks. */
	public static boolean isCommandRunning() {
		return Thread.getAllStackTraces().entrySet().stream().filter(e -> e.getKey() != Thread.currentThread())
			.flatMap(e -> Arrays.stream(e.getValue())).anyMatch(frame -> frame.getClassName().equals("ij.Executer"));
	}

	/** Shows an image and makes it the current one: a window is activated some time after it has opened, and only then for good. */
	public static ImagePlus show(ImagePlus imp) {
		imp.show();
		activate(imp);
		return imp;
	}

	/** Makes the image on show the current one; asks anew for as long as another window takes its turn. */
	public static void activate(ImagePlus imp) {
		DialogDriver.await("no window", () -> imp.getWindow() != null && imp.getWindow().isShowing());
		DialogDriver.await("not active", () -> {
			DialogDriver.onEventThread(imp.getWindow()::requestFocus);
			IJ.wait(20);
			return isActive(imp.getWindow());
		});
		WindowManager.setCurrentWindow(imp.getWindow());
	}

	private static boolean isActive(Window window) {
		return KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow() == window;
	}

	/** Opens the Recorder. */
	public static void record() {
		IJ.run("Record...");
		DialogDriver.await("not active", () -> isActive(Recorder.getInstance()));
	}

	/** The image that comes on show by some work, whichever image is the current one meanwhile. */
	public static ImagePlus shownBy(Runnable work) {
		Set<Integer> before = IntStream.of(ids()).boxed().collect(Collectors.toSet());
		work.run();
		return besides(before);
	}

	/** The one image on show besides another. */
	public static ImagePlus besides(ImagePlus imp) {
		return besides(Collections.singleton(imp.getID()));
	}

	private static ImagePlus besides(Set<Integer> known) {
		DialogDriver.await("no other image", () -> IntStream.of(ids()).filter(id -> !known.contains(id)).count() == 1);
		return WindowManager.getImage(IntStream.of(ids()).filter(id -> !known.contains(id)).findFirst().getAsInt());
	}

	/** The image of this title, when it is on show. */
	public static ImagePlus called(String title) {
		DialogDriver.await("no image " + title, () -> WindowManager.getImage(title) != null);
		return WindowManager.getImage(title);
	}

	private static int[] ids() {
		int[] ids = WindowManager.getIDList();
		return ids == null ? new int[0] : ids;
	}
}
