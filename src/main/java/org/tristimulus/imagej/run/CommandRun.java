package org.tristimulus.imagej.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;

import org.scijava.module.Module;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.Output;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.image.ImgImage;
import org.tristimulus.imagej.image.NewImage;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.HostServices;
import org.tristimulus.imagej.parameter.ImageHandle;
import org.tristimulus.imagej.parameter.ParameterValues;
import org.tristimulus.imagej.parameter.RecordedOptions;

/**
 * One run of a command: images wrapped, a fresh command object, and what came of it. It shows nothing and touches nothing
 * but its images, so that runs on other images may go on beside it.
 */
public final class CommandRun {

	private final CommandSpec spec;
	private final ParameterValues arguments;
	private final ImageServices offers;
	private final Progress progress;
	private final LogMessages notices;
	private final List<ImagePlusStore> sources = new ArrayList<>();
	private final List<ColorImage> images = new ArrayList<>();
	/** What was said about the image that the command may change, before. */
	private Map<String, String> said = Collections.emptyMap();
	private String selection = "";
	private HistoryWarnings warnings = HistoryWarnings.NONE;
	/** Results that were made as copies of an image, and not as figures. */
	private final List<ImagePlus> copies = new ArrayList<>();
	/** Of images of outputs, the title of what they were made of, and what they are called after it. */
	private final Map<ImagePlus, String[]> words = new IdentityHashMap<>();
	/** What was taken for granted, by the title of the image that it is about. */
	private final Map<String, List<String>> assumptions = new LinkedHashMap<>();

	public CommandRun(ParameterValues arguments, ImageServices offers, Progress progress) {
		spec = arguments.spec();
		this.offers = offers;
		this.progress = progress;
		notices = new LogMessages(spec.title(), arguments.images().isEmpty() || arguments.images().get(0) == null ? "" : arguments.images().get(0).title());
		for (ImageHandle image : arguments.images())
			sources.add(image == null ? null : offers.store(image));
		this.arguments = redirected(arguments);
	}

	/** A virtual stack cannot be changed in place, and that is said. */
	private ParameterValues redirected(ParameterValues a) {
		boolean lost = spec.changesImage() && sources.get(0).isVirtual() && a.values().get("output") == Output.SAME;
		if (!lost) return a;
		notices.log("\"" + sources.get(0).title() + "\" is a virtual stack, whose files are not changed; the result is a new image");
		return a.with("output", Output.NEW);
	}

	/** Runs the command. When it fails or is cancelled, images are as they were. */
	public LineResult run() {
		if (!sources.isEmpty() && sources.get(0) != null) {
			selection = Selections.text(sources.get(0).imp().getRoi());
			warnings = HistoryWarnings.of(spec, sources.get(0).history());
			warnings.remarks().forEach(notices::log);
		}
		if (spec.changesImage()) said = ImageProperties.read(sources.get(0).imp());
		for (int i = 0; i < sources.size(); i++)
			images.add(sources.get(i) == null ? null : new ColorImage(sources.get(i), arguments.settings(i), progress));
		Module module = module(arguments, images, offers, progress);
		for (CommandParameter f : spec.fields())
			if (spec.owns(f.key())) f.validate(module);
		for (ColorImage image : images)
			if (image != null) assumptions.putIfAbsent(image.source().title(), LogMessages.assumptions(spec, image));
		try {
			module.run();
		}
		catch (RuntimeException | Error e) {
			for (ImagePlusStore s : sources)
				if (s != null) s.putBack();
			throw e;
		}
		return finish(module);
	}

	/** A fresh command object with all inputs set. */
	public static Module module(ParameterValues arguments, List<ColorImage> images, HostServices offers, Progress progress) {
		CommandSpec spec = arguments.spec();
		Module module = spec.newModule(offers, progress);
		for (int i = 0; i < images.size(); i++)
			spec.images().get(i).set(module, images.get(i));
		for (CommandParameter f : spec.fields())
			if (spec.owns(f.key())) f.set(module, arguments.values().get(f.key()));
		return module;
	}

	private LineResult finish(Module module) {
		RecordedOptions keys = new RecordedOptions(spec, module, offers);
		Map<String, String> used = keys.values();
		List<ImagePlus> results = results(module);
		if (spec.changesImage() && images.get(0).isChanged()) ImageProperties.changed(images.get(0));
		assumptions.forEach((title, words) -> words.forEach(word -> notices.log(title, word)));
		for (ColorImage image : images)
			if (image != null) notices.about(spec, image);
		if (!images.isEmpty()) notices.outcome(images.get(0).tally());
		for (ImagePlus made : results)
			name(made, used);
		String history = History.line(spec.title(), used, keys.titles(), selection, spec.isForDisplay() || "rolloff".equals(used.get("gamut")));
		for (ImagePlus result : results)
			if (spec.leavesHistory()) History.append(result, history);
		if (spec.changesImage() && sources.get(0).isChanged()) sources.get(0).completed(said);
		for (ImagePlusStore s : sources)
			if (s != null) s.letGo();
		List<Object> outputs = new ArrayList<>();
		for (String name : spec.outputs())
			outputs.add(module.getOutput(name));
		warnings.addTo(outputs);
		return new LineResult(spec, sources.isEmpty() ? null : sources.get(0).imp(), results, outputs, notices, used, history);
	}

	/** The images that were changed or made. */
	private List<ImagePlus> results(Module module) {
		List<ImagePlus> results = new ArrayList<>();
		if (spec.changesImage() && images.get(0).isChanged()) results.add(taken(images.get(0)));
		for (String name : spec.outputs())
			addImages(module.getOutput(name), spec.outputTitle(name), results);
		for (ImagePlus made : results)
			if (!sources.isEmpty() && made != sources.get(0).imp()) takeOver(sources.get(0).imp(), made);
		return results;
	}

	/** A new image that was made of the first is named by what was done; so is one of an output that says a title, after the title that it has. Figures have names of their own. */
	private void name(ImagePlus made, Map<String, String> used) {
		if (words.containsKey(made)) {
			String title = ResultTitle.of(words.get(made)[0], words.get(made)[1], used);
			made.setTitle(sources.isEmpty() || sources.get(0) == null ? title : sources.get(0).uniqueTitle(title));
			return;
		}
		if (sources.isEmpty() || sources.get(0) == null || made == sources.get(0).imp() || !copies.contains(made)) return;
		String what = spec.attribute("title");
		if (!what.isEmpty()) made.setTitle(sources.get(0).uniqueTitle(ResultTitle.of(sources.get(0).title(), what, used)));
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

	private ImagePlus taken(ColorImage image) {
		ImagePlus imp = ImgImage.ofResult(image);
		if (image.result() instanceof ImagePlusStore) copies.add(imp);
		else if (!sources.isEmpty() && sources.get(0) != null) imp.setTitle(sources.get(0).uniqueTitle(imp.getTitle()));
		return imp;
	}

	private void addImages(Object output, String title, List<ImagePlus> results) {
		if (output instanceof ColorImage) {
			ImagePlus made = taken((ColorImage) output);
			if (!title.isEmpty()) words.put(made, new String[] { ((ColorImage) output).result().title(), title });
			results.add(made);
		}
		if (output instanceof Iterable) for (Object each : (Iterable<?>) output)
			addImages(each, title, results);
	}
}
