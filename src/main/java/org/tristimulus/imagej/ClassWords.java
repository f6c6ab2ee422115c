package org.tristimulus.imagej;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

import ij.Macro;

/**
 * The texts and names in a plugin's class file (JVMS 4.4) and those of its parents and inner classes. Among them are the
 * label of every field of its dialogs, hence its option keys, and the methods that it calls.
 */
final class ClassWords {

	private final Set<String> names = new HashSet<>(), texts = new HashSet<>(), keys = new HashSet<>();

	/** @throws IOException if a class file cannot be read */
	ClassWords(Class<?> plugin) throws IOException {
		for (Class<?> c = plugin; c != null && !c.getName().startsWith("java"); c = c.getSuperclass())
			addWithInner(c);
		for (String text : texts)
			for (String part : text.split("[\1=]"))
				if (!part.trim().isEmpty()) keys.add(Macro.trimKey(part.trim()));
	}

	private void addWithInner(Class<?> c) throws IOException {
		Set<String> before = new HashSet<>(names);
		add(c.getClassLoader(), c.getName().replace('.', '/'));
		for (String name : new HashSet<>(names))
			if (name.startsWith(c.getName().replace('.', '/') + "$") && !before.contains(name)) add(c.getClassLoader(), name);
	}

	private void add(ClassLoader loader, String name) throws IOException {
		String file = name + ".class";
		try (InputStream in = loader == null ? ClassLoader.getSystemResourceAsStream(file) : loader.getResourceAsStream(file)) {
			if (in == null) throw new IOException("No class file of " + name);
			read(new DataInputStream(new BufferedInputStream(in)));
		}
	}

	private void read(DataInputStream in) throws IOException {
		in.readLong();
		String[] constants = new String[in.readUnsignedShort()];
		Set<Integer> strings = new HashSet<>();
		for (int i = 1; i < constants.length; i++) {
			int tag = in.readUnsignedByte();
			if (tag == 1) names.add(constants[i] = in.readUTF());
			else if (tag == 8) strings.add(in.readUnsignedShort());
			else if (tag == 5 || tag == 6) {
				in.readLong();
				i++;
			}
			else in.readFully(new byte[tag == 7 || tag == 16 || tag == 19 || tag == 20 ? 2 : tag == 15 ? 3 : 4]);
		}
		for (int s : strings)
			texts.add(constants[s]);
	}

	/** Whether the name of a class or method occurs. */
	boolean contains(String name) {
		return names.contains(name);
	}

	/** Whether an option key may be read: the first word of a text, which may go on with a number. */
	boolean hasKey(String key) {
		return keys.contains(key) || keys.contains(key.replaceAll("_?[0-9]+$", ""));
	}
}
