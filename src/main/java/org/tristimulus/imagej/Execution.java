package org.tristimulus.imagej;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ij.IJ;
import ij.ImagePlus;
import ij.Undo;
import ij.plugin.frame.Recorder;

import org.scijava.module.Module;
import org.tristimulus.image.Chart;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.Output;
import org.tristimulus.image.Report;

/** One run of a command: images wrapped, a fresh command object, undo, and afterwards what the user shall see. */
final class Execution {

	private final CommandSpec spec;
	private final Arguments arguments;
	private final Notices notices;
	private final List<ImagePlusSource> sources = new ArrayList<>();
	private final List<ColorImage> images = new ArrayList<>();
	/** What was said about the image that the command may change, before. */
	private Map<String, String> said = Collections.emptyMap();
	private final Set<String> assumptions = new LinkedHashSet<>();

	Execution(Arguments arguments) {
		spec = arguments.spec();
		notices = new Notices(spec.title());
		for (ImagePlus imp : arguments.images())
			sources.add(imp == null ? null : new ImagePlusSource(imp));
		this.arguments = redirected(arguments);
	}

	/** A virtual stack cannot be changed in place, and that is said. */
	private Arguments redirected(Arguments a) {
		boolean lost = spec.changesImage() && sources.get(0).isVirtual() && a.values().get("output") == Output.SAME;
		if (!lost) return a;
		notices.log("\"" + sources.get(0).title() + "\" is a virtual stack, whose files are not changed; the result is a new image");
		return a.with("output", Output.NEW);
	}

	/** Runs the command. When it fails or is cancelled, images are as they were. */
	void run() {
		long start = System.nanoTime();
		if (spec.changesImage()) said = Properties.said(sources.get(0).imp());
		HostProgress progress = new HostProgress();
		for (int i = 0; i < sources.size(); i++)
			images.add(sources.get(i) == null ? null : new ColorImage(sources.get(i), arguments.settings(i), progress));
		Module module = module(arguments, images);
		for (Field f : spec.fields())
			if (spec.owns(f.key())) f.validate(module);
		for (ColorImage image : images)
			if (image != null) assumptions.addAll(Notices.assumptions(spec, image));
		try {
			module.run();
		}
		catch (RuntimeException | Error e) {
			putBack();
			throw e;
		}
		finally {
			progress.close();
		}
		finish(module);
		if (!IJ.macroRunning()) IJ.showStatus(spec.title() + ": " + IJ.d2s((System.nanoTime() - start) / 1e9, 2) + " seconds");
	}

	/** A fresh command object with all inputs set. */
	static Module module(Arguments arguments, List<ColorImage> images) {
		CommandSpec spec = arguments.spec();
		Module module = spec.newModule();
		for (int i = 0; i < images.size(); i++)
			spec.images().get(i).set(module, images.get(i));
		for (Field f : spec.fields())
			if (spec.owns(f.key())) f.set(module, arguments.values().get(f.key()));
		return module;
	}

	private void putBack() {
		for (ImagePlusSource s : sources)
			if (s != null) {
				s.restore();
				s.imp().updateAndDraw();
			}
		Undo.reset();
	}

	private void finish(Module module) {
		UsedKeys keys = new UsedKeys(spec, module);
		Map<String, String> used = keys.values();
		List<ImagePlus> results = results(module);
		if (spec.changesImage() && images.get(0).isChanged()) Properties.changed(images.get(0));
		assumptions.forEach(notices::log);
		for (ColorImage image : images)
			if (image != null) notices.about(spec, image);
		if (!images.isEmpty()) notices.outcome(images.get(0).tally());
		for (ImagePlus result : results)
			History.append(result, History.line(spec.title(), used, keys.titles()));
		if (spec.changesImage() && sources.get(0).isChanged()) redraw(sources.get(0));
		for (ImagePlusSource s : sources)
			if (s != null) s.letGo();
		record(used);
		for (String name : spec.outputs())
			showNumbers(module.getOutput(name));
		show(results);
	}

	/** The first image becomes the current one: what a command makes beside the image that it changes is shown before that. */
	private void show(List<ImagePlus> results) {
		if (spec.changesImage()) Collections.rotate(results, -1);
		for (ImagePlus result : results)
			if (sources.isEmpty() || result != sources.get(0).imp()) Images.show(result);
			else Images.activate(result);
	}

	/** Tables go to Results, charts to plot windows, words to the Log, and a list of these one by one. */
	private void showNumbers(Object output) {
		if (output instanceof String) notices.log((String) output);
		if (output instanceof Report) ResultRows.append((Report) output);
		if (output instanceof Chart) Images.show(ChartWindow.plot((Chart) output).getImagePlus());
		if (output instanceof Iterable) for (Object each : (Iterable<?>) output)
			showNumbers(each);
	}

	private void redraw(ImagePlusSource source) {
		source.setUpUndo(said);
		source.imp().changes = true;
		source.imp().updateAndDraw();
	}

	/** The images that were changed or made. */
	private List<ImagePlus> results(Module module) {
		List<ImagePlus> results = new ArrayList<>();
		if (spec.changesImage() && images.get(0).isChanged()) results.add(ColorImageConverter.toImagePlus(images.get(0)));
		for (String name : spec.outputs())
			addImages(module.getOutput(name), results);
		for (ImagePlus made : results)
			if (!sources.isEmpty() && made != sources.get(0).imp()) takeOver(sources.get(0).imp(), made);
		return results;
	}

	/** What is as large as the first image has its pixel size; and what shows one image otherwise, what is known of it. */
	private void takeOver(ImagePlus from, ImagePlus to) {
		if (to.getWidth() != from.getWidth() || to.getHeight() != from.getHeight()) return;
		if (!to.getCalibration().scaled() && from.getCalibration().scaled()) {
			to.setCalibration(from.getCalibration().copy());
			if (to.getType() != from.getType()) to.getCalibration().disableDensityCalibration();
		}
		if (!spec.namesImages() && !spec.changesImage()) NewImage.copyKnowledge(from, to);
	}

	private static void addImages(Object output, List<ImagePlus> results) {
		if (output instanceof ColorImage) results.add(ColorImageConverter.toImagePlus((ColorImage) output));
		if (output instanceof Iterable) for (Object each : (Iterable<?>) output)
			addImages(each, results);
	}

	private static void record(Map<String, String> used) {
		if (!Recorder.record) return;
		// The Recorder takes a key for recorded twice that stands within an earlier value, as in the options of another command.
		for (boolean hasKeys : new boolean[] { false, true })
			used.forEach((key, value) -> {
				if (used.keySet().stream().anyMatch(k -> value.contains(k + "=")) == hasKeys) Recorder.recordOption(key, MacroOptions.escaped(value));
			});
	}
}
