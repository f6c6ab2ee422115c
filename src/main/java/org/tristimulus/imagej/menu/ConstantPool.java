package org.tristimulus.imagej.menu;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The constants of a class file (JVMS 4.4). */
final class ConstantPool implements DialogFieldScanner.Constants {

	private static final int UTF8 = 1, LONG = 5, DOUBLE = 6, STRING = 8, METHOD_HANDLE = 15;

	private final String[] names;
	private final int[] tags, values;

	ConstantPool(DataInputStream in) throws IOException {
		int n = in.readUnsignedShort();
		names = new String[n];
		tags = new int[n];
		values = new int[n];
		for (int i = 1; i < n; i++) {
			tags[i] = in.readUnsignedByte();
			if (tags[i] == UTF8) names[i] = in.readUTF();
			else if (tags[i] == LONG || tags[i] == DOUBLE) {
				in.readLong();
				i++;
			}
			else if (tags[i] == METHOD_HANDLE) in.skipBytes(3);
			else values[i] = isOneIndex(tags[i]) ? in.readUnsignedShort() : in.readInt();
		}
	}

	/** Classes, strings, method types, modules and packages; the others have two indices or four bytes. */
	private static boolean isOneIndex(int tag) {
		return tag == 7 || tag == STRING || tag == 16 || tag == 19 || tag == 20;
	}

	/** All names, descriptors and texts. */
	List<String> names() {
		List<String> all = new ArrayList<>();
		for (String name : names)
			if (name != null) all.add(name);
		return all;
	}

	List<String> texts() {
		List<String> all = new ArrayList<>();
		for (int i = 1; i < tags.length; i++)
			if (tags[i] == STRING) all.add(names[values[i]]);
		return all;
	}

	String name(int index) {
		return names[index];
	}

	@Override
	public String text(int index) {
		return tags[index] == STRING ? names[values[index]] : "";
	}

	@Override
	public String method(int index) {
		int nameAndType = values[values[index] & 0xffff];
		return names[nameAndType >>> 16] + names[nameAndType & 0xffff];
	}
}
