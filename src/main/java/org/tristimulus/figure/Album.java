package org.tristimulus.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;

/** Sheets as one image, as large as the largest: a single plane, or a stack with a label for each. What is drawn stands in its Info as numbers. */
public final class Album {

	private static final int WHITE = 0xffffffff;

	private final String title;
	private final List<Sheet> sheets = new ArrayList<>();
	private final List<String> labels = new ArrayList<>();
	private final StringBuilder numbers = new StringBuilder();

	public Album(String title) {
		this.title = title;
	}

	/** @param table what is drawn, as lines of comma-separated values, which get the title as their head */
	public Album add(String label, Sheet sheet, String table) {
		return addHeaded(label, sheet, title + " of " + label + '\n' + table);
	}

	/** @param tables what is drawn, as lines of comma-separated values under heads of their own */
	public Album addHeaded(String label, Sheet sheet, String tables) {
		sheets.add(sheet);
		labels.add(label);
		numbers.append(numbers.length() == 0 ? "" : "\n").append(tables);
		return this;
	}

	/** The image, in a list; an empty list if there is no sheet. */
	public List<ColorImage> images() {
		if (sheets.isEmpty()) return Collections.emptyList();
		int width = sheets.stream().mapToInt(Sheet::width).max().getAsInt(), height = sheets.stream().mapToInt(Sheet::height).max().getAsInt(), n = width * height;
		int[] pixels = new int[Math.multiplyExact(n, sheets.size())];
		Arrays.fill(pixels, WHITE);
		for (int i = 0; i < sheets.size(); i++)
			put(sheets.get(i), pixels, i * n, width);
		ResultMetadata look = ResultMetadata.PLAIN.info(numbers.toString());
		if (sheets.size() == 1) return Collections.singletonList(image(title + " of " + labels.get(0), pixels, look, width, height));
		return Collections.singletonList(image(title, pixels, look.labels(labels), width, height, sheets.size()));
	}

	/** At the upper left. */
	private static void put(Sheet sheet, int[] pixels, int start, int width) {
		for (int y = 0; y < sheet.height(); y++)
			System.arraycopy(sheet.pixels(), y * sheet.width(), pixels, start + y * width, sheet.width());
	}

	private static ColorImage image(String title, int[] pixels, ResultMetadata look, long... size) {
		return ColorImage.of(new ImgStore(title, ArrayImgs.argbs(pixels, size), ImgStore.NO_CHANNELS, look));
	}
}
