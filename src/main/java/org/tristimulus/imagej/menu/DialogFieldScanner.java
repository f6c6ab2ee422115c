package org.tristimulus.imagej.menu;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import ij.Macro;

/**
 * The fields that a plugin's code (JVMS 6.5) adds to its dialogs: the key of each call of {@code addChoice} and
 * {@code addNumericField}, which is the first text put on the stack for it. A field whose label is put together is not seen.
 */
final class DialogFieldScanner {

	private static final int LDC = 0x12, LDC_W = 0x13, PUTSTATIC = 0xb3, PUTFIELD = 0xb5, INVOKEVIRTUAL = 0xb6, INVOKESPECIAL = 0xb7, TABLESWITCH = 0xaa, LOOKUPSWITCH = 0xab, WIDE = 0xc4, IINC = 0x84;

	/** How many bytes follow each opcode; those of switches and wide are counted apart. */
	private static final String OPERANDS = digits(16, 0) + "12122" + digits(5, 1) + digits(28, 0) + digits(5, 1) + digits(73, 0) + "2" + digits(20, 0) + digits(16, 2) + "100" + digits(6, 0) + digits(7, 2) + "44212" + "002200" + "0322" + "44";

	/** What is read of the constants: texts by the index of their string, names of methods by the index of their reference. */
	interface Constants {

		/** The text, or an empty one if the constant is none. */
		String text(int index);

		/** The method and what it takes. */
		String method(int index);
	}

	private final Set<String> choices = new HashSet<>(), numbers = new HashSet<>(), others = new HashSet<>();
	private final List<String> pushed = new ArrayList<>();

	private static String digits(int n, int bytes) {
		return new String(new char[n]).replace("\0", String.valueOf(bytes));
	}

	/** Looks through one method. */
	void add(byte[] code, Constants constants) {
		pushed.clear();
		ByteBuffer b = ByteBuffer.wrap(code);
		while (b.hasRemaining()) {
			int opcode = b.get() & 255, at = b.position();
			if (opcode == LDC || opcode == LDC_W) {
				String text = constants.text(opcode == LDC ? b.get(at) & 255 : b.getShort(at) & 0xffff);
				if (!text.isEmpty()) pushed.add(text);
			}
			else if (opcode == INVOKEVIRTUAL || opcode == INVOKESPECIAL) called(constants.method(b.getShort(at) & 0xffff));
			else if (opcode == PUTSTATIC || opcode == PUTFIELD) pushed.clear();
			b.position(at + operands(opcode, b, at));
		}
	}

	private static int operands(int opcode, ByteBuffer b, int at) {
		int padding = -at & 3;
		if (opcode == TABLESWITCH) return padding + 12 + 4 * (b.getInt(at + padding + 8) - b.getInt(at + padding + 4) + 1);
		if (opcode == LOOKUPSWITCH) return padding + 8 + 8 * b.getInt(at + padding + 4);
		if (opcode == WIDE) return (b.get(at) & 255) == IINC ? 5 : 3;
		return opcode < OPERANDS.length() ? OPERANDS.charAt(opcode) - '0' : 0;
	}

	private void called(String method) {
		boolean adds = method.startsWith("add") && method.contains("(Ljava/lang/String;");
		if (adds && !pushed.isEmpty()) of(method).add(Macro.trimKey(pushed.get(0).trim()).toLowerCase(Locale.ROOT));
		if (adds || method.startsWith("<init>") || method.startsWith("set")) pushed.clear();
	}

	private Set<String> of(String method) {
		return method.startsWith("addChoice(") ? choices : method.startsWith("addNumericField(") || method.startsWith("addSlider(") ? numbers : others;
	}

	/** Whether a key is that of a choice, and of nothing else. */
	boolean isChoice(String key) {
		return choices.contains(key) && !numbers.contains(key) && !others.contains(key);
	}

	/** Whether a key is that of a number, and of nothing else. */
	boolean isNumber(String key) {
		return numbers.contains(key) && !choices.contains(key) && !others.contains(key);
	}
}
