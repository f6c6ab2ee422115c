package org.tristimulus.door;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.Macro;
import ij.WindowManager;
import ij.measure.ResultsTable;

import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.show.HeadlessMacro;

/** Commands through the menu door, on images made of numbers. */
public final class Door {

	private static final Pattern KEY = Pattern.compile("\"([a-z0-9]+)\":\"([^\"]*)\"");

	private Door() {}

	/** A 32-bit composite of red, green and blue, one slice for each list of colours, which fill its rows. */
	public static ImagePlus light(int width, double[][]... slices) {
		int height = (slices[0].length + width - 1) / width;
		ImageStack stack = new ImageStack(width, height);
		for (double[][] colors : slices)
			for (int c = 0; c < 3; c++) {
				float[] plane = new float[width * height];
				for (int i = 0; i < plane.length; i++)
					plane[i] = (float) colors[Math.min(i, colors.length - 1)][c];
				stack.addSlice("", plane);
			}
		return composite(stack);
	}

	/** The same in 16 bits, white 65535. */
	public static ImagePlus codes(int width, double[][]... slices) {
		ImagePlus floats = light(width, slices);
		ImageStack stack = new ImageStack(width, floats.getHeight());
		for (int i = 1; i <= floats.getStackSize(); i++) {
			float[] plane = (float[]) floats.getStack().getPixels(i);
			short[] codes = new short[plane.length];
			for (int k = 0; k < codes.length; k++)
				codes[k] = (short) Math.round(65535 * Math.max(0, Math.min(1, plane[k])));
			stack.addSlice("", codes);
		}
		return composite(stack);
	}

	public static ImagePlus composite(ImageStack stack) {
		ImagePlus imp = new ImagePlus("light", stack);
		imp.setDimensions(3, 1, stack.getSize() / 3);
		return new CompositeImage(imp, CompositeImage.COMPOSITE);
	}

	/** 24-bit RGB of codes 0xrrggbb. */
	public static ImagePlus rgb(int width, int... codes) {
		ImagePlus imp = IJ.createImage("photo", "RGB", width, (codes.length + width - 1) / width, 1);
		for (int i = 0; i < codes.length; i++)
			imp.getProcessor().set(i, 0xff000000 | codes[i]);
		return imp;
	}

	/** The red, green and blue of pixel i of slice s from 0. */
	public static double[] pixel(ImagePlus imp, int s, int i) {
		double[] c = new double[3];
		for (int k = 0; k < 3; k++)
			c[k] = imp.getStackSize() == 1 ? imp.getProcessor().get(i) >> 16 - 8 * k & 255 : imp.getStack().getProcessor(3 * s + k + 1).getf(i);
		return c;
	}

	/** Runs a command in place. */
	public static void run(ImagePlus imp, String command, String options) {
		ResultsTable.getResultsTable().reset();
		WindowManager.setTempCurrentImage(null);
		IJ.run(imp, command, options);
	}

	/** The rows that the last run put into Results, numbers with all their digits, of which Results shows some. */
	public static List<Map<String, String>> rows() {
		ResultsTable table = ResultsTable.getResultsTable();
		List<Map<String, String>> rows = new ArrayList<>();
		for (int r = 0; r < table.size(); r++) {
			Map<String, String> row = new LinkedHashMap<>();
			for (String column : table.getHeadings()) {
				String text = table.getStringValue(column, r);
				double value = table.getValueAsDouble(table.getColumnIndex(column), r);
				boolean isShort = text.matches("-?[0-9.]+([eE][-+]?[0-9]+)?") && Double.parseDouble(text) != value && !Double.isNaN(value);
				row.put(column, isShort ? String.valueOf(value) : text);
			}
			rows.add(row);
		}
		return rows;
	}

	/** A number of the last run's first row, to the last bit. */
	public static double number(String column) {
		return ResultsTable.getResultsTable().getValue(column, 0);
	}

	/** The keys of the last command in an image's history, with the values that were used. */
	public static Map<String, String> keys(ImagePlus imp) {
		String[] lines = imp.getProp(ImageProperties.HISTORY).split("\n");
		String last = lines[lines.length - 1];
		Map<String, String> keys = new LinkedHashMap<>();
		for (Matcher m = KEY.matcher(last.substring(last.indexOf("\"keys\""), last.indexOf("},\"inputs\""))); m.find();)
			keys.put(m.group(1), m.group(2));
		return keys;
	}

	/** The one message of a run that must fail: pixels, results and the image's history are as they were. */
	public static String failure(ImagePlus imp, String command, String options) {
		List<Object> before = copies(imp);
		System.clearProperty(HeadlessMacro.FAILURE);
		assertEquals(Macro.MACRO_CANCELED, assertThrows(RuntimeException.class, () -> run(imp, command, options), options).getMessage(), options);
		assertPixels(before, imp);
		assertFalse(imp.changes);
		assertNull(imp.getProp(ImageProperties.HISTORY));
		assertEquals(0, ResultsTable.getResultsTable().size());
		String message = System.getProperty(HeadlessMacro.FAILURE);
		System.clearProperty(HeadlessMacro.FAILURE);
		return message;
	}

	public static List<Object> copies(ImagePlus imp) {
		List<Object> planes = new ArrayList<>();
		for (int i = 1; i <= imp.getStackSize(); i++)
			planes.add(ImagePlusStore.copy(imp.getStack().getPixels(i)));
		return planes;
	}

	/** To the bit, NaN included. */
	public static void assertPixels(List<Object> expected, ImagePlus imp) {
		for (int i = 0; i < expected.size(); i++) {
			Object now = imp.getStack().getPixels(i + 1), before = expected.get(i);
			if (now instanceof int[]) assertArrayEquals((int[]) before, (int[]) now);
			if (now instanceof byte[]) assertArrayEquals((byte[]) before, (byte[]) now);
			if (now instanceof short[]) assertArrayEquals((short[]) before, (short[]) now);
			if (now instanceof float[]) for (int k = 0; k < ((float[]) now).length; k++)
				assertEquals(Float.floatToRawIntBits(((float[]) before)[k]), Float.floatToRawIntBits(((float[]) now)[k]));
		}
	}
}
