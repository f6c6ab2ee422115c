package org.tristimulus.image.neighbour;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of an image with a margin above and below: what a {@link WindowFilter} computes the rows between the margins from. Light, one {@link Rows} a channel. */
public final class Window {

	/** The rows that are to be computed: from first to end - 1, numbered as in the image. */
	public final int first, end;
	private final List<Rows> channels;

	/** One channel. */
	public Window(int first, int end, Rows channel) {
		this(first, end, Collections.singletonList(channel));
	}

	Window(int first, int end, List<Rows> channels) {
		this.first = first;
		this.end = end;
		this.channels = channels;
	}

	/** All of an image. @param channels a plane each */
	public static Window whole(int width, int height, float[]... channels) {
		List<Rows> rows = new ArrayList<>();
		for (float[] channel : channels)
			rows.add(Rows.of(channel, width, height));
		return new Window(0, height, rows);
	}

	/** The same rows and margins, of which others are to be computed. */
	Window rows(int from, int to) {
		return new Window(from, to, channels);
	}

	/** A channel, from 0. */
	public Rows channel(int c) {
		return channels.get(c);
	}

	/** How many. */
	public int channels() {
		return channels.size();
	}

	/** Columns of the image. */
	public int width() {
		return channels.get(0).width;
	}

	/** Rows of the image. */
	public int height() {
		return channels.get(0).height;
	}

	/** Samples of a channel that are to be computed. */
	public int size() {
		return (end - first) * width();
	}
}
