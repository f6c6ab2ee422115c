package org.tristimulus.image.relight.fit;

import java.util.Arrays;
import java.util.Optional;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.series.PlaneSeries;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.relight.fit.LampField;
import org.tristimulus.relight.fit.Lamps;

/** Photographs of one thing under many lamps, one a slice or a frame, with the lamps that were found. Immutable. */
public final class LampStack {

	private final ColorImage image;
	private final PixelStore store;
	private final Encoding encoding;
	private final Lamps lamps;
	private final int[] found;
	private final boolean isColor;
	private final LampField field;
	private final Optional<double[]> gains;

	/**
	 * @param lamps as many as positions
	 * @param distance of the lamps from the centre, in picture widths; 0 is far
	 * @throws IllegalArgumentException for a stack that has lamps along slices and frames, other channels, or another number of lamps
	 */
	public LampStack(ColorImage image, Lamps lamps, double distance) {
		this.image = image;
		this.lamps = lamps;
		store = image.source();
		needPhotographs(store);
		isColor = store.type() == PixelType.RGB24 || store.channels() == 3;
		if (lamps.count() != store.positions()) throw new IllegalArgumentException("\"" + store.title() + "\" has " + store.positions() + " slices, and there are " + lamps.count() + " lights; as many are needed");
		encoding = image.encoding(true);
		found = lamps.found();
		gains = Optional.empty();
		field = new LampField(Arrays.stream(found).mapToObj(lamps::direction).toArray(double[][]::new), distance, store.width(), store.height());
	}

	private LampStack(LampStack other, double[] gains) {
		image = other.image;
		store = other.store;
		encoding = other.encoding;
		lamps = other.lamps;
		found = other.found;
		isColor = other.isColor;
		this.gains = Optional.of(gains);
		field = other.field.gains(gains);
	}

	/** @throws IllegalArgumentException for a stack that has lamps along slices and frames, or channels that are not one colour */
	public static void needPhotographs(PixelStore store) {
		if (store.frames() > 1 && store.positions() > store.frames())
			throw new IllegalArgumentException("\"" + store.title() + "\" has " + store.positions() / store.frames() + " slices and " + store.frames() + " frames; lamps lie along one of them");
		if (store.type() != PixelType.RGB24 && store.channels() != 1 && store.channels() != 3)
			throw new IllegalArgumentException("\"" + store.title() + "\" has " + store.channels() + " channels; photographs are grey, 24-bit RGB or of three channels");
	}

	/** The same with lamps of these brightnesses, one for each that was found. */
	LampStack gains(double[] each) {
		return new LampStack(this, each);
	}

	/** How bright the lamps that were found were; 1 unless it was estimated. */
	public double[] gains() {
		return gains.map(double[]::clone).orElseGet(() -> {
			double[] one = new double[found.length];
			Arrays.fill(one, 1);
			return one;
		});
	}

	/** All lamps, one a slice. */
	public Lamps lamps() {
		return lamps;
	}

	/** The slices, from 0, whose lamps were found. */
	public int[] found() {
		return found.clone();
	}

	/** The directions that were found. */
	double[][] directions() {
		return Arrays.stream(found).mapToObj(lamps::direction).toArray(double[][]::new);
	}

	/** Where they shine. */
	LampField field() {
		return field;
	}

	/** Whether the photographs have three colours. */
	public boolean isColor() {
		return isColor;
	}

	/** Whether samples are integers, so that white is where they end. */
	boolean hasWhite() {
		return !store.type().isFloat();
	}

	/** The photographs. */
	public ColorImage image() {
		return image;
	}

	/** The light of the photographs whose lamps were found. */
	PlaneSeries series() {
		PlaneSeries series = new PlaneSeries(image.progress());
		for (int k : found)
			series.add(store, k, isColor, encoding);
		return series;
	}
}
