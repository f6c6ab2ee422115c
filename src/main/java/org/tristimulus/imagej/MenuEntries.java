package org.tristimulus.imagej;

/** Entries of ImageJ's table of commands that are of this suite. */
final class MenuEntries {

	private static final String BEGIN = CommandRunner.class.getName() + "(\"";

	private MenuEntries() {}

	/** Whether an entry is a command of this suite that takes no image. */
	static boolean isHarmless(String entry) {
		return entry.startsWith(BEGIN) && CommandSpec.of(entry.substring(BEGIN.length(), entry.length() - 2)).images().isEmpty();
	}
}
