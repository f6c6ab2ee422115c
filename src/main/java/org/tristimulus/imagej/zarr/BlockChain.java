package org.tristimulus.imagej.zarr;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;

import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.zarr.OmeZarr;
import org.tristimulus.image.zarr.StoreBox;
import org.tristimulus.image.zarr.StoreImage;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.run.LineResult;
import org.tristimulus.imagej.run.RecordedLine;

/** Fixed lines, one after the other, on blocks of a store, position by position. Sent to where they run; stores are opened there. */
final class BlockChain implements Serializable {

	private static final long serialVersionUID = 1L;

	private final String folder;
	private final int level;
	private final ArrayList<FixedStep> steps;
	private transient StoreImage source;
	private transient Map<String, StoreImage> others;

	BlockChain(String folder, int level, List<FixedStep> steps) {
		this.folder = folder;
		this.level = level;
		this.steps = new ArrayList<>(steps);
	}

	/** The first of its lines alone. */
	BlockChain first(int lines) {
		return new BlockChain(folder, level, steps.subList(0, lines));
	}

	/** The store that is read. */
	synchronized StoreImage source() {
		if (source == null) source = open(folder, level);
		return source;
	}

	private static StoreImage open(String folder, int level) {
		try {
			return new StoreImage(OmeZarr.open(new File(folder).toPath()), level);
		}
		catch (IOException e) {
			throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
		}
	}

	private synchronized StoreImage other(String store) {
		if (others == null) others = new HashMap<>();
		return others.computeIfAbsent(store, s -> sameSize(s, open(s, level)));
	}

	private StoreImage sameSize(String store, StoreImage other) {
		StoreImage mine = source();
		if (other.width() != mine.width() || other.height() != mine.height() || other.positions() != mine.positions() && other.positions() != 1)
			throw new IllegalArgumentException(store + " is " + other.width() + " x " + other.height() + " with " + other.positions() + " positions, and " + mine.title() + " is " + mine.width() + " x " + mine.height() + " with " + mine.positions() + "; stores of one size are needed");
		return other;
	}

	/** What the lines make of the planes of a box. */
	Plane[] planes(StoreBox box) {
		Plane[] planes = source().read(box);
		if (steps.isEmpty()) return planes;
		for (int i = 0; i < planes.length; i++)
			planes[i] = new ImagePlusStore(image(planes[i], box, i, new ArrayList<>())).read(0);
		return planes;
	}

	/** What the lines make of one plane of a box. @param lines is added what each line said */
	ImagePlus image(Plane plane, StoreBox box, int index, List<LineResult> lines) {
		int slices = source().positions() / source().frames(), position = box.t(index) * slices + box.z(index);
		ImagePlus image = BlockImage.of(source(), plane, source().title());
		for (FixedStep step : steps) {
			LineResult result = run(step, image, box, index, position);
			lines.add(result);
			if (!result.images().isEmpty()) image = result.image();
		}
		return image;
	}

	private LineResult run(FixedStep step, ImagePlus image, StoreBox box, int index, int position) {
		List<ImagePlus> images = new ArrayList<>();
		images.add(image);
		String options = step.options(position);
		for (int k = 0; k < step.keys.size(); k++) {
			StoreImage other = other(step.stores.get(k));
			StoreBox place = other.positions() == 1 ? box.at(0, 0) : box.at(box.z(index), box.t(index));
			String title = step.keys.get(k) + "." + other.title();
			images.add(BlockImage.of(other, other.read(place)[0], title));
			options += " " + step.keys.get(k) + "=[" + title + "]";
		}
		return RecordedLine.of(step.label, options).run(images.toArray(new ImagePlus[0]));
	}
}
