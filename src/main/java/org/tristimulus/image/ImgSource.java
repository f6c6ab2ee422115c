package org.tristimulus.image;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.view.IntervalView;
import net.imglib2.view.Views;

/**
 * Any ImgLib2 image of real numbers or ARGB pixels, of two or more dimensions: x, y, then channels where a dimension
 * is named for them, and the rest are positions. Planes are fetched one at a time, in bands of rows where they are not
 * arrays, so that images larger than memory pass through.
 */
public final class ImgSource implements ImageSource {

	/** No dimension holds channels. */
	public static final int NO_CHANNELS = -1;

	private static final int BAND = 1 << 24;

	private final String title;
	private final Presentation presentation;
	private final PixelType type;
	private final RandomAccessibleInterval<?> image;
	private final int channelDimension, bands, bandRows;

	/**
	 * @param channelDimension 2 or more, or {@link #NO_CHANNELS}
	 */
	public ImgSource(String title, RandomAccessibleInterval<?> image, int channelDimension) {
		this(title, image, channelDimension, Presentation.PLAIN);
	}

	/**
	 * @param channelDimension 2 or more, or {@link #NO_CHANNELS}
	 */
	public ImgSource(String title, RandomAccessibleInterval<?> image, int channelDimension, Presentation presentation) {
		if (image.numDimensions() < 2) throw new IllegalArgumentException("An image has two dimensions or more, not " + image.numDimensions());
		this.title = title;
		this.presentation = presentation;
		this.image = image;
		this.channelDimension = channelDimension;
		type = Plane.typeOf(image.getType());
		long size = Math.multiplyExact(image.dimension(0), image.dimension(1));
		boolean whole = image instanceof PlanarImg || image instanceof ArrayImg || size <= BAND;
		bandRows = (int) (whole ? image.dimension(1) : Math.max(1, BAND / image.dimension(0)));
		bands = (int) ((image.dimension(1) + bandRows - 1) / bandRows);
	}

	/** The ImgLib2 image. */
	public RandomAccessibleInterval<?> image() {
		return image;
	}

	public Presentation presentation() {
		return presentation;
	}

	public int channelDimension() {
		return channelDimension;
	}

	@Override
	public Plane read(int position) {
		if (isPlanar()) return planar(position);
		if (isArray()) return Plane.copy(type, storage(), offsets(position), width(), bandRows);
		RandomAccessibleInterval<?> plane = image;
		int rest = position / bands;
		for (int d = image.numDimensions() - 1, left = planes(); d >= 2; d--) {
			if (d == channelDimension) continue;
			left /= (int) image.dimension(d);
			plane = Views.hyperSlice(plane, d, image.min(d) + rest / left);
			rest %= left;
		}
		long y0 = image.min(1) + (long) position % bands * bandRows, y1 = Math.min(image.max(1), y0 + bandRows - 1);
		List<RandomAccessibleInterval<?>> channels = new ArrayList<>();
		for (int c = 0; c < channels(); c++)
			channels.add(band(channelDimension < 0 ? plane : Views.hyperSlice(plane, 2, image.min(channelDimension) + c), y0, y1));
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
			offsets[c] = planeIndex(position, c) * width() * bandRows;
		return offsets;
	}

	private Object planeArray(int index) {
		return ((ArrayDataAccess<?>) ((PlanarImg<?, ?>) image).getPlane(index)).getCurrentStorageArray();
	}

	private Plane planar(int position) {
		Object[] arrays = new Object[channels()];
		for (int c = 0; c < arrays.length; c++)
			arrays[c] = planeArray(planeIndex(position, c));
		return Plane.of(width(), bandRows, arrays);
	}

	/** Which of all planes, x and y left out, that of a channel at a position is. */
	private int planeIndex(int position, int channel) {
		int step = 1;
		for (int d = 2; d < channelDimension; d++)
			step *= (int) image.dimension(d);
		return position % step + (channel + position / step * channels()) * step;
	}

	private RandomAccessibleInterval<?> band(RandomAccessibleInterval<?> plane, long y0, long y1) {
		if (bands == 1) return plane;
		IntervalView<?> v = Views.interval(plane, new long[] { plane.min(0), y0 }, new long[] { plane.max(0), y1 });
		return v;
	}

	private int planes() {
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

	/** Rows of a band: all, unless a plane is too large to be read at once. */
	@Override
	public int height() {
		return bandRows;
	}

	@Override
	public int channels() {
		return channelDimension < 0 ? 1 : (int) image.dimension(channelDimension);
	}

	@Override
	public int positions() {
		return planes() * bands;
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
		return Region.all(width(), (int) Math.min(bandRows, image.dimension(1) - (long) position % bands * bandRows));
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
	public Target make(Form form) {
		if (bands > 1) throw new IllegalArgumentException("\"" + title + "\" is too large for a result of another form");
		ImgSource made = blank(title, form, width(), height());
		boolean[] written = new boolean[form.positions()];
		return new Target() {

			@Override
			public Draft draft(int position) {
				written[position] = true;
				return Draft.blank(made.read(position));
			}

			@Override
			public void store(int position, Plane plane) {}

			@Override
			public ImageSource finish() {
				for (int p = 0; p < written.length; p++)
					if (!written[p]) draft(p).prepared();
				return made;
			}
		};
	}

	/** A new image as x, y, channels, positions, whose planes are arrays of their own. */
	private static ImgSource blank(String title, Form form, int width, int height) {
		PlanarImg<?, ?> img = form.type.newImg(width, height, form.channels, form.positions());
		Presentation look = Presentation.PLAIN.frames(form.frames).encoding(form.encoding);
		return new ImgSource(title, img, 2, form.isRgb && form.channels > 2 ? look.colors(0xff0000, 0xff00, 0xff, 0xffffff) : look);
	}

	@Override
	public Target target(Output output, Encoding encoding) {
		if (output != Output.SAME) throw new IllegalArgumentException("output=" + output + ": an ImgLib2 image is changed in place; copy it first");
		ImageSource self = this;
		return new Target() {

			@Override
			public Draft draft(int position) {
				return new Draft(read(position));
			}

			@Override
			public void store(int position, Plane plane) {
				plane.store();
			}

			@Override
			public ImageSource finish() {
				return self;
			}
		};
	}
}
