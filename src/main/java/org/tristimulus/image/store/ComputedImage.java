package org.tristimulus.image.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

import net.imglib2.AbstractInterval;
import net.imglib2.Interval;
import net.imglib2.Point;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.Type;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;

/**
 * An image whose planes are made when they are asked for: x, y, channels, positions. It holds the last few planes and no more, so
 * that a film of thousands of frames needs no memory. Read only: what is written into a plane is gone with it. For many threads.
 *
 * @param <T> ARGB, or a real type
 */
public final class ComputedImage<T extends Type<T>> extends AbstractInterval implements RandomAccessibleInterval<T> {

	private static final int KEPT = 2;

	private final PixelType pixels;
	private final IntFunction<Plane> maker;
	private final T type;
	/** Guarded by itself. */
	private final Map<Integer, Plane> kept = new LinkedHashMap<Integer, Plane>(4, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, Plane> eldest) {
			return size() > KEPT;
		}
	};

	@SuppressWarnings("unchecked")
	private ComputedImage(PixelType pixels, long[] size, IntFunction<Plane> maker) {
		super(size);
		this.pixels = pixels;
		this.maker = maker;
		type = (T) pixels.newImg(1, 1).getType();
	}

	/**
	 * @param channels of a position; 1 for packed RGB
	 * @param maker makes the plane of a position, from 0; called at any time, by any thread, and again for a plane that was let go. The
	 *        same plane must come out each time
	 */
	public static ComputedImage<?> of(PixelType pixels, int width, int height, int channels, int positions, IntFunction<Plane> maker) {
		return new ComputedImage<>(pixels, new long[] { width, height, channels, positions }, maker);
	}

	/** The samples of a position; not to be changed. */
	public Plane plane(int position) {
		synchronized (kept) {
			Plane plane = kept.get(position);
			if (plane != null) return plane;
		}
		Plane made = maker.apply(position);
		synchronized (kept) {
			kept.put(position, made);
		}
		return made;
	}

	/** How samples are stored. */
	public PixelType pixels() {
		return pixels;
	}

	/** Channels of a position; a packed RGB pixel counts as one. */
	public int channels() {
		return (int) dimension(2);
	}

	/** Planes of all channels. */
	public int positions() {
		return (int) dimension(3);
	}

	@Override
	public T getType() {
		return type;
	}

	@Override
	public RandomAccess<T> randomAccess() {
		return new Access();
	}

	@Override
	public RandomAccess<T> randomAccess(Interval interval) {
		return new Access();
	}

	/** Looks into the plane that it is in. */
	private final class Access extends Point implements RandomAccess<T> {

		private Plane plane;
		private RandomAccess<T> within;
		private long planePosition = -1, channel = -1;

		Access() {
			super(4);
		}

		private Access(Access other) {
			super(other);
		}

		@Override
		@SuppressWarnings("unchecked")
		public T get() {
			if (position[3] != planePosition || position[2] != channel) {
				if (position[3] != planePosition) plane = plane((int) position[3]);
				planePosition = position[3];
				channel = position[2];
				within = (RandomAccess<T>) plane.image((int) channel).randomAccess();
			}
			within.setPosition(position[0], 0);
			within.setPosition(position[1], 1);
			return within.get();
		}

		@Override
		public T getType() {
			return type;
		}

		@Override
		public RandomAccess<T> copy() {
			return new Access(this);
		}
	}
}
