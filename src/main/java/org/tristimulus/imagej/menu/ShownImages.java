package org.tristimulus.imagej.menu;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.GraphicsDevice.WindowTranslucency;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageWindow;

/**
 * The images that the threads of an inner command show, and no others. Java tells of a window's parts on the thread that puts
 * them together: of such a window nothing is seen, it takes no focus and leaves ImageJ's lists at once. Without windows,
 * images come by {@link UnshownImages}.
 */
final class ShownImages implements AWTEventListener, AutoCloseable {

	private static final int BEYOND_THE_SCREEN = -30000;

	private final InnerThreads threads;
	private final boolean watches = !GraphicsEnvironment.isHeadless();
	private final UnshownImages unshown;
	private final Set<ImageWindow> windows = Collections.synchronizedSet(new LinkedHashSet<>());
	private final Set<Window> others = Collections.synchronizedSet(new LinkedHashSet<>());
	/** The user's window before one of these came. */
	private ImageWindow current;

	ShownImages(InnerThreads threads) {
		this.threads = threads;
		unshown = new UnshownImages(threads);
		if (watches) Toolkit.getDefaultToolkit().addAWTEventListener(this, AWTEvent.HIERARCHY_EVENT_MASK | AWTEvent.HIERARCHY_BOUNDS_EVENT_MASK);
	}

	@Override
	public void eventDispatched(AWTEvent event) {
		if (!(event instanceof HierarchyEvent) || !threads.isCurrent()) return;
		HierarchyEvent e = (HierarchyEvent) event;
		Window window = windowOf(e);
		if (window == null) return;
		if (!(window instanceof ImageWindow)) others.add(window);
		else if (windows.add((ImageWindow) window)) prepare((ImageWindow) window);
		else conceal((ImageWindow) window, (e.getChangeFlags() & HierarchyEvent.DISPLAYABILITY_CHANGED) != 0 && window.isDisplayable());
	}

	private static Window windowOf(HierarchyEvent e) {
		java.awt.Component c = e.getChangedParent() == null ? e.getChanged() : e.getChangedParent();
		while (c != null && !(c instanceof Window))
			c = c.getParent();
		return (Window) c;
	}

	/** Before it is on the screen: it has no frame, all but one pixel is cut away, and the user's window keeps the focus. */
	private void prepare(ImageWindow window) {
		current = WindowManager.getCurrentWindow();
		window.setFocusableWindowState(false);
		window.setAutoRequestFocus(false);
		if (window.isDisplayable()) return;
		window.setType(Window.Type.UTILITY);
		window.setUndecorated(true);
		boolean canCut = window.getGraphicsConfiguration().getDevice().isWindowTranslucencySupported(WindowTranslucency.PERPIXEL_TRANSPARENT);
		if (canCut) window.setShape(new Rectangle(1, 1));
	}

	/** Called when it moves, and when ImageJ has made it the current window and is about to show it. Java holds the lock of all windows now, so that ImageJ's lists have to wait. */
	private void conceal(ImageWindow window, boolean isReady) {
		if (window.getX() != BEYOND_THE_SCREEN) window.setLocation(BEYOND_THE_SCREEN, BEYOND_THE_SCREEN);
		if (!isReady || window.getImagePlus() == null) return;
		ImageWindow users = current;
		EventQueue.invokeLater(() -> unlist(window, users));
		window.getImagePlus().setActivated();
		WindowManager.setTempCurrentImage(window.getImagePlus());
	}

	/** Takes a window from ImageJ's lists; the user's is the current one again, unless another one was chosen meanwhile. */
	private static void unlist(ImageWindow window, ImageWindow before) {
		if (window.isClosed()) return;
		ImageWindow now = WindowManager.getCurrentWindow(), users = now == window ? before : now;
		WindowManager.removeWindow(window);
		if (users != null && !users.isClosed() && WindowManager.getCurrentWindow() != users) WindowManager.setCurrentWindow(users);
	}

	/** Whether a thread of the command opened this window, which is not one of an image. */
	boolean hasOpened(Window window) {
		return others.contains(window);
	}

	/**
	 * The images in the order in which they were shown, taken from the screen and from all lists.
	 *
	 * @param last that the command's thread had as its current image, or null
	 */
	List<ImagePlus> take(ImagePlus last) {
		List<ImagePlus> images = new ArrayList<>(unshown.take(last));
		for (ImageWindow window : new ArrayList<>(windows)) {
			ImagePlus image = window.getImagePlus();
			if (image == null || window.isClosed() || image.getWindow() != window) continue;
			image.hide();
			images.add(image);
		}
		return images;
	}

	@Override
	public void close() {
		if (watches) Toolkit.getDefaultToolkit().removeAWTEventListener(this);
		unshown.close();
	}
}
