package org.tristimulus.imagej;

import java.awt.GraphicsEnvironment;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;

import org.tristimulus.imagej.dialog.CommandDialog;
import org.tristimulus.imagej.form.PanelLayout;
import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.panel.PanelRun;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.ParameterValues;
import org.tristimulus.imagej.run.ImageLocks;
import org.tristimulus.imagej.run.ImageServices;
import org.tristimulus.imagej.run.LineException;
import org.tristimulus.imagej.run.LineResult;
import org.tristimulus.imagej.run.RecordedLine;
import org.tristimulus.imagej.show.Caller;
import org.tristimulus.imagej.show.Failure;
import org.tristimulus.imagej.show.HostProgress;
import org.tristimulus.imagej.show.OpenImages;
import org.tristimulus.imagej.show.Showing;

/**
 * The one plugin behind every menu entry; its argument names the command. In a macro the options are read without a
 * dialog, none meaning the defaults; from the menu the generated dialog opens.
 */
public class CommandRunner implements PlugIn {

	@Override
	public void run(String command) {
		Caller caller = Caller.ofThread();
		CommandSpec spec = CommandSpec.of(command);
		try {
			String options = Macro.getOptions();
			boolean asks = options == null && !GraphicsEnvironment.isHeadless() && !caller.isMacro();
			if (asks && PanelLayout.isPanel(spec)) {
				PanelRun.open(spec);
				return;
			}
			long start = System.nanoTime();
			Showing.show(asks ? ofDialog(spec) : ofMacro(spec, options == null ? "" : options, new OpenImages(caller.macro())));
			if (!IJ.macroRunning()) IJ.showStatus(spec.title() + ": " + IJ.d2s((System.nanoTime() - start) / 1e9, 2) + " seconds");
		}
		catch (CancellationException e) {
			IJ.showStatus(spec.title() + " canceled");
			if (Recorder.record) Recorder.disableCommandRecording();
			if (Macro.getOptions() != null) caller.stop(e);
		}
		catch (Throwable e) {
			if (Macro.MACRO_CANCELED.equals(e.getMessage())) throw e;
			if (Recorder.record) Recorder.disableCommandRecording();
			Failure.report(LineException.of(spec.title(), e), caller);
		}
	}

	private static LineResult ofMacro(CommandSpec spec, String options, ImageServices offers) {
		try (HostProgress progress = new HostProgress()) {
			return new RecordedLine(spec, options).run(offers, progress);
		}
	}

	private static LineResult ofDialog(CommandSpec spec) {
		List<ImagePlus> active = spec.images().isEmpty() ? Collections.emptyList() : Collections.singletonList(Images.active());
		try (ImageLocks locks = new ImageLocks(active)) {
			ParameterValues arguments = new CommandDialog(spec).ask();
			try (HostProgress progress = new HostProgress()) {
				return RecordedLine.run(arguments, OpenImages.ofDialog(spec.title()), progress);
			}
		}
	}
}
