package org.tristimulus.imagej.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Frame;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.process.FloatProcessor;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.command.space.RunInColorSpaceTest;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.OnScreen;
import org.tristimulus.imagej.image.HostMatrixTest;

/** Run in Color Space on a screen, beside a thread that shows, selects and closes images of the size of its components all the time. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class NeighborsOnScreenTest {

	private static final int RUNS = 6;

	@ParameterizedTest
	@CsvSource({ "RGB, command=[Gaussian Blur...] options=[sigma=2] space=oklab", "RGB, command=[Scale...] options=[x=0.5 y=0.5 interpolation=Bilinear average create title=scaled]",
		"RGB stack, command=[Z Project...] options=[projection=Median]", "RGB stack, command=[Gaussian Blur 3D...] options=[x=1 y=1 z=1]" })
	void besideAThreadThatShowsImages(String kind, String options) throws Exception {
		List<Object> expected = HostImage.pixels(run(kind, options));
		AtomicBoolean isOver = new AtomicBoolean();
		List<ImagePlus> left = new ArrayList<>();
		ExecutorService neighbor = Executors.newSingleThreadExecutor();
		AtomicInteger shown = new AtomicInteger();
		Future<?> showing = neighbor.submit(() -> {
			for (; !isOver.get(); shown.incrementAndGet()) {
				ImagePlus imp = new ImagePlus("neighbor " + shown, new FloatProcessor(37, 29));
				imp.show();
				assertNotNull(imp.getWindow(), "no window");
				assertTrue(imp.getWindow().isShowing() && imp.getWindow().getX() >= 0, "not on the screen");
				assertTrue(isListed(imp));
				WindowManager.setCurrentWindow(imp.getWindow());
				if (left.size() < 3) left.add(imp);
				else imp.close();
			}
			return null;
		});
		List<ImagePlus> results = new ArrayList<>();
		while (results.size() < RUNS || shown.get() <= RUNS && !showing.isDone())
			results.add(run(kind, options));
		isOver.set(true);
		showing.get();
		neighbor.shutdown();
		for (ImagePlus result : results)
			HostMatrixTest.assertPlanes(expected, HostImage.pixels(result), options);
		for (ImagePlus imp : left)
			assertTrue(imp.getWindow().isShowing() && isListed(imp));
		assertFalse(Interpreter.batchMode);
		assertEquals(left.size(), WindowManager.getImageCount());
		for (Window w : Window.getWindows())
			assertTrue(!w.isShowing() || !(w instanceof Frame) || w.getX() >= 0, () -> "left: " + w);
	}

	/** Nobody sees the windows of images that an inner command shows, nor finds them in ImageJ's lists once it is over. */
	@ParameterizedTest
	@CsvSource({ "RGB, command=[Scale...] options=[x=2 y=2 interpolation=Bilinear average create title=scaled]", "RGB stack, command=[Duplicate...] options=[title=scaled duplicate]" })
	void theirWindowsAreNotSeen(String kind, String options) throws Exception {
		ImagePlus users = OnScreen.show(RunInColorSpaceTest.image("RGB"));
		AtomicBoolean isOver = new AtomicBoolean();
		ExecutorService watcher = Executors.newSingleThreadExecutor();
		AtomicInteger hidden = new AtomicInteger();
		Future<?> seen = watcher.submit(() -> {
			while (!isOver.get())
				for (Window w : Window.getWindows()) {
					boolean isInner = w instanceof ij.gui.ImageWindow && String.valueOf(((ij.gui.ImageWindow) w).getTitle()).startsWith("scaled");
					if (isInner) assertTrue(xOnScreen(w) < -1000 || w.getShape() != null && w.getShape().getBounds().width == 1, "seen");
					if (isInner) hidden.incrementAndGet();
				}
			return null;
		});
		for (int i = 0; i < RUNS || i < 20 * RUNS && hidden.get() == 0 && !seen.isDone(); i++)
			run(kind, options);
		isOver.set(true);
		seen.get();
		assertTrue(hidden.get() > 0, "no window was there to be seen");
		watcher.shutdown();
		assertEquals(1, WindowManager.getImageCount());
		DialogDriver.await("not the current one", () -> WindowManager.getCurrentImage() == users);
	}

	/** Where it is on the screen; far away if it is not showing. */
	private static int xOnScreen(Window w) {
		try {
			return w.getLocationOnScreen().x;
		}
		catch (java.awt.IllegalComponentStateException e) {
			return Integer.MIN_VALUE;
		}
	}

	private static boolean isListed(ImagePlus imp) {
		return WindowManager.getImage(imp.getID()) == imp;
	}

	private static ImagePlus run(String kind, String options) {
		return RecordedLine.of("Run in Color Space...", options).run(RunInColorSpaceTest.image(kind)).image();
	}

	/** From Java in a thread: the result is on the screen, and the current image of that thread, whichever window others choose. */
	@org.junit.jupiter.api.Test
	void javaIsHandedTheResult() throws Exception {
		ImagePlus imp = OnScreen.show(RunInColorSpaceTest.image("RGB"));
		ImagePlus[] result = new ImagePlus[1];
		Thread thread = new Thread(() -> {
			WindowManager.setTempCurrentImage(imp);
			IJ.run("Adjust Exposure...", "stops=1 output=new");
			WindowManager.setCurrentWindow(imp.getWindow());
			IJ.run("Adjust Exposure...", "stops=1 output=new");
			result[0] = WindowManager.getCurrentImage();
		});
		thread.start();
		thread.join();
		assertTrue(result[0].getWindow() != null && result[0] != imp);
		assertEquals(3, WindowManager.getImageCount());
	}
}
