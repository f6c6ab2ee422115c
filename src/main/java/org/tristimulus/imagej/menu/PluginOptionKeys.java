package org.tristimulus.imagej.menu;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

import ij.Macro;

/**
 * The texts and names in a plugin's class file (JVMS 4.4) and those of its parents and inner classes. Among them are the
 * label of every field of its dialogs, hence its option keys, and the methods that it calls.
 */
final class PluginOptionKeys {

	private final Set<String> names = new HashSet<>(), texts = new HashSet<>(), keys = new HashSet<>();
	private final DialogFieldScanner calls = new DialogFieldScanner();
	private final ClassLoader loader;

	/** @throws IOException if a class file cannot be read */
	PluginOptionKeys(Class<?> plugin) throws IOException {
		loader = plugin.getClassLoader();
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
		ConstantPool pool = new ConstantPool(in);
		names.addAll(pool.names());
		texts.addAll(pool.texts());
		in.readUnsignedShort();
		in.readUnsignedShort();
		in.readUnsignedShort();
		skip(in, 2 * in.readUnsignedShort());
		for (int members = 0; members < 2; members++)
			for (int n = in.readUnsignedShort(); n > 0; n--)
				readMember(in, pool);
	}

	/** A field or a method; of the latter the code is looked through (JVMS 4.7.3). */
	private void readMember(DataInputStream in, ConstantPool pool) throws IOException {
		skip(in, 6);
		for (int n = in.readUnsignedShort(); n > 0; n--) {
			String attribute = pool.name(in.readUnsignedShort());
			byte[] bytes = new byte[in.readInt()];
			in.readFully(bytes);
			if (attribute.equals("Code")) calls.add(Arrays.copyOfRange(bytes, 8, 8 + ByteBuffer.wrap(bytes).getInt(4)), pool);
		}
	}

	private static void skip(DataInputStream in, int bytes) throws IOException {
		in.readFully(new byte[bytes]);
	}

	/** Whether the name of a class or method occurs. */
	boolean contains(String name) {
		return names.contains(name);
	}

	/** The dialog fields that the code adds. */
	DialogFieldScanner calls() {
		return calls;
	}

	/** Whether it occurs as a text, which a choice of a dialog is, here or in the classes of ImageJ that are mentioned. */
	boolean hasText(String text) {
		if (texts.contains(text)) return true;
		for (String name : names)
			if (name.startsWith("ij/") && !name.contains("(") && mentioned(name).contains(text)) return true;
		return false;
	}

	private Set<String> mentioned(String name) {
		try {
			return new PluginOptionKeys(loader.loadClass(name.replace('/', '.'))).texts;
		}
		catch (IOException | ClassNotFoundException | LinkageError e) {
			return Collections.emptySet();
		}
	}

	/** Whether an option key may be read: the first word of a text, which may go on with a number. */
	boolean hasKey(String key) {
		int end = key.length();
		while (end > 0 && key.charAt(end - 1) >= '0' && key.charAt(end - 1) <= '9')
			end--;
		boolean isNumbered = end < key.length();
		if (isNumbered && end > 0 && key.charAt(end - 1) == '_') end--;
		return keys.contains(key) || isNumbered && keys.contains(key.substring(0, end));
	}
}
