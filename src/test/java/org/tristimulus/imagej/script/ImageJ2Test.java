package org.tristimulus.imagej.script;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.ExecutionException;

import ij.IJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;

import net.imagej.Dataset;
import net.imagej.ImgPlus;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.convert.ConvertService;
import org.tristimulus.command.exposure.AdjustExposure;
import org.tristimulus.command.space.RunInColorSpaceTest;
import org.tristimulus.door.HostImage;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.imagej.image.HostMatrixTest;
import org.tristimulus.imagej.menu.MenuCommand;
import org.tristimulus.imagej.run.LineException;
import org.tristimulus.imagej.run.RecordedLine;

/** What ImageJ2 brings to the commands: its images by name, its open image, and commands of its own among ImageJ's. */
class ImageJ2Test {

	private static Context context;

	@BeforeAll
	static void open() {
		context = new Context();
	}

	@AfterAll
	static void close() {
		context.dispose();
	}

	private static CommandModule run(Object... inputs) throws InterruptedException, ExecutionException {
		return context.service(CommandService.class).run(AdjustExposure.class, true, inputs).get();
	}

	private static float[] ramp(int n) {
		float[] values = new float[n];
		for (int i = 0; i < n; i++)
			values[i] = i / 64f;
		return values;
	}

	/** One stop doubles linear values, wherever an image has its axes. */
	@ParameterizedTest
	@CsvSource({ "X Y", "X Y Channel", "Channel X Y", "Y X", "X Y Time Z Channel" })
	void axesByName(String names) throws Exception {
		String[] axes = names.split(" ");
		long[] size = new long[axes.length];
		int n = 1;
		for (int d = 0; d < axes.length; d++) {
			size[d] = axes[d].equals("Channel") ? 3 : 2 + d;
			n *= (int) size[d];
		}
		ArrayImg<FloatType, FloatArray> img = ArrayImgs.floats(ramp(n), size);
		ColorImage image = context.service(ConvertService.class).convert(new ImgPlus<>(img, "cells", axes), ColorImage.class);
		assertEquals("cells", image.source().title());
		assertEquals(names.contains("Channel") ? 3 : 1, image.source().channels());
		assertEquals(names.contains("Time") ? 4 : 1, image.source().frames());
		run("image", new ImgPlus<>(img, "cells", axes), "stops", 1);
		float[] twice = ramp(n);
		for (int i = 0; i < n; i++)
			twice[i] *= 2;
		assertArrayEquals(twice, img.update(null).getCurrentStorageArray());
	}

	/** A plain view of a part of an image, and a double precision one. */
	@Test
	void anyImage() throws Exception {
		ArrayImg<FloatType, FloatArray> img = ArrayImgs.floats(ramp(12), 4, 3);
		run("image", Views.interval(img, new long[] { 1, 1 }, new long[] { 2, 2 }), "stops", 1);
		float[] expected = ramp(12);
		for (int i : new int[] { 5, 6, 9, 10 })
			expected[i] *= 2;
		assertArrayEquals(expected, img.update(null).getCurrentStorageArray());
		double[] values = { 0.5, 0.25 };
		run("image", ArrayImgs.doubles(values, 2, 1), "stops", -1);
		assertArrayEquals(new double[] { 0.25, 0.125 }, values);
	}

	/** Nothing says whether these are codes or light: both answers stand in the message, and either works. */
	@Test
	void threeChannelsHaveToSay() throws Exception {
		short[] codes = new short[12];
		java.util.Arrays.fill(codes, (short) 20000);
		ArrayImg<UnsignedShortType, ShortArray> img = ArrayImgs.unsignedShorts(codes, 2, 2, 3);
		ImgPlus<UnsignedShortType> photo = new ImgPlus<>(img, "photo", "X", "Y", "Channel");
		Throwable problem = assertThrows(ExecutionException.class, () -> run("image", photo, "stops", 1));
		while (problem.getCause() != null)
			problem = problem.getCause();
		assertTrue(problem.getMessage().contains("decode=srgb") && problem.getMessage().contains("decode=linear") && problem.getMessage().contains("\"photo\""), problem.getMessage());
		assertEquals(20000, codes[5]);
		ColorImage image = context.service(ConvertService.class).convert(photo, ColorImage.class);
		run("image", image.with(image.settings().decode(Decode.LINEAR)), "stops", 1);
		assertEquals(40000, codes[5] & 0xffff);
	}

	/** A merged RGB picture is one. */
	@Test
	void mergedRgb() throws Exception {
		byte[] codes = new byte[12];
		java.util.Arrays.fill(codes, (byte) 100);
		ImgPlus<?> plus = new ImgPlus<>(ArrayImgs.unsignedBytes(codes, 2, 2, 3), "photo", "X", "Y", "Channel");
		Dataset merged = (Dataset) java.lang.reflect.Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Dataset.class },
			(proxy, method, arguments) -> method.getName().equals("isRGBMerged") ? true : method.isDefault() && !List.of("getType").contains(method.getName()) ? java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, arguments)
				: plus.getClass().getMethod(method.getName(), method.getParameterTypes()).invoke(plus, arguments));
		run("image", merged, "stops", 1);
		ImagePlus same = IJ.createImage("same", "RGB", 1, 1, 1);
		same.getProcessor().set(0, 0xff646464);
		IJ.run(same, "Adjust Exposure...", "stops=1");
		assertEquals(same.getProcessor().get(0) & 255, codes[5] & 255);
	}

	/** A script that gives none takes the open one. */
	@Test
	void takesTheOpenImage() throws Exception {
		ImagePlus open = RunInColorSpaceTest.image("RGB"), same = RunInColorSpaceTest.image("RGB");
		WindowManager.setTempCurrentImage(open);
		CommandModule module = new CommandModule(context.service(CommandService.class).getCommand(AdjustExposure.class));
		module.setInput("stops", 1.0);
		context.inject(module.getCommand());
		new ScriptDefaults().process(module);
		module.run();
		WindowManager.setTempCurrentImage(null);
		IJ.run(same, "Adjust Exposure...", "stops=1");
		HostMatrixTest.assertPlanes(HostImage.pixels(same), HostImage.pixels(open), "pixels");
		assertTrue(module.isInputResolved("image"));
	}

	/** Commands and scripts that ImageJ2 put among ImageJ's take the image on the screen: they are refused by name before anything runs, and not offered. */
	@ParameterizedTest
	@CsvSource({ "A SciJava Command, command:net.example.Invert", "A Script, script:invert.groovy" })
	@SuppressWarnings("unchecked")
	void commandsOfImageJ2(String name, String entry) {
		ImagePlus imp = RunInColorSpaceTest.image("RGB");
		List<Object> before = HostImage.pixels(imp);
		RecordedLine.of("Run in Color Space...", "command=Square").run(RunInColorSpaceTest.image("RGB"));
		Hashtable<String, String> table = Menus.getCommands();
		table.put(name, entry);
		try {
			assertFalse(MenuCommand.names().contains(name));
			for (String written : new String[] { name, name.toLowerCase(java.util.Locale.ROOT) }) {
				String message = assertThrows(LineException.class, () -> RecordedLine.of("Run in Color Space...", "command=[" + written + "]").run(imp)).getMessage();
				assertTrue(message.contains("command=" + name) && message.contains("of ImageJ2"), message);
			}
		}
		finally {
			table.remove(name);
		}
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
	}
}
