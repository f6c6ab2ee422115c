package org.tristimulus.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;

import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.show.HeadlessMacro;

/** Runs a macro line as a user's macro does, headless, on images that are open. */
public final class MenuDoor {

	private static final String CURRENT = "tristimulus.current";

	private static ImagePlus current;

	private MenuDoor() {}

	/** The image that is current after a command; the open images are named a, b, c in the options as #a, #b, #c. */
	public static ImagePlus run(String command, String options, ImagePlus... open) {
		assertEquals("", attempt(command, options, open), command + " " + options);
		return current;
	}

	/** The message that a wrong line stops with. */
	public static String failure(String command, String options, ImagePlus... open) {
		String message = attempt(command, options, open);
		assertFalse(message.isEmpty(), command + " " + options + " did not fail");
		return message;
	}

	/** Runs the command on the first image as the active one. @return what went wrong, or an empty text */
	private static String attempt(String command, String options, ImagePlus... open) {
		String line = options;
		for (int i = open.length - 1; i >= 0; i--) {
			Interpreter.addBatchModeImage(open[i]);
			line = line.replace("#" + (char) ('a' + i), "#" + open[i].getID());
		}
		WindowManager.setTempCurrentImage(open.length > 0 ? open[0] : null);
		System.clearProperty(CURRENT);
		int status = HeadlessMacro.run("run('" + command + "', getArgument()); if (nImages > 0) call('java.lang.System.setProperty', '" + CURRENT + "', '' + getImageID());", line);
		current = null;
		for (ImagePlus imp : Images.open())
			if (String.valueOf(imp.getID()).equals(System.getProperty(CURRENT))) current = imp;
		if (current != null) Interpreter.removeBatchModeImage(current);
		for (ImagePlus imp : open)
			Interpreter.removeBatchModeImage(imp);
		String message = System.getProperty(HeadlessMacro.FAILURE, "");
		System.clearProperty(HeadlessMacro.FAILURE);
		assertEquals(message.isEmpty() ? 0 : 1, status, "exit status of " + command + " " + line);
		return message;
	}
}
