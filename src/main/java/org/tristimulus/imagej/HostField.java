package org.tristimulus.imagej;

import java.lang.reflect.Field;

import ij.IJ;

/** Fields of ImageJ's own classes for which it has no public way. Where one cannot be reached, things go on without. */
final class HostField {

	private HostField() {}

	/** The value of a static field, or null. */
	static Object get(Class<?> owner, String name) {
		try {
			return field(owner, name).get(null);
		}
		catch (ReflectiveOperationException | RuntimeException e) {
			return null;
		}
	}

	/** Sets a field of an object, or a static one. @return whether it could be reached */
	static boolean set(Class<?> owner, String name, Object object, Object value) {
		try {
			field(owner, name).set(object, value);
			return true;
		}
		catch (ReflectiveOperationException | RuntimeException e) {
			if (IJ.debugMode) IJ.log(owner.getName() + "." + name + " was not set: " + e);
			return false;
		}
	}

	private static Field field(Class<?> owner, String name) throws ReflectiveOperationException {
		Field f = owner.getDeclaredField(name);
		f.setAccessible(true);
		return f;
	}
}
