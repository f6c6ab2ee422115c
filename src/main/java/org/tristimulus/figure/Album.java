package org.tristimulus.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;

/** Sheets of one kind and size, as one image: a single plane, or a stack with a label for each. What is drawn stands in its Info as numbers. */
public final class Album {

	private final String title;
	private final List<Sheet> sheets = new ArrayList<>();
	private final List<String> labels = new ArrayList<>();
	private final StringBuilder numbers = new StringBuilder();

	public Album(String title) {
		this.title = title;
	}

	/** @param table what is drawn, as lines of comma-separated values */
	public Album add(String label, Sheet sheet, String table) {
		sheets.add(sheet);
		labels.add(label);
		numbers.append(numbers.length() == 0 ? "" : "\n").append(title).append(" of ").append(label).append('\n').append(table);
		return this;
	}

	/** The image, in a list; an empty list if there is no sheet. */
	public List<ColorImage> images() {
		if (sheets.isEmpty()) return Collections.emptyList();
		int width = sheets.get(0).width(), height = sheets.get(0).height(), n = width * height;
		int[] pixels = sheets.get(0).pixels();
		ResultMetadata look = ResultMetadata.PLAIN.info(numbers.toString());
		if (sheets.size() == 1) return Collections.singletonList(image(title + " of " + labels.get(0), pixels, look, width, height));
		pixels = new int[Math.multiplyExact(n, sheets.size())];
		for (int i = 0; i < sheets.size(); i++)
			System.arraycopy(sheets.get(i).pixels(), 0, pixels, i * n, n);
		return Collections.singletonList(image(title, pixels, look.labels(labels), width, height, sheets.size()));
	}

	private static ColorImage image(String title, int[] pixels, ResultMetadata look, long... size) {
		return ColorImage.of(new ImgStore(title, ArrayImgs.argbs(pixels, size), ImgStore.NO_CHANNELS, look));
	}
}
