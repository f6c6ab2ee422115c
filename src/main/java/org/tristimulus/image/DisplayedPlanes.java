package org.tristimulus.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.ChannelDisplay;
import org.tristimulus.image.store.PixelStore;

/**
 * The positions of an image as they are shown: values through display ranges and look-up tables, channels that are switched on added as
 * ImageJ adds them, packed 8-bit codes. Packed pixels are taken as they are. Read when they are asked for.
 */
public final class DisplayedPlanes {

	private final IntFunction<Plane> reader;
	private final int width, height, count;
	private final PixelType type;
	private final List<Integer> channels = new ArrayList<>();
	private final List<ChannelDisplay> displays = new ArrayList<>();

	public DisplayedPlanes(PixelStore image) {
		reader = image.reader();
		width = image.width();
		height = image.height();
		count = image.positions();
		type = image.type();
		for (int c = 0; c < image.channels() && type != PixelType.RGB24; c++)
			if (image.isShown(c)) {
				channels.add(c);
				displays.add(image.display(c));
			}
	}

	/** How many positions there are. */
	public int count() {
		return count;
	}

	/** Pixels across. */
	public int width() {
		return width;
	}

	/** Pixels down. */
	public int height() {
		return height;
	}

	/** The codes of a position, from 0, row after row; not to be changed. */
	public int[] get(int position) {
		Plane plane = reader.apply(position);
		if (type == PixelType.RGB24) return (int[]) plane.array(0);
		int[] codes = new int[width * height];
		for (int i = 0; i < channels.size(); i++)
			add(plane.array(channels.get(i)), displays.get(i), codes);
		for (int i = 0; i < codes.length; i++)
			codes[i] |= 0xff000000;
		return codes;
	}

	private void add(Object array, ChannelDisplay display, int[] codes) {
		byte[] places = type.isFloat() ? new byte[0] : display.indices(type);
		for (int i = 0; i < codes.length; i++) {
			int place = array instanceof byte[] ? places[((byte[]) array)[i] & 255] : array instanceof short[] ? places[((short[]) array)[i] & 0xffff] : display.index(((float[]) array)[i]);
			int color = display.color(place & 255), sum = codes[i];
			int r = Math.min(255, (sum >> 16 & 255) + (color >> 16 & 255)), g = Math.min(255, (sum >> 8 & 255) + (color >> 8 & 255)), b = Math.min(255, (sum & 255) + (color & 255));
			codes[i] = r << 16 | g << 8 | b;
		}
	}
}
