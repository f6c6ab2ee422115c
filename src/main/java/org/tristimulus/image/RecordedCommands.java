package org.tristimulus.image;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The commands of the suite as histories name them. The host fills a command's parameter of this type; it is not a key. */
public interface RecordedCommands {

	/** Knows no command. */
	RecordedCommands NONE = new RecordedCommands() {

		@Override
		public String host() {
			return "an unknown program";
		}

		@Override
		public Map<String, String> defaults(String label) {
			return Collections.emptyMap();
		}

		@Override
		public List<Object> run(List<Step> steps, boolean onlyCheck) {
			throw new IllegalArgumentException("No command can be run here");
		}
	};

	/** One command to be run. */
	interface Step {

		/** The label without dots. */
		String command();

		/** The version of the suite that ran it. */
		String version();

		/** Keys and values. */
		Map<String, String> keys();

		/** The selection that is made before: {@code rectangle x,y,w,h}, {@code oval …}, {@code polygon x,y,…}; empty for none. */
		String selection();
	}

	/** Name and version of the program. */
	String host();

	/** The default of each key of a command, by its label without dots; empty for a command that is not known. */
	Map<String, String> defaults(String label);

	/**
	 * Runs steps on the active image, each on what the one before made.
	 *
	 * @param onlyCheck nothing is run
	 * @return what they gave: reports, charts, words, and the last image where it is a new one
	 * @throws IllegalArgumentException naming the step and the command, key, image or file that is not there, before anything is run
	 */
	List<Object> run(List<Step> steps, boolean onlyCheck);
}
