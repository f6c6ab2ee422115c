package org.tristimulus.imagej.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;

/** The axes of an ImgLib2 image that has names for them, as ImageJ2's Dataset and ImgPlus; asked by name, since plain ImageJ has none of their classes. */
final class NamedAxes {

	/** ImageJ2's labels. */
	static final String X = "X", Y = "Y", CHANNEL = "Channel", TIME = "Time";

	/** The dimension of an axis that there is not. */
	static final int NONE = -1;

	private final Object image;
	private final List<String> names;

	private NamedAxes(Object image, List<String> names) {
		this.image = image;
		this.names = names;
	}

	static NamedAxes of(RandomAccessibleInterval<?> image) {
		List<String> names = new ArrayList<>();
		for (int d = 0; d < image.numDimensions(); d++) {
			Object axis = call(image, "axis", d), type = axis == null ? null : call(axis, "type"), label = type == null ? null : call(type, "getLabel");
			if (label == null) return new NamedAxes(image, Collections.emptyList());
			names.add(label.toString());
		}
		return new NamedAxes(image, names);
	}

	boolean areNamed() {
		return !names.isEmpty();
	}

	List<String> names() {
		return names;
	}

	/** The dimension of an axis, or {@link #NONE}. */
	int dimension(String name) {
		return names.indexOf(name);
	}

	/** The image's name, or a word for it. */
	String title() {
		Object name = call(image, "getName");
		return name == null || name.toString().isEmpty() ? "image" : name.toString();
	}

	/** Whether three channels are known to be those of a picture. */
	boolean isRgbMerged() {
		return Boolean.TRUE.equals(call(image, "isRGBMerged"));
	}

	/** What a public method gives, or null where there is none. */
	private static Object call(Object object, String method, Object... arguments) {
		Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] { int.class };
		for (Class<?> c : withInterfaces(object.getClass(), new ArrayList<>()))
			try {
				return c.getMethod(method, types).invoke(object, arguments);
			}
			catch (ReflectiveOperationException | RuntimeException e) {
				continue;
			}
		return null;
	}

	/** Public types first: a method of a class that is not public is reached by its interface. */
	private static List<Class<?>> withInterfaces(Class<?> c, List<Class<?>> all) {
		if (c == null) return all;
		all.add(c);
		for (Class<?> i : c.getInterfaces())
			withInterfaces(i, all);
		return withInterfaces(c.getSuperclass(), all);
	}
}
