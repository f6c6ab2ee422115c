package org.tristimulus.imagej.panel;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.plugin.frame.Recorder;

import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.run.LineException;
import org.tristimulus.imagej.run.LineResult;
import org.tristimulus.imagej.run.RecordedLine;
import org.tristimulus.imagej.show.Caller;
import org.tristimulus.imagej.show.Failure;
import org.tristimulus.imagej.show.HostProgress;
import org.tristimulus.imagej.show.OpenImages;
import org.tristimulus.imagej.show.Showing;

/** Opens the panel of a command, and runs the command when the panel was left with OK. */
public final class PanelRun {

	private PanelRun() {}

	/**
	 * Opens it, and returns: a caller on the event thread must not wait.
	 *
	 * @throws IllegalArgumentException where a panel is open on the image already, or another command works on it
	 */
	public static void open(CommandSpec spec) {
		ImagePlus active = spec.images().isEmpty() ? null : Images.active();
		PanelGuard.Guarded there = active == null ? null : PanelGuard.installed().on(active);
		if (there != null) throw new IllegalArgumentException("The panel of " + there.title() + " is open on \"" + active.getTitle() + "\"; press OK or Cancel there first");
		if (active != null && active.isLocked()) throw new IllegalArgumentException("The image \"" + active.getTitle() + "\" is locked: another command is working on it");
		// Else ImageJ writes a line without keys when this returns; before the panel is there, since other commands may begin then.
		if (Recorder.record) Recorder.setCommand(null);
		onEventThread(() -> new CommandPanel(spec, active, PanelMemory.of(spec), outcome -> run(spec, outcome)));
	}

	private static void onEventThread(Runnable work) {
		try {
			if (EventQueue.isDispatchThread()) work.run();
			else EventQueue.invokeAndWait(work);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (InvocationTargetException e) {
			if (e.getCause() instanceof RuntimeException) throw (RuntimeException) e.getCause();
			throw new IllegalStateException(e.getCause());
		}
	}

	/** On a thread with a name of its own: the Recorder takes nothing from those that ImageJ calls Run$_. */
	private static void run(CommandSpec spec, PanelOutcome outcome) {
		new Thread(() -> {
			String before = Recorder.record ? Recorder.getCommand() : null;
			long start = System.nanoTime();
			try (HostProgress progress = new HostProgress()) {
				LineResult result = RecordedLine.run(outcome.arguments, OpenImages.ofDialog(spec.title()), progress);
				if (Recorder.record) {
					record(outcome.picked);
					Recorder.setCommand(spec.label());
				}
				Showing.show(result);
				if (Recorder.record) Recorder.saveCommand();
				IJ.showStatus(spec.title() + ": " + IJ.d2s((System.nanoTime() - start) / 1e9, 2) + " seconds");
			}
			catch (CancellationException e) {
				IJ.showStatus(spec.title() + " canceled");
				if (Recorder.record) Recorder.setCommand(null);
			}
			catch (RuntimeException | Error e) {
				if (Recorder.record) Recorder.setCommand(null);
				Failure.report(LineException.of(spec.title(), e), Caller.ofThread());
			}
			finally {
				if (before != null) Recorder.setCommand(before);
			}
		}, "Tristimulus " + spec.title()).start();
	}

	/** ImageJ records what is drawn by hand, and not what a program sets. */
	private static void record(Roi picked) {
		if (picked == null) return;
		if (picked instanceof PointRoi) Recorder.recordRoi(picked.getPolygon(), Roi.POINT);
		else Recorder.record("makeRectangle", picked.getBounds().x, picked.getBounds().y, picked.getBounds().width, picked.getBounds().height);
	}
}
