package org.tristimulus.image.neighbour;

import java.util.List;

import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.PixelStore;

/** One position of an image that is read and rewritten in parts of whole rows: a part is read when its first row is asked for, and stored when its last is written. */
final class PartsOfPlane implements LightWindows.Planes {

	/** A part whose pixels are held. */
	static final class Open {

		final int index, top, rows;
		final Plane in;
		final Region region;
		private OutputPlane output;

		Open(int index, int top, int rows, Plane in, Region region) {
			this.index = index;
			this.top = top;
			this.rows = rows;
			this.in = in;
			this.region = region;
		}

		/** The plane to write, all of it prepared. */
		Plane out() {
			return output.plane();
		}
	}

	private final List<PixelStore> parts;
	private final List<PixelStore.Target> targets;
	private final int position;
	private final Open[] open;

	PartsOfPlane(List<PixelStore> parts, List<PixelStore.Target> targets, int position) {
		this.parts = parts;
		this.targets = targets;
		this.position = position;
		open = new Open[parts.size()];
	}

	@Override
	public LightWindows.Part at(int row) {
		Open part = open(row);
		return new LightWindows.Part(part.in, part.top, part.rows);
	}

	private Open open(int row) {
		int top = 0, i = 0;
		for (; row >= top + parts.get(i).height(); i++)
			top += parts.get(i).height();
		PixelStore part = parts.get(i);
		if (open[i] == null) open[i] = new Open(i, top, part.height(), part.read(position), part.region(position));
		return open[i];
	}

	/** The part that holds a row, ready to be written. */
	Open writing(int row) {
		Open part = open(row);
		if (part.output == null) {
			part.output = targets.get(part.index).draft(position);
			part.output.prepared();
		}
		return part;
	}

	/** Stores a part, all of whose rows are written, and lets it go. */
	void close(Open part) {
		targets.get(part.index).store(position, part.out());
		open[part.index] = null;
	}
}
