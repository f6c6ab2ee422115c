package org.tristimulus.imagej.zarr;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tristimulus.batch.MacroStatement;
import org.tristimulus.image.Region;
import org.tristimulus.imagej.Arguments;
import org.tristimulus.imagej.CommandSpec;
import org.tristimulus.imagej.Field;
import org.tristimulus.imagej.HandedOver;
import org.tristimulus.imagej.MacroOptions;

/** A macro of recorded lines that can be run on the blocks of a store: those that change each pixel by itself, and those that can say as a line what they measured. */
final class LargeRecipe {

	/** A recorded line, and the rectangle that was selected before it. */
	static final class Line {

		final MacroStatement statement;
		final CommandSpec spec;
		final Map<String, String> values;
		final Optional<int[]> selection;

		Line(MacroStatement statement, CommandSpec spec, Map<String, String> values, Optional<int[]> selection) {
			this.statement = statement;
			this.spec = spec;
			this.values = values;
			this.selection = selection;
		}

		/** Whether it looks at all of an image before it changes any of it. */
		boolean measures() {
			return spec.attribute("blocks").equals("measured");
		}

		/** The selection as pixels of an image of a size. */
		Optional<Region> region(int width, int height) {
			return selection.map(s -> Region.of(width, height, s[0], s[1], s[2], s[3], null));
		}

		/** The keys and values of these, as a macro has them. */
		static String text(Map<String, String> values) {
			StringBuilder text = new StringBuilder();
			values.forEach((key, value) -> text.append(key).append("=[").append(value).append("] "));
			return text.toString().trim();
		}
	}

	private final List<Line> lines = new ArrayList<>();
	private final List<String> texts = new ArrayList<>();

	/** @throws IllegalArgumentException with line and text for what cannot be run on blocks, and why */
	LargeRecipe(String macro) {
		Optional<int[]> selection = Optional.empty();
		for (MacroStatement s : MacroStatement.parse(macro)) {
			texts.add(s.text);
			if (s.name.equals("makeRectangle") && s.numbers().length == 4) selection = Optional.of(s.numbers());
			else if (s.name.equals("run") && s.textAt(0).equals("Select None")) selection = Optional.empty();
			else if (s.name.equals("run")) lines.add(line(s, selection));
			else throw s.wrong("on a store, only recorded lines, makeRectangle and run(\"Select None\") are allowed");
		}
		if (lines.isEmpty()) throw new IllegalArgumentException("recipe: there is no recorded line in it");
	}

	private static Line line(MacroStatement s, Optional<int[]> selection) {
		try {
			CommandSpec spec = CommandSpec.labelled(s.textAt(0));
			String blocks = spec.attribute("blocks");
			if (spec.images().isEmpty()) throw new IllegalArgumentException(spec.title() + " works on no image");
			if (blocks.isEmpty()) throw new IllegalArgumentException(spec.title() + " needs all of an image at once, or neighbours of a pixel, and is not run on the blocks of a store");
			Map<String, String> values = new LinkedHashMap<>(MacroOptions.parse(s.textAt(1), spec.keys(), HandedOver.NOTHING::variable));
			Map<String, Object> parsed = spec.defaults();
			for (Field f : spec.fields())
				if (values.containsKey(f.key())) parsed.put(f.key(), Arguments.parse(spec, f, values.get(f.key()), HandedOver.NOTHING));
			List<String> images = spec.imageKeys();
			if (!images.isEmpty()) values.remove(images.get(0));
			for (Field f : spec.images().subList(Math.min(1, images.size()), images.size()))
				checkImage(f, values);
			check(spec, values, parsed, selection.isPresent());
			return new Line(s, spec, values, selection);
		}
		catch (IllegalArgumentException e) {
			throw s.wrong(e.getMessage());
		}
	}

	private static void checkImage(Field f, Map<String, String> values) {
		String store = values.get(f.key());
		if (store == null && f.isRequired()) throw new IllegalArgumentException("The key \"" + f.key() + "\" is missing; allowed: a folder *.zarr");
		if (store != null && !(store.equals("none") && !f.isRequired()) && !new File(store).isDirectory()) throw new IllegalArgumentException(f.key() + "=" + store + " is not a folder; on a store, every other image is one, too");
	}

	private static void check(CommandSpec spec, Map<String, String> values, Map<String, Object> parsed, boolean hasSelection) {
		boolean usesSelection = false;
		for (String key : new String[] { "from", "method", "area" })
			usesSelection |= "roi".equals(String.valueOf(parsed.get(key)));
		if (hasSelection && !usesSelection) throw new IllegalArgumentException("a selection lets " + spec.title() + " change its pixels alone, which is not done on a store; put run(\"Select None\") before it");
		if ("current".equals(String.valueOf(parsed.get("slices")))) throw new IllegalArgumentException("slices=current: a store has no current slice");
		if (spec.has("ranges") && !values.containsKey("ranges")) throw new IllegalArgumentException("The key \"ranges\" is missing; a store has no display ranges");
		if (spec.has("keys") && spec.attribute("blocks").equals("pixels") && !values.getOrDefault("keys", "").isEmpty()) throw new IllegalArgumentException("keys: a block does not know its slice; on a store, one temperature for all is allowed");
	}

	/** In order. */
	List<Line> lines() {
		return Collections.unmodifiableList(lines);
	}

	/** What it says, a statement each. */
	List<String> texts() {
		return Collections.unmodifiableList(texts);
	}
}
