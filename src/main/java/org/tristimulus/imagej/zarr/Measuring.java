package org.tristimulus.imagej.zarr;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.scijava.module.Module;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.FixedLine;
import org.tristimulus.image.HasFigures;
import org.tristimulus.image.MeasuresFirst;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.ParameterValues;
import org.tristimulus.imagej.run.CommandRun;
import org.tristimulus.imagej.run.HandedOver;

/** The first pass: lines that measure become lines that need not look. */
final class Measuring {

	private static final List<String> PIXEL_KEYS = java.util.Arrays.asList("decode", "white", "black", "model", "output");

	private final Path folder;
	private final int level;
	private final Path output;
	private final Passes passes;
	private final Progress progress;

	/** @param output where files that lines name are kept */
	Measuring(Path folder, int level, Path output, Passes passes) {
		this.folder = folder;
		this.level = level;
		this.output = output;
		this.passes = passes;
		progress = passes.progress();
	}

	/** The steps of a recipe, nothing left to be measured. */
	List<FixedStep> steps(LargeRecipe recipe) {
		List<FixedStep> steps = new ArrayList<>();
		for (LargeRecipe.Line line : recipe.lines())
			try {
				steps.add(step(line, steps));
			}
			catch (IllegalArgumentException e) {
				throw line.statement.wrong(e.getMessage());
			}
		return steps;
	}

	private FixedStep step(LargeRecipe.Line line, List<FixedStep> before) {
		if (line.measures()) {
			List<FixedLine> fixed = fixed(line, before);
			if (!fixed.isEmpty()) return fixedStep(line, fixed, before.size() + 1);
		}
		Map<String, String> values = new LinkedHashMap<>(line.values);
		List<String> keys = new ArrayList<>(), stores = new ArrayList<>();
		List<String> images = line.spec.imageKeys();
		for (String key : images.subList(Math.min(1, images.size()), images.size()))
			if (values.containsKey(key) && !values.get(key).equals("none")) {
				keys.add(key);
				stores.add(new File(values.remove(key)).getAbsolutePath());
			}
		return new FixedStep(line.spec.label(), Collections.singletonList(LargeRecipe.Line.text(values)), keys, stores);
	}

	private FixedStep fixedStep(LargeRecipe.Line line, List<FixedLine> fixed, int number) {
		Map<String, String> pixelKeys = new LinkedHashMap<>(line.values);
		pixelKeys.keySet().retainAll(PIXEL_KEYS);
		// Values of two images; the line that is left has one.
		pixelKeys.replaceAll((key, value) -> value.split(",")[0]);
		List<String> options = new ArrayList<>();
		for (int i = 0; i < fixed.size(); i++) {
			Path file = output.resolve("line-" + number + (fixed.size() > 1 ? "-" + (i + 1) : "") + ".txt");
			if (!fixed.get(i).key.isEmpty()) write(file, fixed.get(i).text);
			options.add(FixedStep.options(fixed.get(i), file.toString(), LargeRecipe.Line.text(pixelKeys)));
		}
		return new FixedStep(fixed.get(0).label, options, Collections.emptyList(), Collections.emptyList());
	}

	private static void write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			Files.write(file, text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException e) {
			throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
		}
	}

	private List<FixedLine> fixed(LargeRecipe.Line line, List<FixedStep> before) {
		return ((MeasuresFirst) command(line, before)).fixedLines();
	}

	/** Whether the report of a line is found from its result. */
	boolean hasFigures(LargeRecipe.Line line) {
		return line.spec.newModule(HandedOver.nothing(), progress).getDelegateObject() instanceof HasFigures;
	}

	/** The command of a line, with its values, and with images that are read block by block. @param before the lines before it */
	Object command(LargeRecipe.Line line, List<FixedStep> before) {
		CommandSpec spec = line.spec;
		Map<String, Object> values = spec.defaults();
		for (CommandParameter f : spec.fields())
			if (line.values.containsKey(f.key())) values.put(f.key(), ParameterValues.parse(spec, f, line.values.get(f.key()), HandedOver.nothing()));
			else if (f.key().equals("black") && !spec.owns("black")) values.put("black", Double.NaN);
		ParameterValues arguments = new ParameterValues(spec, Collections.nCopies(spec.images().size(), null), values);
		BlockChain chain = new BlockChain(folder.toString(), level, before);
		ChangedStore changed = new ChangedStore(chain, line.region(chain.source().width(), chain.source().height()), passes);
		List<ColorImage> images = new ArrayList<>();
		images.add(new ColorImage(changed, arguments.settings(0), progress));
		List<String> keys = spec.imageKeys();
		for (String key : keys.subList(Math.min(1, keys.size()), keys.size()))
			images.add(line.values.containsKey(key) ? new ColorImage(open(line.values.get(key)), arguments.settings(images.size()), progress) : null);
		Module module = CommandRun.module(arguments, images, HandedOver.nothing(), progress);
		for (CommandParameter f : spec.fields())
			if (spec.owns(f.key())) f.validate(module);
		return module.getDelegateObject();
	}

	/** Another store as it is, measured block by block. */
	private ChangedStore open(String store) {
		return new ChangedStore(new BlockChain(store, level, Collections.emptyList()), Optional.empty(), passes);
	}
}
