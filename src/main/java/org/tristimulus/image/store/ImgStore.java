package org.tristimulus.image.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.view.Views;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Region;

/**
 * Any ImgLib2 image of real numbers or ARGB pixels, of two or more dimensions: x, y, then channels where a dimension
 * is named for them, and the rest are positions. Planes are fetched one at a time, and for a change in place in parts of
 * whole rows where they are large and no arrays, so that images larger than memory pass through. Unsigned integers of 8
 * and 16 bits are read as they are, all other numbers as 32-bit floats: an integer above 2^24, or a double, comes back
 * from a change in place with that precision.
 */
public final class ImgStore implements PixelStore {

	/** No dimension holds channels. */
	public static final int NO_CHANNELS = -1;

	/** Pixels of a plane above which it is changed in parts, unless it is an array. */
	private static final int PART = 1 << 24;

	private final String title;
	private final ResultMetadata presentation;
	private final PixelType type;
	private final RandomAccessibleInterval<?> image;
	private final int channelDimension, top;
	private final boolean mayBeGuessed;

	/**
	 * @param channelDimension 2 or more, or {@link #NO_CHANNELS}
	 * @throws IllegalArgumentException if the image has no such dimension, or fewer than two, or no colours
	 */
	public ImgStore(String title, RandomAccessibleInterval<?> image, int channelDimension) {
		this(title, image, channelDimension, ResultMetadata.PLAIN);
	}

	/**
	 * @param channelDimension 2 or more, or {@link #NO_CHANNELS}
	 * @param presentation how it is to be shown, and what its values mean
	 * @throws IllegalArgumentException if the image has no such dimension, or fewer than two, or no colours
	 */
	public ImgStore(String title, RandomAccessibleInterval<?> image, int channelDimension, ResultMetadata presentation) {
		this(title, image, channelDimension, presentation, 0, true);
	}

	private ImgStore(String title, RandomAccessibleInterval<?> image, int channelDimension, ResultMetadata presentation, int top, boolean mayBeGuessed) {
		int n = image.numDimensions();
		if (n < 2) throw new IllegalArgumentException("An image has two dimensions or more, not " + n);
		if (channelDimension != NO_CHANNELS && (channelDimension < 2 || channelDimension >= n))
			throw new IllegalArgumentException("Dimension " + channelDimension + " cannot hold the channels of an image of " + n + " dimensions; allowed here: 2 to " + (n - 1) + ", or NO_CHANNELS");
		this.title = title;
		this.presentation = presentation;
		this.image = image;
		this.channelDimension = channelDimension;
		this.top = top;
		this.mayBeGuessed = mayBeGuessed;
		type = Plane.typeOf(image.getType());
	}

	/** The same image, but three channels of 8 or 16 bits are refused where nothing says whether they are light or codes of a picture. */
	public ImgStore unguessed() {
		return new ImgStore(title, image, channelDimension, presentation, top, false);
	}

	@Override
	public boolean mayBeGuessed() {
		return mayBeGuessed || channels() != 3 || type.isFloat();
	}

	/** The ImgLib2 image. */
	public RandomAccessibleInterval<?> image() {
		return image;
	}

	/** How it is to be shown, and what its values mean. */
	public ResultMetadata presentation() {
		return presentation;
	}

	/** The dimension that holds channels, or {@link #NO_CHANNELS}. */
	public int channelDimension() {
		return channelDimension;
	}

	@Override
	public List<PixelStore> parts() {
		if (isWhole()) return Collections.singletonList(this);
		List<PixelStore> parts = new ArrayList<>();
		long rows = Math.max(1, PART / image.dimension(0));
		for (long y = image.min(1); y <= image.max(1); y += rows) {
			long[] min = image.minAsLongArray(), max = image.maxAsLongArray();
			min[1] = y;
			max[1] = Math.min(max[1], y + rows - 1);
			parts.add(new ImgStore(title, Views.interval(image, min, max), channelDimension, presentation, (int) (y - image.min(1)), mayBeGuessed));
		}
		return parts;
	}

	@Override
	public int top() {
		return top;
	}

	private boolean isWhole() {
		return image instanceof PlanarImg || image instanceof ArrayImg || Math.multiplyExact(image.dimension(0), image.dimension(1)) <= PART;
	}

	/** @throws IllegalArgumentException if the plane has more pixels than an array can hold */
	@Override
	public Plane read(int position) {
		if (image.dimension(0) * image.dimension(1) > Integer.MAX_VALUE - 8)
			throw new IllegalArgumentException("\"" + title + "\" has planes of " + image.dimension(0) + " x " + image.dimension(1) + " pixels, which are too large to be held at once: such images can be measured and changed in place, but not paired or converted");
		if (image instanceof ComputedImage) return ((ComputedImage<?>) image).plane(position);
		if (isPlanar()) return planar(position);
		if (isArray()) return Plane.copy(type, storage(), offsets(position), width(), height());
		RandomAccessibleInterval<?> plane = image;
		int rest = position;
		for (int d = image.numDimensions() - 1, left = positions(); d >= 2; d--) {
			if (d == channelDimension) continue;
			left /= (int) image.dimension(d);
			plane = Views.hyperSlice(plane, d, image.min(d) + rest / left);
			rest %= left;
		}
		List<RandomAccessibleInterval<?>> channels = new ArrayList<>();
		for (int c = 0; c < channels(); c++)
			channels.add(channelDimension < 0 ? plane : Views.hyperSlice(plane, 2, image.min(channelDimension) + c));
		return new Plane(channels.toArray(new RandomAccessibleInterval<?>[0]));
	}

	/** Whether each plane is an array that can be taken as it is. */
	private boolean isPlanar() {
		if (!(image instanceof PlanarImg)) return false;
		Object array = ((PlanarImg<?, ?>) image).getPlane(0) instanceof ArrayDataAccess ? planeArray(0) : null;
		return array != null && array.getClass() == type.newArray(0).getClass();
	}

	/** Whether all planes lie in one array of samples as they are held here. */
	private boolean isArray() {
		return image instanceof ArrayImg && image.numDimensions() > 2 && ((ArrayImg<?, ?>) image).update(null) instanceof ArrayDataAccess && storage().getClass() == type.newArray(0).getClass();
	}

	private Object storage() {
		return ((ArrayDataAccess<?>) ((ArrayImg<?, ?>) image).update(null)).getCurrentStorageArray();
	}

	private int[] offsets(int position) {
		int[] offsets = new int[channels()];
		for (int c = 0; c < offsets.length; c++)
			offsets[c] = planeIndex(position, c) * width() * height();
		return offsets;
	}

	private Object planeArray(int index) {
		return ((ArrayDataAccess<?>) ((PlanarImg<?, ?>) image).getPlane(index)).getCurrentStorageArray();
	}

	private Plane planar(int position) {
		Object[] arrays = new Object[channels()];
		for (int c = 0; c < arrays.length; c++)
			arrays[c] = planeArray(planeIndex(position, c));
		return Plane.of(width(), height(), arrays);
	}

	/** Which of all planes, x and y left out, that of a channel at a position is. */
	private int planeIndex(int position, int channel) {
		int step = 1;
		for (int d = 2; d < channelDimension; d++)
			step *= (int) image.dimension(d);
		return position % step + (channel + position / step * channels()) * step;
	}

	@Override
	public int positions() {
		int n = 1;
		for (int d = 2; d < image.numDimensions(); d++)
			if (d != channelDimension) n = Math.multiplyExact(n, (int) image.dimension(d));
		return n;
	}

	@Override
	public String title() {
		return title;
	}

	@Override
	public PixelType type() {
		return type;
	}

	@Override
	public int width() {
		return (int) image.dimension(0);
	}

	@Override
	public int height() {
		return (int) image.dimension(1);
	}

	@Override
	public int channels() {
		return channelDimension < 0 ? 1 : (int) image.dimension(channelDimension);
	}

	@Override
	public int frames() {
		return presentation.frames();
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
	public ChannelDisplay display(int channel) {
		double[] range = presentation.range(channel);
		double max = type.isFloat() ? 1 : type.max();
		return ChannelDisplay.ramp(presentation.colors().length > channel ? presentation.colors()[channel] : 0xffffff, range.length == 2 ? range[0] : 0, range.length == 2 ? range[1] : max);
	}

	/** Three channels are taken for red, green and blue. */
	@Override
	public boolean hasRgbChannels() {
		return type != PixelType.RGB24 && channels() >= 3;
	}

	@Override
	public Decode declaredDecode() {
		return presentation.hasEncoding() ? presentation.encoding().decode : Decode.AUTO;
	}

	@Override
	public double declaredWhite() {
		return presentation.hasEncoding() ? presentation.encoding().white : Double.NaN;
	}

	@Override
	public double declaredBlack() {
		return Double.NaN;
	}

	@Override
	public String space() {
		return presentation.space();
	}

	@Override
	public String property(String name) {
		return presentation.properties().getOrDefault(name, "");
	}

	@Override
	public double fps() {
		return presentation.fps();
	}

	@Override
	public Target make(ImageSpec form) {
		ImgStore made = blank(title, form, width(), height());
		boolean[] written = new boolean[form.positions()];
		return new Target() {

			@Override
			public OutputPlane draft(int position) {
				written[position] = true;
				return OutputPlane.blank(made.read(position));
			}

			@Override
			public void store(int position, Plane plane) {}

			@Override
			public PixelStore finish() {
				for (int p = 0; p < written.length; p++)
					if (!written[p]) draft(p).prepared();
				return made;
			}
		};
	}

	/** A new image as x, y, channels, positions, whose planes are arrays of their own. */
	private static ImgStore blank(String title, ImageSpec form, int width, int height) {
		return new ImgStore(title, form.type.newImg(width, height, form.channels, form.positions()), 2, look(form));
	}

	private static ResultMetadata look(ImageSpec form) {
		ResultMetadata look = ResultMetadata.PLAIN.frames(form.frames).encoding(form.encoding);
		return form.isRgb && form.channels > 2 ? look.colors(0xff0000, 0xff00, 0xff, 0xffffff) : look;
	}

	/** A new image whose planes are computed when they are asked for; see {@link ComputedImage#of}. */
	public static ImgStore computed(String title, ImageSpec form, int width, int height, IntFunction<Plane> planes) {
		return new ImgStore(title, ComputedImage.of(form.type, width, height, form.channels, form.positions(), planes), 2, look(form));
	}

	@Override
	public Target target(Output output, Encoding encoding) {
		if (output != Output.SAME) throw new IllegalArgumentException("output=" + output + ": an ImgLib2 image is changed in place; copy it first");
		PixelStore self = this;
		return new Target() {

			@Override
			public OutputPlane draft(int position) {
				return new OutputPlane(read(position));
			}

			@Override
			public void store(int position, Plane plane) {
				plane.store();
			}

			@Override
			public PixelStore finish() {
				return self;
			}
		};
	}
}
