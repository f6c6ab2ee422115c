package org.tristimulus.imagej.run;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;

import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.RecordedCommands;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.image.OpenImage;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.ImageHandle;
import org.tristimulus.imagej.parameter.ParameterValues;
import org.tristimulus.report.Tables;

/** The suite's commands for histories: their defaults, and steps run again, each on what the one before made. */
final class HistoryCommands implements RecordedCommands {

	private final ImageServices host;
	private final Progress progress;

	HistoryCommands(ImageServices host, Progress progress) {
		this.host = host;
		this.progress = progress;
	}

	@Override
	public String host() {
		return Images.program();
	}

	@Override
	public Map<String, String> defaults(String label) {
		Map<String, String> defaults = new LinkedHashMap<>();
		try {
			CommandSpec spec = CommandSpec.labelled(label);
			for (CommandParameter f : spec.fields())
				defaults.put(f.key(), f.format(spec.defaultOf(f)));
		}
		catch (IllegalArgumentException e) {
			defaults.clear();
		}
		return defaults;
	}

	@Override
	public List<Object> run(List<Step> steps, boolean onlyCheck) {
		ImagePlus first = OpenImage.imp(host.active()), current = first;
		for (int i = 0; i < steps.size(); i++)
			check(steps.get(i), i + 1, first);
		List<Object> given = new ArrayList<>();
		for (int i = 0; i < steps.size(); i++) {
			if (opens(steps.get(i))) given.add((i + 1) + ": " + steps.get(i).command() + " opened the image that the history is of, and is left out");
			else if (onlyCheck) given.add((i + 1) + ": " + steps.get(i).command() + "... " + options(steps.get(i), ""));
			else current = run(steps.get(i), i + 1, current, given);
		}
		if (current != first) given.add(new ColorImage(new ImagePlusStore(current), PixelSettings.AUTO, progress));
		return given;
	}

	/** Whether it makes an image of nothing, so that nothing is done to one. */
	private static boolean opens(Step step) {
		CommandSpec spec = CommandSpec.labelled(step.command());
		return spec.images().isEmpty() && !spec.has("images") && spec.givesImages();
	}

	private void check(Step step, int number, ImagePlus image) {
		try {
			if (Version.isLater(step.version())) throw new IllegalArgumentException("version " + step.version() + " of Tristimulus ran it, and this is " + Version.get() + ": update Tristimulus");
			Selections.of(step.selection());
			CommandSpec spec = CommandSpec.labelled(step.command());
			for (CommandParameter f : spec.fields())
				if (f.kind() == CommandParameter.Kind.FILE && !f.isSaved()) needFile(f.key(), step.keys().get(f.key()));
			ParameterValues.ofMacro(spec, options(step, host.nameOf(new OpenImage(image))), new On(image));
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("Step " + number + ", " + step.command() + ": " + e.getMessage(), e);
		}
	}

	/** A word without folder and ending may be one of the command's own, such as {@code audio=demo}. */
	private static void needFile(String key, String path) {
		if (path != null && path.matches(".*[./\\\\].*") && !new File(path).isFile()) throw new IllegalArgumentException(key + "=" + path + ": there is no such file");
	}

	/** @return the image to go on with */
	private ImagePlus run(Step step, int number, ImagePlus image, List<Object> given) {
		if (!step.selection().isEmpty()) image.setRoi(Selections.of(step.selection()));
		try {
			On on = new On(image);
			LineResult result = RecordedLine.of(step.command(), options(step, on.nameOf(new OpenImage(image)))).run(on, progress);
			given.addAll(result.remarks());
			given.addAll(result.numbers());
			return result.images().isEmpty() ? image : result.image();
		}
		catch (LineException e) {
			throw new IllegalArgumentException("Step " + number + ": " + e.getMessage(), e);
		}
		finally {
			if (!step.selection().isEmpty()) image.deleteRoi();
		}
	}

	/** As the Recorder writes them; the first image of a command that names several is the given one. */
	private static String options(Step step, String first) {
		CommandSpec spec = CommandSpec.labelled(step.command());
		String firstKey = spec.namesImages() ? spec.images().get(0).key() : "";
		StringBuilder options = new StringBuilder();
		step.keys().forEach((key, value) -> options.append(options.length() == 0 ? "" : " ").append(key).append("=[").append(key.equals(firstKey) && !first.isEmpty() ? first : value).append(']'));
		return options.toString();
	}

	/** The host with another active image, which keys may name although it may not be shown. */
	private final class On implements ImageServices {

		private final ImagePlus image;

		On(ImagePlus image) {
			this.image = image;
		}

		@Override
		public Tables tables() {
			return host.tables();
		}

		@Override
		public OutputFiles files() {
			return host.files();
		}

		@Override
		public List<ImagePlus> images() {
			List<ImagePlus> images = new ArrayList<>(host.images());
			if (!images.contains(image)) images.add(image);
			return images;
		}

		@Override
		public ImageHandle active() {
			return new OpenImage(image);
		}

		@Override
		public ImageHandle unnamed(CommandParameter f, boolean isFirst) {
			if (isFirst) return active();
			throw new IllegalArgumentException("The key \"" + f.key() + "\" is missing; allowed: " + f.allowed());
		}

		@Override
		public ImagePlusStore source(ImagePlus imp) {
			return host.source(imp);
		}
	}
}
