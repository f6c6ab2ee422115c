package net.imagej;

import net.imagej.axis.CalibratedAxis;
import net.imglib2.AbstractWrappedInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;

/** Stands in for ImageJ2's class of this name, which is not to be had: an image whose axes have names. */
public class ImgPlus<T> extends AbstractWrappedInterval<RandomAccessibleInterval<T>> implements RandomAccessibleInterval<T> {

	private final String name;
	private final String[] axes;

	public ImgPlus(RandomAccessibleInterval<T> image, String name, String... axes) {
		super(image);
		this.name = name;
		this.axes = axes;
	}

	public String getName() {
		return name;
	}

	public CalibratedAxis axis(int d) {
		return new CalibratedAxis(axes[d]);
	}

	@Override
	public RandomAccess<T> randomAccess() {
		return getSource().randomAccess();
	}

	@Override
	public RandomAccess<T> randomAccess(Interval interval) {
		return getSource().randomAccess(interval);
	}

	@Override
	public T getType() {
		return getSource().getType();
	}
}
