package org.tristimulus.image.zarr;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.ChannelDisplay;
import org.tristimulus.image.store.ImageSpec;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelStore;

/**
 * A level of an image in a store, whose parts are its blocks: columns and rows of whole chunks, with all positions. No more
 * than a block is held. It is read; what is changed goes to another store, block by block.
 */
public final class StoreImage implements PixelStore {

	private final OmeZarr image;
	private final int level;
	private final StorePixels pixels;
	private final StoreMeaning meaning;
	private final StoreBox place;
	private final StoreImage whole;
	/** Of the whole: what was read last, since chunks may hold several positions. */
	private final AtomicReference<Kept> kept = new AtomicReference<>();

	/** @throws IllegalArgumentException for a level that it has not */
	public StoreImage(OmeZarr image, int level) {
		this(image, level, new StorePixels(image, level), new StoreMeaning(image.attributes()), null, null);
	}

	private StoreImage(OmeZarr image, int level, StorePixels pixels, StoreMeaning meaning, StoreBox place, StoreImage whole) {
		this.image = image;
		this.level = level;
		this.pixels = pixels;
		this.meaning = meaning;
		this.place = place;
		this.whole = whole == null ? this : whole;
	}

	/** Where its pixels lie, and how. */
	public OmeZarr store() {
		return image;
	}

	/** What is known of its values beside the pixels. */
	public StoreMeaning meaning() {
		return meaning;
	}

	/** All boxes of whole chunks. */
	public List<StoreBox> boxes() {
		return StoreBox.of(image, level);
	}

	/** The pixels of a box, slices first, then frames. */
	public Plane[] read(StoreBox box) {
		return pixels.read(box);
	}

	/** Writes the pixels of a box of whole chunks, in that order. */
	public void write(StoreBox box, Plane[] planes) {
		pixels.write(box, planes);
	}

	@Override
	public List<PixelStore> parts() {
		List<PixelStore> parts = new ArrayList<>();
		for (StoreBox box : boxes())
			if (box.z == 0 && box.t == 0) parts.add(new StoreImage(image, level, pixels, meaning, box, whole));
		return parts;
	}

	/** @throws IllegalArgumentException of the whole, unless that is one block */
	@Override
	public Plane read(int position) {
		if (place == null) {
			List<PixelStore> parts = parts();
			if (parts.size() == 1) return parts.get(0).read(position);
			throw new IllegalArgumentException("\"" + title() + "\" is read block by block, and this needs all of it at once");
		}
		int slices = (int) image.size(level, 'z'), d = image.chunkSize(level, 'z'), f = image.chunkSize(level, 't');
		int z = position % slices / d * d, t = position / slices / f * f;
		StoreBox box = place.at(z, Math.min(d, slices - z), t, Math.min(f, frames() - t));
		return whole.planes(box)[position % slices - z + (position / slices - t) * box.slices];
	}

	private Plane[] planes(StoreBox box) {
		if (box.slices * box.frames == 1) return pixels.read(box);
		Kept last = kept.get();
		if (last != null && last.box.toString().equals(box.toString())) return last.planes;
		Plane[] planes = pixels.read(box);
		kept.set(new Kept(box, planes));
		return planes;
	}

	private static final class Kept {

		private final StoreBox box;
		private final Plane[] planes;

		Kept(StoreBox box, Plane[] planes) {
			this.box = box;
			this.planes = planes;
		}
	}

	@Override
	public String title() {
		return String.valueOf(image.folder().getFileName());
	}

	@Override
	public PixelType type() {
		return StorePixels.type(image);
	}

	@Override
	public int width() {
		return place == null ? (int) image.size(level, 'x') : place.width;
	}

	@Override
	public int height() {
		return place == null ? (int) image.size(level, 'y') : place.height;
	}

	@Override
	public int left() {
		return place == null ? 0 : place.x;
	}

	@Override
	public int top() {
		return place == null ? 0 : place.y;
	}

	@Override
	public int channels() {
		return type() == PixelType.RGB24 ? 1 : (int) image.size(level, 'c');
	}

	@Override
	public int positions() {
		return (int) (image.size(level, 'z') * image.size(level, 't'));
	}

	@Override
	public int frames() {
		return (int) image.size(level, 't');
	}

	@Override
	public int current() {
		return 0;
	}

	@Override
	public Region region(int position) {
		return whole();
	}

	@Override
	public boolean hasSelection() {
		return false;
	}

	@Override
	public boolean hasRgbChannels() {
		return image.isColor();
	}

	@Override
	public ChannelDisplay display(int channel) {
		int[] colors = image.colors();
		return ChannelDisplay.ramp(channel < colors.length ? colors[channel] : 0xffffff, 0, type().isFloat() ? 1 : type().max());
	}

	@Override
	public Decode declaredDecode() {
		return meaning.decode();
	}

	@Override
	public double declaredWhite() {
		return meaning.white();
	}

	@Override
	public double declaredBlack() {
		return meaning.black();
	}

	@Override
	public String space() {
		return meaning.space();
	}

	@Override
	public Target target(Output output, Encoding encoding) {
		throw new IllegalArgumentException("\"" + title() + "\" is read here; what is changed goes to another store");
	}

	@Override
	public Target make(ImageSpec form) {
		return target(Output.NEW, form.encoding);
	}
}
