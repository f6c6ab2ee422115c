package org.tristimulus.imagej.menu;

import java.lang.reflect.Field;
import java.lang.reflect.Method;

import ij.IJ;

/** What ImageJ's own classes have no public way to. Where one cannot be reached, things go on without. */
public final class HostField {

	private HostField() {}

	/** The value of a static field, or null. */
	public static Object get(Class<?> owner, String name) {
		return get(owner, name, null);
	}

	/** The value of a field of an object, or null. */
	public static Object get(Class<?> owner, String name, Object object) {
		try {
			return field(owner, name).get(object);
		}
		catch (ReflectiveOperationException | RuntimeException e) {
			return null;
		}
	}

	/** Sets a field of an object, or a static one. @return whether it could be reached */
	public static boolean set(Class<?> owner, String name, Object object, Object value) {
		try {
			field(owner, name).set(object, value);
			return true;
		}
		catch (ReflectiveOperationException | RuntimeException e) {
			if (IJ.debugMode) IJ.log(owner.getName() + "." + name + " was not set: " + e);
			return false;
		}
	}

	/** Calls a static method without arguments. */
	static void call(Class<?> owner, String name) {
		try {
			Method m = owner.getDeclaredMethod(name);
			m.setAccessible(true);
			m.invoke(null);
		}
		catch (ReflectiveOperationException | RuntimeException e) {
			if (IJ.debugMode) IJ.log(owner.getName() + "." + name + " was not called: " + e);
		}
	}

	private static Field field(Class<?> owner, String name) throws ReflectiveOperationException {
		Field f = owner.getDeclaredField(name);
		f.setAccessible(true);
		return f;
	}
}
