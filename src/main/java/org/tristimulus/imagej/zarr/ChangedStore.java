package org.tristimulus.imagej.zarr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.tristimulus.image.ChannelDisplay;
import org.tristimulus.image.Decode;
import org.tristimulus.image.Encoding;
import org.tristimulus.image.Form;
import org.tristimulus.image.ImageSource;
import org.tristimulus.image.Output;
import org.tristimulus.image.PixelType;
import org.tristimulus.image.Plane;
import org.tristimulus.image.Region;
import org.tristimulus.image.zarr.StoreBox;
import org.tristimulus.image.zarr.StoreImage;
import org.tristimulus.imagej.ImagePlusSource;

/** A store as the first lines of a recipe leave it, for a line that measures it: computed block by block as it is read, and kept nowhere. */
final class ChangedStore implements ImageSource {

	private final BlockChain chain;
	private final StoreImage store;
	/** A block as the lines leave it, for all that does not depend on the place. */
	private final ImagePlusSource sample;
	private final Optional<Region> selection;
	private final Optional<StoreBox> place;

	/** @param selection a rectangle of the whole, if there is one */
	ChangedStore(BlockChain chain, Optional<Region> selection) {
		this(chain, sample(chain), selection, Optional.empty());
	}

	private ChangedStore(BlockChain chain, ImagePlusSource sample, Optional<Region> selection, Optional<StoreBox> place) {
		this.chain = chain;
		this.store = chain.source();
		this.sample = sample;
		this.selection = selection;
		this.place = place;
	}

	private static ImagePlusSource sample(BlockChain chain) {
		StoreBox first = chain.source().boxes().get(0);
		return new ImagePlusSource(chain.image(chain.source().read(first)[0], first, 0, new ArrayList<>()));
	}

	@Override
	public List<ImageSource> parts() {
		List<ImageSource> parts = new ArrayList<>();
		for (StoreBox box : store.boxes())
			if (box.z == 0 && box.t == 0) parts.add(new ChangedStore(chain, sample, Optional.empty(), Optional.of(box)));
		return Collections.unmodifiableList(parts);
	}

	@Override
	public Plane read(int position) {
		int slices = positions() / frames();
		StoreBox box = place.orElseGet(() -> store.boxes().get(0));
		if (!place.isPresent() && (box.width < width() || box.height < height())) throw new IllegalArgumentException("\"" + title() + "\" is read block by block, and this needs all of it at once");
		return chain.planes(box.at(position % slices, position / slices))[0];
	}

	@Override
	public String title() {
		return store.title();
	}

	@Override
	public PixelType type() {
		return sample.type();
	}

	@Override
	public int width() {
		return place.isPresent() ? place.get().width : store.width();
	}

	@Override
	public int height() {
		return place.isPresent() ? place.get().height : store.height();
	}

	@Override
	public int left() {
		return place.isPresent() ? place.get().x : 0;
	}

	@Override
	public int top() {
		return place.isPresent() ? place.get().y : 0;
	}

	@Override
	public int channels() {
		return sample.channels();
	}

	@Override
	public int positions() {
		return store.positions();
	}

	@Override
	public int frames() {
		return store.frames();
	}

	@Override
	public int current() {
		return 0;
	}

	@Override
	public Region region(int position) {
		return selection.orElseGet(this::whole);
	}

	@Override
	public boolean hasSelection() {
		return selection.isPresent();
	}

	@Override
	public boolean hasRgbChannels() {
		return sample.hasRgbChannels();
	}

	@Override
	public ChannelDisplay display(int channel) {
		return sample.display(channel);
	}

	@Override
	public Decode declaredDecode() {
		return sample.declaredDecode();
	}

	@Override
	public double declaredWhite() {
		return sample.declaredWhite();
	}

	@Override
	public double declaredBlack() {
		return sample.declaredBlack();
	}

	@Override
	public String space() {
		return sample.space();
	}

	@Override
	public PixelType originalType() {
		return sample.originalType();
	}

	@Override
	public Target target(Output output, Encoding encoding) {
		throw new IllegalStateException("A store is measured here, and not changed");
	}

	@Override
	public Target make(Form form) {
		throw new IllegalStateException("A store is measured here, and not changed");
	}
}
