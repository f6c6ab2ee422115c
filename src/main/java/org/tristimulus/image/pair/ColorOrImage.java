package org.tristimulus.image.pair;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tristimulus.color.TransferFunction;
import org.tristimulus.image.ColorImage;

/** One colour, or an image, as what a figure is made of. Immutable; its text is the colour, or the name of the image. */
public final class ColorOrImage {

	private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

	private final int color;
	private final Optional<ColorImage> image;
	private final String name;

	private ColorOrImage(int color, Optional<ColorImage> image, String name) {
		this.color = color;
		this.image = image;
		this.name = name;
	}

	/** @param rgb 0xrrggbb in sRGB */
	public static ColorOrImage of(int rgb) {
		return new ColorOrImage(rgb, Optional.empty(), String.format(Locale.ROOT, "#%06x", rgb));
	}

	/** @param name by which the image is found again */
	public static ColorOrImage of(ColorImage image, String name) {
		return new ColorOrImage(0, Optional.of(image), name);
	}

	/** Whether a text is a colour, {@code #rrggbb}. */
	public static boolean isColor(String text) {
		return COLOR.matcher(text).matches();
	}

	/** The colour of a text that {@link #isColor} accepts. */
	public static ColorOrImage parse(String text) {
		return of(Integer.parseInt(text.substring(1), 16));
	}

	/** Its light on a field of a size; an image covers the field, and what is too wide or too high is cut off on both sides. */
	public LightField on(int width, int height) {
		if (image.isPresent()) return LightField.of(image.get(), width, height);
		return (y, rows) -> {
			for (int c = 0; c < 3; c++)
				Arrays.fill(rows[c], 0, width, TransferFunction.SRGB.decode((color >> 16 - 8 * c & 255) / 255.0));
		};
	}

	/** The title of the image; empty for a colour. */
	public Optional<String> title() {
		return image.map(i -> i.source().title());
	}

	/** Whether all rows of a field are the same. */
	public boolean isColor() {
		return !image.isPresent();
	}

	@Override
	public boolean equals(Object o) {
		return o instanceof ColorOrImage && name.equals(((ColorOrImage) o).name) && image.equals(((ColorOrImage) o).image);
	}

	@Override
	public int hashCode() {
		return name.hashCode();
	}

	@Override
	public String toString() {
		return name;
	}
}
