package org.tristimulus.imagej.menu;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import ij.CommandListener;
import ij.Executer;
import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.Prefs;
import ij.WindowManager;
import ij.plugin.frame.Recorder;

import org.tristimulus.imagej.macro.MacroOptions;

/**
 * One run of a menu command on a hidden image, on a thread of its own: with options it asks nobody; without, its dialog
 * opens, and what it records is kept. Images that it shows stay hidden; its errors come here.
 */
public final class MenuCommandRun implements CommandListener {

	/** Pixels looked at to see whether a command changed an image without saying so. */
	private static final int SAMPLES = 4096;

	private final MenuCommand command;
	private final ImagePlus imp;
	private final boolean asks;
	private final Thread thread;
	private final InnerThreads threads = new InnerThreads();
	private final Object[] arraysBefore;
	private final long sampleBefore;
	private List<ImagePlus> made = Collections.emptyList();
	/** What its dialogs recorded, as a macro writes it. */
	private final StringBuilder recorded = new StringBuilder();
	private String options;
	/** The current image of its thread at its end, or null. */
	private volatile ImagePlus last;
	private volatile Throwable thrown;

	/**
	 * @param asks whether its dialog shall open; then options are ignored
	 * @throws IllegalArgumentException on the thread of another inner command
	 */
	public MenuCommandRun(MenuCommand command, ImagePlus imp, String options, boolean asks) {
		this.command = command;
		this.imp = imp;
		this.options = options;
		this.asks = asks;
		if (InnerThreads.isWithin()) throw new IllegalArgumentException("command=" + command.name() + ": the command that runs it is itself run on components");
		imp.changes = false;
		arraysBefore = imp.getStack().getImageArray().clone();
		sampleBefore = sample(imp);
		thread = new Thread(this::work, (asks ? "" : "Run$_") + command.name());
	}

	private void work() {
		threads.begin();
		WindowManager.setTempCurrentImage(imp);
		Recorder.suspendRecording();
		if (!asks) Macro.setOptions(options.trim().isEmpty() ? " " : options);
		try {
			command.run();
		}
		catch (Throwable e) {
			thrown = e;
		}
		finally {
			last = WindowManager.getTempCurrentImage();
			Macro.setOptions(null);
			WindowManager.setTempCurrentImage(null);
			Recorder.resumeRecording();
		}
	}

	/** A command that this one runs clears what was recorded before. */
	@Override
	public String commandExecuting(String name) {
		if (asks && Thread.currentThread() == thread) keepRecorded();
		return name;
	}

	private void keepRecorded() {
		String more = Recorder.getCommandOptions();
		if (more != null) recorded.append(' ').append(more.trim());
		Recorder.resetCommandOptions();
	}

	/**
	 * Runs it and gives the image that came of it.
	 *
	 * @throws IllegalArgumentException if it failed or changed nothing
	 * @throws CancellationException if the user cancelled its dialog
	 */
	public ImagePlus run() {
		try (HostTurn turn = new HostTurn()) {
			return runInTurn();
		}
	}

	private ImagePlus runInTurn() {
		boolean recording = Recorder.record, undo = Prefs.disableUndo;
		String recordedCommand = Recorder.getCommand();
		ImagePlus current = WindowManager.getTempCurrentImage();
		try (ShownImages shown = new ShownImages(threads); ErrorTrap errors = new ErrorTrap(threads); DialogGuard windows = new DialogGuard(thread, shown, !asks)) {
			Prefs.disableUndo = true;
			Executer.addCommandListener(this);
			if (asks) startRecording();
			thread.start();
			boolean isInterrupted = join();
			if (asks) {
				keepRecorded();
				options = MacroOptions.unescaped(recorded.toString().trim());
				if (options.isEmpty() && command.asks()) options = MenuCommand.NOTHING;
			}
			made = shown.take(last == imp ? null : last);
			made.remove(imp);
			if (isInterrupted) throw new CancellationException("Canceled");
			requireSuccess(errors, windows);
		}
		finally {
			threads.end();
			Executer.removeCommandListener(this);
			Prefs.disableUndo = undo;
			Recorder.record = recording;
			Recorder.resetCommandOptions();
			if (recordedCommand != null) Recorder.setCommand(recordedCommand);
			WindowManager.setTempCurrentImage(current);
		}
		return made.isEmpty() ? imp : made.get(0);
	}

	/** What dialogs record is wanted, but not in the user's Recorder. */
	private static void startRecording() {
		Recorder.record = true;
		Recorder.resetCommandOptions();
	}

	/** Waits for its end, also when this thread is interrupted: what a command does later would be taken for the user's. */
	private boolean join() {
		boolean isInterrupted = false;
		while (thread.isAlive()) {
			try {
				thread.join();
			}
			catch (InterruptedException e) {
				isInterrupted = true;
				thread.interrupt();
			}
		}
		if (isInterrupted) Thread.currentThread().interrupt();
		return isInterrupted;
	}

	private void requireSuccess(ErrorTrap errors, DialogGuard windows) {
		try {
			requireResult(errors, windows);
		}
		catch (RuntimeException | Error e) {
			windows.closeWindows();
			throw e;
		}
	}

	private void requireResult(ErrorTrap errors, DialogGuard windows) {
		if (IJ.escapePressed()) throw new CancellationException("Canceled");
		if (!errors.message().isEmpty()) throw problem(errors.message());
		boolean canceled = thrown != null && Macro.MACRO_CANCELED.equals(thrown.getMessage());
		if (asks && (canceled || windows.wasCanceled())) throw new CancellationException("Canceled");
		if (canceled) throw problem("it was cancelled");
		if (thrown instanceof OutOfMemoryError) throw (OutOfMemoryError) thrown;
		if (thrown != null) throw failure(thrown instanceof StrictFilter.Failed ? thrown.getCause() : thrown);
		if (windows.hasException()) throw problem("it failed with an exception");
		if (!windows.closedDialog().isEmpty()) throw problem("it opened the dialog \"" + windows.closedDialog() + "\", and there is nobody to answer it");
		if (made.size() > 1) throw problem("it gave " + made.size() + " images, and a component has to stay one");
		if (made.isEmpty() && last == null) throw problem("it closed its image");
		if (made.isEmpty() && !isChanged()) throw problem("it gave no image and did not change the one it had");
	}

	/** Without a display ImageJ's dialogs throw on a number that cannot be read. */
	private IllegalArgumentException failure(Throwable e) {
		if (e instanceof NumberFormatException) for (Map.Entry<String, String> option : MacroOptions.parse(options).entrySet())
			if (String.valueOf(e.getMessage()).contains(option.getValue().isEmpty() ? "empty" : "\"" + option.getValue() + "\""))
				return new IllegalArgumentException("options=" + options.trim() + ": " + option.getKey() + "=" + option.getValue() + " is not a number, which " + command.name() + " needs");
		return problem("it failed with " + e);
	}

	private IllegalArgumentException problem(String what) {
		return new IllegalArgumentException("command=" + command.name() + ": " + what.replaceAll("\\s+", " ").trim() + " (run on a 32-bit component)");
	}

	private boolean isChanged() {
		return imp.changes || !Arrays.equals(arraysBefore, imp.getStack().getImageArray()) || sample(imp) != sampleBefore;
	}

	private static long sample(ImagePlus imp) {
		long hash = imp.getWidth() * 31L + imp.getStackSize();
		for (Object array : imp.getStack().getImageArray()) {
			if (!(array instanceof float[])) continue;
			float[] a = (float[]) array;
			int step = Math.max(1, a.length / SAMPLES);
			for (int i = 0; i < a.length; i += step)
				hash = hash * 31 + Float.floatToIntBits(a[i]);
		}
		return hash;
	}

	/** The options that were given, or that its dialog recorded. */
	public String options() {
		return options;
	}
}
