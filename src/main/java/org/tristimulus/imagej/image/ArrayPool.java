package org.tristimulus.imagej.image;

import java.lang.ref.WeakReference;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.tristimulus.image.pixel.PixelType;

/**
 * Arrays that kept pixels and are not needed any more, for the next change of an image of this size: new ones would have
 * to be cleared first. Held by weak references, so that they never keep memory from other code.
 */
final class ArrayPool {

	private static final List<WeakReference<Object>> ARRAYS = new ArrayList<>();

	private ArrayPool() {}

	/** An array of n elements, which hold anything. */
	static synchronized Object take(PixelType type, int n) {
		Class<?> wanted = type.newArray(0).getClass();
		for (Iterator<WeakReference<Object>> i = ARRAYS.iterator(); i.hasNext();) {
			Object array = i.next().get();
			boolean fits = array != null && array.getClass() == wanted && Array.getLength(array) == n;
			if (fits || array == null) i.remove();
			if (fits) return array;
		}
		return type.newArray(n);
	}

	/** Gives an array that nothing else refers to. */
	static synchronized void give(Object array) {
		ARRAYS.add(new WeakReference<>(array));
	}
}
