package org.tristimulus.image.store;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.profile.EmbeddedProfile;

/**
 * An image as its home sees it: an ImageJ window, an ImgLib2 image. A position is one place of a stack (z and t
 * together, z fastest), with all channels.
 */
public interface PixelStore {

	/** Values are exposures: log2 of light, 0 at white. */
	String EXPOSURE = "exposure";

	String title();

	PixelType type();

	int width();

	int height();

	/** Channels of a position; a packed RGB pixel counts as one. */
	int channels();

	/** Positions, channels not counted. */
	int positions();

	/** Time points among the positions, which are slices × frames. */
	int frames();

	/** The position that is on display. */
	int current();

	/**
	 * The image in parts that can be read and changed one after the other, each with all positions: itself alone, unless its
	 * planes are too large to be held at once. Bands of rows, or blocks that are chunks of a store.
	 */
	default List<PixelStore> parts() {
		return Collections.singletonList(this);
	}

	/** Works on all {@link #parts}, several at once where they are blocks of a store; an image in memory works on its pixels in parallel. */
	default <R extends Serializable> R overParts(PartWork<R> work) {
		R all = work.none();
		for (PixelStore part : parts())
			all = work.merge(all, work.on(part));
		return all;
	}

	/** The first column of the image that this is one of the parts of. */
	default int left() {
		return 0;
	}

	/** The first row of the image that this is one of the parts of. */
	default int top() {
		return 0;
	}

	/** What of a region of the whole image lies in this part, as a region of the part. */
	default Region part(Region region) {
		return region.in(left(), top(), width(), height());
	}

	/** The pixels of a position, whose arrays may be the image's own. */
	Plane read(int position);

	/** Whether the pixels are held in memory, so that reading a position costs nothing; else each reading goes to a file, and makes new arrays. */
	default boolean isHeld() {
		return true;
	}

	/** The pixels of a position that may change. */
	Region region(int position);

	/**
	 * Reads positions later, by any thread, whatever has become of the image in its home by then: a window that was closed does not
	 * matter. The planes are not to be changed.
	 */
	default IntFunction<Plane> reader() {
		return this::read;
	}

	/** All pixels of a position. */
	default Region whole() {
		return Region.all(width(), height());
	}

	/** Whether the user selected a part of the image, which {@link #region} then is. */
	boolean hasSelection();

	/**
	 * The pixels { x, y } that the user marked with points; none where there is no such selection.
	 *
	 * @throws IllegalArgumentException for a selection that is neither an area nor points
	 */
	default double[][] selectedPoints() {
		return new double[0][];
	}

	/** Sets the stored values that a channel, from 0, is shown from and to, where its home shows images. */
	default void setRange(int channel, double min, double max) {}

	/** Draws a ring over the image, where its home can: around the middle of a pixel, in pixels. */
	default void addRing(double x, double y, double radius, String label) {}

	/** The rectangle around the selection as it was drawn, { left, top, width, height } in pixels, which may leave the image; empty without a selection. */
	default double[] outline() {
		return new double[0];
	}

	/** The points of a selection, { x, y } in pixels, the centre of the first pixel at (0.5, 0.5): corners of a polygon, a rectangle or a turned rectangle, or single points; none of other selections. */
	default double[][] selectedCorners() {
		return new double[0][];
	}

	/** Whether these are the pixels of another store, too. */
	default boolean isOfSameImage(PixelStore other) {
		return this == other;
	}

	/** Whether the first three channels are shown as red, green and blue. */
	boolean hasRgbChannels();

	/** How a channel, from 0, is shown. */
	ChannelDisplay display(int channel);

	/** Whether a channel, from 0, is switched on in the display. */
	default boolean isShown(int channel) {
		return true;
	}

	/** Whether values of which nothing was said may be taken for what images of this type usually hold. */
	default boolean mayBeGuessed() {
		return true;
	}

	/** The file that the pixels of a position came from: of a stack, the one that its slice label names in the folder that it was opened from. */
	default Optional<Path> file(int position) {
		return Optional.empty();
	}

	/** Shows a channel, from 0, so; no value is touched. */
	default void show(int channel, ChannelDisplay display) {
		throw new IllegalArgumentException("\"" + title() + "\" has no display of its own");
	}

	/** The curve that was declared for the image; {@link Decode#AUTO} if none was. */
	Decode declaredDecode();

	/** The white that was declared, or NaN. */
	double declaredWhite();

	/** The black that was declared, or NaN. */
	double declaredBlack();

	/**
	 * Declares what stored values mean, for all that reads the image from now on.
	 *
	 * @param decode the curve; {@link Decode#AUTO} takes a declaration back
	 * @param white NaN leaves it to the type
	 */
	default void declare(Decode decode, double white, double black) {
		throw new IllegalArgumentException("\"" + title() + "\" has no place for declarations; use the pixel settings of its ColorImage");
	}

	/** A text that is kept with the image under a name; empty where there is none. */
	default String property(String name) {
		return "";
	}

	/** Frames a second that it is played at; NaN where nothing says so. */
	default double fps() {
		return Double.NaN;
	}

	/** The colour profile of the file that the image came from. */
	default EmbeddedProfile embeddedProfile() {
		return EmbeddedProfile.NONE;
	}

	/** Notes that the pixels were taken through their profile, so that it is not done twice. */
	default void profileApplied(String description) {}

	/**
	 * A command of the image's home, to be run on its components.
	 *
	 * @param options as its home writes them; empty asks the user, where there is one
	 * @throws IllegalArgumentException if there is no such command, or it cannot be run this way
	 */
	default HostCommand command(String name, String options) {
		throw new IllegalArgumentException("command=" + name + ": \"" + title() + "\" is not an image of a program that has commands");
	}

	/**
	 * Where a result goes. It holds what the source holds, converted to its type, until it is written.
	 *
	 * @param encoding what the stored values of the result mean
	 */
	Target target(Output output, Encoding encoding);

	/** What the values are where they are not light, as a token: {@link #EXPOSURE}, or a colour space; else an empty text. */
	default String space() {
		return "";
	}

	/** What was done to the image: one JSON line for each command, the last one last; empty where nothing is known. */
	default String history() {
		return "";
	}

	/** The type of the image that values which are not light were made from, as far as it is known. */
	default PixelType originalType() {
		return PixelType.FLOAT32;
	}

	/**
	 * A new image of this size and of another type and meaning, all pixels of which will be written.
	 *
	 * @param encoding what stored light means; where the values are not light, what it meant in the image they were made from
	 * @param space what the values are, see {@link #space()}
	 */
	default Target blank(PixelType type, Encoding encoding, String space) {
		boolean packs = type == PixelType.RGB24, unpacks = type() == PixelType.RGB24 && !packs;
		if (packs && type() != PixelType.RGB24 && channels() != 3) throw new IllegalArgumentException("\"" + title() + "\" has " + channels() + " channels, and 24-bit RGB needs three; use output=new-32bit");
		return make(new ImageSpec(type, unpacks ? 3 : packs ? 1 : channels(), packs || unpacks || hasRgbChannels(), positions() / frames(), frames(), encoding).space(space));
	}

	/** The label of a channel at a position; empty where it has none. */
	default String label(int position, int channel) {
		return "";
	}

	/** Gives a new image a title, made unique where its home wants that. */
	default void rename(String title) {}

	/** Names a position by a text, after the first line of the label that it has, if any. */
	default void addLabel(int position, String text) {}

	/**
	 * A new image of another form, whose planes are blank. How it is shown and described is taken over from this one, where
	 * that still makes sense.
	 */
	Target make(ImageSpec form);

	/**
	 * A new image of another form, whose planes are computed when they are asked for. How it is shown and described is taken over
	 * from this one, as by {@link #make}.
	 *
	 * @param planes see {@link ComputedImage#of}
	 */
	default PixelStore computed(ImageSpec form, IntFunction<Plane> planes) {
		return ImgStore.computed(title(), form, width(), height(), planes);
	}

	/** Where the positions of a result go, one after the other. */
	interface Target {

		/** The pixels to rewrite at a position. */
		OutputPlane draft(int position);

		/** Keeps what was written at a position. */
		void store(int position, Plane plane);

		/** Puts back what was changed in place, as far as its home keeps a copy. */
		default void giveUp() {}

		/** The result of work that writes positions; when it fails or is cancelled, what it changed in place is put back. */
		default PixelStore after(Runnable work) {
			try {
				work.run();
				return finish();
			}
			catch (RuntimeException | Error e) {
				giveUp();
				throw e;
			}
		}

		/** The result, when all positions are done; positions that were not written are copies of the source, or blank in another form. */
		PixelStore finish();
	}
}
