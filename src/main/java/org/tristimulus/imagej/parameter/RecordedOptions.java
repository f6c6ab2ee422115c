package org.tristimulus.imagej.parameter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.scijava.module.Module;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pair.ColorOrImage;
import org.tristimulus.image.store.Interpretation;

/** What a run of a command went by: its images, and each key with the value that was used, nothing automatic. */
public final class RecordedOptions {

	private final CommandSpec spec;
	private final Module module;
	private final HostServices offers;
	private final List<ColorImage> images = new ArrayList<>();

	/** @param module that has run */
	public RecordedOptions(CommandSpec spec, Module module, HostServices offers) {
		this.offers = offers;
		this.spec = spec;
		this.module = module;
		for (CommandParameter f : spec.images())
			images.add((ColorImage) module.getInput(f.key()));
	}

	/** The titles of the images that took part. */
	public List<String> titles() {
		List<String> titles = new ArrayList<>();
		for (ColorImage image : images)
			if (image != null) titles.add(image.source().title());
		for (CommandParameter f : spec.fields()) {
			Object value = spec.owns(f.key()) ? module.getInput(f.key()) : null;
			if (value instanceof ColorOrImage) ((ColorOrImage) value).title().ifPresent(titles::add);
		}
		return titles;
	}

	/** Keys and values as a macro writes them; images by name, where keys name them. */
	public Map<String, String> values() {
		Map<String, String> used = new LinkedHashMap<>();
		for (int i = 0; spec.namesImages() && i < images.size(); i++)
			used.put(spec.images().get(i).key(), images.get(i) == null ? spec.images().get(i).absent() : offers.nameOf(images.get(i).source()));
		for (CommandParameter f : spec.fields()) {
			String value = spec.owns(f.key()) ? f.format(module.getInput(f.key())) : ofImages(f);
			if (!f.isOfChannels()) used.put(f.key(), value);
			else if (!value.equals(CommandParameter.ACTIVE)) used.put(f.key(), channelNames(f, value));
		}
		return used;
	}

	/** The images that became channels, as other images are named: an id only where the title is not unique. */
	private String channelNames(CommandParameter f, String names) {
		return Arrays.stream(names.split(";")).map(String::trim).filter(n -> !n.isEmpty()).map(n -> channelName(f, n)).collect(Collectors.joining(";"));
	}

	private String channelName(CommandParameter f, String given) {
		if (!given.startsWith("#")) return given;
		String name = offers.nameOf(offers.find(f.key(), given));
		return name.contains(";") ? given : name;
	}

	private String ofImages(CommandParameter f) {
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < images.size(); i++) {
			if (images.get(i) == null || i > 0 && !ParameterValues.isPerImage(spec, f)) continue;
			String one = ofImage(f, images.get(i));
			if (i == 0) all.append(one);
			else if (i < ParameterValues.each(spec)) all.append(',').append(one);
		}
		return all.toString();
	}

	private static String ofImage(CommandParameter f, ColorImage image) {
		Interpretation i = image.interpretation();
		switch (f.key()) {
			case "decode": return image.decodeUsed().toString();
			case "white": return CommandParameter.number(image.whiteUsed());
			case "black": return CommandParameter.number(i.black());
			case "model": return image.modelUsed().toString();
			case "output": return image.settings().output.toString();
			case "slices": return image.settings().slices.toString();
			default: throw new IllegalStateException("No pixel key: " + f.key());
		}
	}
}
