package org.tristimulus.imagej.zarr;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.ChannelDisplay;
import org.tristimulus.image.store.ImageSpec;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PartWork;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.image.zarr.StoreBox;
import org.tristimulus.image.zarr.StoreImage;
import org.tristimulus.imagej.image.ImagePlusStore;

/**
 * A store as the first lines of a recipe leave it, for a line that measures it: computed block by block as it is read, and
 * kept nowhere. Sent to where its blocks are measured.
 */
final class ChangedStore implements PixelStore, Serializable {

	private static final long serialVersionUID = 1L;

	private final BlockChain chain;
	/** A rectangle of the whole, and a block; null for all of it. */
	private final Region selection;
	private final StoreBox place;
	/** What measures blocks; elsewhere, one after the other. */
	private final transient Passes passes;
	private transient ImagePlusStore sample;

	/** @param selection a rectangle of the whole, if there is one @param passes over its blocks */
	ChangedStore(BlockChain chain, Optional<Region> selection, Passes passes) {
		this(chain, selection.orElse(null), null, passes);
	}

	private ChangedStore(BlockChain chain, Region selection, StoreBox place, Passes passes) {
		this.chain = chain;
		this.selection = selection;
		this.place = place;
		this.passes = passes;
	}

	/** A block of it. */
	ChangedStore at(StoreBox box) {
		ChangedStore part = new ChangedStore(chain, null, box, null);
		part.sample = sample();
		return part;
	}

	private StoreImage store() {
		return chain.source();
	}

	/** A block as the lines leave it, for all that does not depend on the place. */
	private synchronized ImagePlusStore sample() {
		if (sample == null) {
			StoreBox first = store().boxes().get(0);
			sample = new ImagePlusStore(chain.image(store().read(first)[0], first, 0, new ArrayList<>()));
		}
		return sample;
	}

	/** Where its parts lie: at the first slice and frame. */
	List<StoreBox> boxes() {
		List<StoreBox> boxes = new ArrayList<>();
		for (StoreBox box : store().boxes())
			if (box.z == 0 && box.t == 0) boxes.add(box);
		return boxes;
	}

	@Override
	public List<PixelStore> parts() {
		List<PixelStore> parts = new ArrayList<>();
		for (StoreBox box : boxes())
			parts.add(at(box));
		return Collections.unmodifiableList(parts);
	}

	@Override
	public <R extends Serializable> R overParts(PartWork<R> work) {
		return passes == null || place != null ? PixelStore.super.overParts(work) : passes.run(this, work);
	}

	@Override
	public Plane read(int position) {
		int slices = positions() / frames();
		StoreBox box = place != null ? place : store().boxes().get(0);
		if (place == null && (box.width < width() || box.height < height())) throw new IllegalArgumentException("\"" + title() + "\" is read block by block, and this needs all of it at once");
		return chain.planes(box.at(position % slices, position / slices))[0];
	}

	@Override
	public String title() {
		return store().title();
	}

	@Override
	public PixelType type() {
		return sample().type();
	}

	@Override
	public int width() {
		return place != null ? place.width : store().width();
	}

	@Override
	public int height() {
		return place != null ? place.height : store().height();
	}

	@Override
	public int left() {
		return place != null ? place.x : 0;
	}

	@Override
	public int top() {
		return place != null ? place.y : 0;
	}

	@Override
	public int channels() {
		return sample().channels();
	}

	@Override
	public int positions() {
		return store().positions();
	}

	@Override
	public int frames() {
		return store().frames();
	}

	@Override
	public int current() {
		return 0;
	}

	@Override
	public Region region(int position) {
		return selection != null ? selection : whole();
	}

	@Override
	public boolean hasSelection() {
		return selection != null;
	}

	@Override
	public boolean hasRgbChannels() {
		return sample().hasRgbChannels();
	}

	@Override
	public ChannelDisplay display(int channel) {
		return sample().display(channel);
	}

	@Override
	public Decode declaredDecode() {
		return sample().declaredDecode();
	}

	@Override
	public double declaredWhite() {
		return sample().declaredWhite();
	}

	@Override
	public double declaredBlack() {
		return sample().declaredBlack();
	}

	@Override
	public String space() {
		return sample().space();
	}

	@Override
	public PixelType originalType() {
		return sample().originalType();
	}

	@Override
	public Target target(Output output, Encoding encoding) {
		throw new IllegalStateException("A store is measured here, and not changed");
	}

	@Override
	public Target make(ImageSpec form) {
		throw new IllegalStateException("A store is measured here, and not changed");
	}
}
