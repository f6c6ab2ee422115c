package org.tristimulus.imagej;

import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.macro.Interpreter;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;

/**
 * The one plugin behind every menu entry; its argument names the command. In a macro the options are read without a
 * dialog, none meaning the defaults; from the menu the generated dialog opens.
 */
public class CommandRunner implements PlugIn {

	@Override
	public void run(String command) {
		CommandSpec spec = CommandSpec.of(command);
		try {
			String options = Macro.getOptions();
			if (options != null || GraphicsEnvironment.isHeadless() || isInMacro()) runMacro(spec, options == null ? "" : options);
			else runDialog(spec);
		}
		catch (CancellationException e) {
			IJ.showStatus(spec.title() + " canceled");
			if (Recorder.record) Recorder.disableCommandRecording();
			if (Macro.getOptions() != null) Failure.stopMacro();
		}
		catch (RuntimeException | OutOfMemoryError e) {
			if (Macro.MACRO_CANCELED.equals(e.getMessage())) throw e;
			if (Recorder.record) Recorder.disableCommandRecording();
			Failure.report(spec.title(), e);
		}
	}

	/** Whether this thread runs a macro; one that waits does not take the dialog from a user who goes to the menu meanwhile. */
	private static boolean isInMacro() {
		if (Interpreter.getInstance() == null) return false;
		for (StackTraceElement call : Thread.currentThread().getStackTrace())
			if (call.getClassName().equals(Interpreter.class.getName())) return true;
		return false;
	}

	private static void runMacro(CommandSpec spec, String options) {
		Arguments arguments = Arguments.ofMacro(spec, options);
		withLocks(arguments.images(), () -> new Execution(arguments).run());
	}

	private static void runDialog(CommandSpec spec) {
		List<ImagePlus> locked = new ArrayList<>();
		if (!spec.images().isEmpty()) locked.add(Images.active());
		withLocks(locked, () -> {
			Arguments arguments = new CommandDialog(spec).ask();
			withLocks(arguments.images(), () -> new Execution(arguments).run());
		});
	}

	/** Locks images against other commands while work goes on. @throws IllegalArgumentException if one is locked already */
	private static void withLocks(List<ImagePlus> images, Runnable work) {
		List<ImagePlus> locked = new ArrayList<>();
		try {
			for (ImagePlus imp : images) {
				if (imp == null || locked.contains(imp)) continue;
				if (!imp.lockSilently()) throw new IllegalArgumentException("The image \"" + imp.getTitle() + "\" is locked: another command is working on it");
				locked.add(imp);
			}
			work.run();
		}
		finally {
			for (ImagePlus imp : locked)
				imp.unlock();
		}
	}
}
