package org.tristimulus.image.pixel;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.converter.Converters;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

/**
 * One position of an image, all channels together: for each channel a 2-D ImgLib2 image, seen as one array. The array
 * of an {@link ArrayImg} is its own, so that nothing is copied; any other image is read into an array, and
 * {@link #store()} writes it back.
 */
public final class Plane {

	private final RandomAccessibleInterval<?>[] channels;
	private final PixelType type;
	private final Object[] arrays;
	private final boolean own;
	/** Where the channels lie in one array of more planes, and that array; none elsewhere. */
	private final int[] offsets;
	private final Object storage;

	/** @param channels of one size and type: one of {@link ARGBType}, or any number of real types */
	public Plane(RandomAccessibleInterval<?>... channels) {
		this.channels = channels;
		type = typeOf(channels[0].getType());
		arrays = new Object[channels.length];
		own = array(channels[0]) != null;
		offsets = new int[0];
		storage = offsets;
		for (int c = 0; c < channels.length; c++)
			arrays[c] = own ? array(channels[c]) : read(channels[c], type);
	}

	private Plane(Plane copy, Object storage, int[] offsets) {
		channels = copy.channels;
		type = copy.type;
		arrays = copy.arrays;
		own = false;
		this.storage = storage;
		this.offsets = offsets;
	}

	/** A copy of planes of width x height samples in an array of a pixel type, which {@link #store()} copies back. */
	public static Plane copy(PixelType type, Object storage, int[] offsets, int width, int height) {
		Plane plane = make(type, offsets.length, width, height);
		for (int c = 0; c < offsets.length; c++)
			System.arraycopy(storage, offsets[c], plane.array(c), 0, width * height);
		return new Plane(plane, storage, offsets);
	}

	/** A new plane over arrays of its own, all samples 0. */
	public static Plane make(PixelType type, int channels, int width, int height) {
		Object[] arrays = new Object[channels];
		for (int c = 0; c < channels; c++)
			arrays[c] = type.newArray(width * height);
		return of(width, height, arrays);
	}

	/** A plane over arrays, which are wrapped and not copied. */
	public static Plane of(int width, int height, Object... arrays) {
		RandomAccessibleInterval<?>[] channels = new RandomAccessibleInterval<?>[arrays.length];
		for (int c = 0; c < arrays.length; c++)
			channels[c] = wrap(arrays[c], width, height);
		return new Plane(channels);
	}

	private static RandomAccessibleInterval<?> wrap(Object array, long... size) {
		if (array instanceof int[]) return ArrayImgs.argbs((int[]) array, size);
		if (array instanceof byte[]) return ArrayImgs.unsignedBytes((byte[]) array, size);
		if (array instanceof short[]) return ArrayImgs.unsignedShorts((short[]) array, size);
		return ArrayImgs.floats((float[]) array, size);
	}

	/** The pixel type that samples of an ImgLib2 type are held in. */
	public static PixelType typeOf(Object t) {
		if (t instanceof ARGBType) return PixelType.RGB24;
		if (t instanceof UnsignedByteType) return PixelType.GREY8;
		if (t instanceof UnsignedShortType) return PixelType.GREY16;
		if (t instanceof RealType) return PixelType.FLOAT32;
		throw new IllegalArgumentException("Pixels of type " + t.getClass().getSimpleName() + " are not colours: real numbers or ARGB are needed");
	}

	private static Object array(RandomAccessibleInterval<?> image) {
		Object t = image.getType();
		boolean direct = t instanceof ARGBType || t instanceof UnsignedByteType || t instanceof UnsignedShortType || t instanceof FloatType;
		if (!direct || !(image instanceof ArrayImg)) return null;
		Object access = ((ArrayImg<?, ?>) image).update(null);
		return access instanceof ArrayDataAccess ? ((ArrayDataAccess<?>) access).getCurrentStorageArray() : null;
	}

	private static Object read(RandomAccessibleInterval<?> image, PixelType type) {
		int[] size = { (int) image.dimension(0), (int) image.dimension(1) };
		Object array = type.newArray(Math.multiplyExact(size[0], size[1]));
		PrimitiveBlocks.of(primitive(image, type), PrimitiveBlocks.OnFallback.ACCEPT).copy(image.minAsLongArray(), array, size);
		return array;
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static RandomAccessibleInterval primitive(RandomAccessibleInterval image, PixelType type) {
		if (type != PixelType.FLOAT32 || image.getType() instanceof FloatType) return image;
		return Converters.convert(image, (in, out) -> ((FloatType) out).set((float) ((RealType) in).getRealDouble()), new FloatType());
	}

	/** Writes the arrays back to the images, unless they are the images' own. */
	public void store() {
		for (int c = 0; c < offsets.length; c++)
			System.arraycopy(arrays[c], 0, storage, offsets[c], java.lang.reflect.Array.getLength(arrays[c]));
		if (own || offsets.length > 0) return;
		for (int c = 0; c < channels.length; c++)
			write(wrap(arrays[c], channels[c].dimension(0), channels[c].dimension(1)), channels[c]);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private void write(RandomAccessibleInterval from, RandomAccessibleInterval to) {
		if (type == PixelType.RGB24) {
			LoopBuilder.setImages((RandomAccessibleInterval<ARGBType>) from, (RandomAccessibleInterval<ARGBType>) to).forEachPixel((a, b) -> b.set(a));
			return;
		}
		RealType<?> t = (RealType<?>) to.getType();
		double round = t instanceof IntegerType ? 0.5 : 0, min = t.getMinValue(), max = t.getMaxValue();
		LoopBuilder.setImages((RandomAccessibleInterval<RealType<?>>) from, (RandomAccessibleInterval<RealType<?>>) to).forEachPixel((a, b) -> {
			double v = a.getRealDouble();
			b.setReal(round == 0 ? v : Math.max(min, Math.min(max, Math.floor(v + round))));
		});
	}

	/** Of each sample. */
	public PixelType type() {
		return type;
	}

	/** A channel as an ImgLib2 image. */
	public RandomAccessibleInterval<?> image(int channel) {
		return channels[channel];
	}

	/** The array of a channel. */
	public Object array(int channel) {
		return arrays[channel];
	}

	/** Channels; a packed RGB pixel counts as one. */
	public int channels() {
		return arrays.length;
	}

	/** Columns. */
	public int width() {
		return (int) channels[0].dimension(0);
	}

	/** Rows. */
	public int height() {
		return (int) channels[0].dimension(1);
	}

	/** Samples of a channel. */
	int size() {
		return (int) (channels[0].dimension(0) * channels[0].dimension(1));
	}

	/** Copies n samples of each channel to a plane of the same type. */
	public void copy(int start, int n, Plane to) {
		for (int c = 0; c < arrays.length; c++)
			System.arraycopy(arrays[c], start, to.arrays[c], start, n);
	}

	/** The arrays of all channels. */
	public Object[] arrays() {
		return arrays;
	}
}
