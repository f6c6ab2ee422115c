package org.tristimulus.imagej.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.process.FloatProcessor;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.command.space.RunInColorSpaceTest;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.LogText;
import org.tristimulus.imagej.image.HostMatrixTest;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.menu.HostField;
import org.tristimulus.imagej.show.HeadlessMacro;

/** What runs on another thread of the JVM, or failed there, changes nothing of a run. */
class NeighborsTest {

	private static final int ROUNDS = 100;

	/** ImageJ reads its own menus on first use, and not safely from two threads. */
	@BeforeAll
	static void menus() {
		exposed(RunInColorSpaceTest.image("RGB"));
	}

	/** One thread's line is always refused, the other's never; each hears of its own. */
	@Test
	void aRefusalStaysWithItsThread() throws Exception {
		List<Object> expected = HostImage.pixels(exposed(RunInColorSpaceTest.image("RGB")));
		List<String> refusals = new ArrayList<>(), good = new ArrayList<>();
		List<ImagePlus> images = new ArrayList<>();
		together(() -> {
			for (int i = 0; i < ROUNDS; i++)
				refusals.add(message(() -> IJ.run(RunInColorSpaceTest.image("RGB"), "Adjust Exposure...", "stops=99")));
		}, () -> {
			for (int i = 0; i < ROUNDS; i++) {
				ImagePlus imp = RunInColorSpaceTest.image("RGB");
				good.add(message(() -> exposed(imp)));
				images.add(imp);
			}
		});
		assertEquals(Collections.nCopies(ROUNDS, Macro.MACRO_CANCELED), refusals);
		assertEquals(Collections.nCopies(ROUNDS, ""), good);
		for (ImagePlus imp : images)
			HostMatrixTest.assertPlanes(expected, HostImage.pixels(imp), "pixels");
		assertEquals(false, HostField.get(Macro.class, "abort"));
		assertFalse(IJ.macroRunning());
	}

	private static ImagePlus exposed(ImagePlus imp) {
		IJ.run(imp, "Adjust Exposure...", "stops=1");
		return imp;
	}

	private static String message(Runnable work) {
		try {
			work.run();
			return "";
		}
		catch (RuntimeException e) {
			assertTrue(e.getCause() instanceof LineException, String.valueOf(e.getCause()));
			return e.getMessage();
		}
	}

	/** A macro that waits in another thread goes on when Java code is refused. */
	@Test
	void aMacroElsewhereGoesOn() throws Exception {
		AtomicBoolean goesOn = new AtomicBoolean();
		String[] returned = new String[1];
		Interpreter macro = new Interpreter();
		together(() -> returned[0] = macro.run("for (i = 0; i < 60; i++) wait(10); return 'to the end';", ""), () -> {
			while (Interpreter.getInstance() != macro)
				Thread.onSpinWait();
			for (int i = 0; i < 10; i++)
				assertEquals(Macro.MACRO_CANCELED, message(() -> IJ.run(RunInColorSpaceTest.image("RGB"), "Adjust Exposure...", "stops=99")));
			goesOn.set(!macro.done());
		});
		assertTrue(goesOn.get());
		assertEquals("to the end", returned[0]);
	}

	/** Two macros at once, one of which is always refused: that ends, and the other comes to its end each time. */
	@Test
	void aRefusedMacroStaysAlone() throws Exception {
		List<String> refused = new ArrayList<>(), good = new ArrayList<>();
		String macro = "newImage('a', 'RGB black', 9, 9, 1); run('Adjust Exposure...', %s); return 'to the end';";
		String[] wrong = { "'stops=99'", "'stops=' + 99 + ' gamut=clip'" }, right = { "'stops=1'", "'stops=' + 1 + ' gamut=clip'" };
		together(() -> {
			for (int i = 0; i < ROUNDS; i++)
				refused.add(returned(String.format(macro, wrong[i % 2])));
		}, () -> {
			for (int i = 0; i < ROUNDS; i++)
				good.add(new Interpreter().run(String.format(macro, right[i / 2 % 2]), ""));
		});
		assertEquals(Collections.nCopies(ROUNDS, "to the end"), good);
		assertEquals(Collections.nCopies(ROUNDS, "[aborted]"), refused);
	}

	/** What a macro returns; one that ImageJ's users see ended by an exception, which says so, is ended as well. */
	private static String returned(String macro) {
		try {
			return new Interpreter().run(macro, "");
		}
		catch (RuntimeException e) {
			return Macro.MACRO_CANCELED.equals(e.getMessage()) ? "[aborted]" : String.valueOf(e);
		}
	}

	/** In two threads, and beside one that shows 32-bit images of the same size, which must not become components. */
	@ParameterizedTest
	@ValueSource(strings = { "command=[Gaussian Blur...] options=[sigma=2] space=oklab", "command=[Scale...] options=[x=0.5 y=0.5 interpolation=Bilinear average create title=scaled]", "command=[Duplicate...] options=[title=copy]" })
	void innerCommandsTakeTheirOwnImages(String options) throws Exception {
		List<Object> expected = HostImage.pixels(run(options));
		AtomicBoolean isOver = new AtomicBoolean();
		List<ImagePlus> results = Collections.synchronizedList(new ArrayList<>()), shown = new ArrayList<>();
		Interpreter.batchMode = true;
		ExecutorService neighbor = Executors.newSingleThreadExecutor();
		Future<?> showing = neighbor.submit(() -> {
			while (!isOver.get()) {
				ImagePlus imp = new ImagePlus("neighbor", new FloatProcessor(37, 29));
				imp.show();
				assertSame(imp, WindowManager.getCurrentImage());
				if (shown.size() % 2 == 0) imp.close();
				shown.add(imp);
				Thread.sleep(1);
			}
			return null;
		});
		Runnable runs = () -> {
			for (int i = 0; i < 15; i++)
				results.add(run(options));
		};
		together(runs, runs);
		isOver.set(true);
		showing.get();
		neighbor.shutdown();
		for (ImagePlus result : results)
			HostMatrixTest.assertPlanes(expected, HostImage.pixels(result), options);
		for (int i = 1; i < shown.size(); i += 2)
			assertSame(shown.get(i), WindowManager.getImage(shown.get(i).getID()), "still open");
		assertFalse(WindowManager.getImageTitles().length > shown.size(), "components were left");
	}

	private static ImagePlus run(String options) {
		return RecordedLine.of("Run in Color Space...", options).run(RunInColorSpaceTest.image("RGB")).image();
	}

	/** Anything that a command throws stops the macro, with one message. */
	@Test
	void anErrorStopsTheMacro() {
		ImagePlus imp = new ImagePlus("deep", new FloatProcessor(3, 3)) {

			@Override
			public ImageStack getStack() {
				for (StackTraceElement call : Thread.currentThread().getStackTrace())
					if (call.getClassName().equals(ImagePlusStore.class.getName())) throw new StackOverflowError();
				return super.getStack();
			}
		};
		WindowManager.setTempCurrentImage(imp);
		int[] status = new int[1];
		String log = LogText.of(() -> status[0] = HeadlessMacro.run("run('Adjust Exposure...', 'stops=1'); print('reached');", ""));
		WindowManager.setTempCurrentImage(null);
		System.clearProperty(HeadlessMacro.FAILURE);
		assertEquals(1, status[0]);
		assertEquals(1, log.lines().count(), log);
		assertTrue(log.startsWith("Adjust Exposure: unexpected problem: java.lang.StackOverflowError at "), log);
		assertFalse(imp.isLocked());
	}

	/** Runs both to their end, each on a thread. */
	static void together(Runnable first, Runnable second) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			for (Future<Object> done : threads.invokeAll(List.of(callable(first), callable(second))))
				done.get();
		}
		finally {
			threads.shutdown();
		}
	}

	private static Callable<Object> callable(Runnable work) {
		return () -> {
			work.run();
			return null;
		};
	}
}
