package org.tristimulus.imagej;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.scijava.module.Module;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.ColorOrImage;
import org.tristimulus.image.ImageSource;
import org.tristimulus.image.Interpretation;

/** What a run of a command went by: its images, and each key with the value that was used, nothing automatic. */
final class UsedKeys {

	private final CommandSpec spec;
	private final Module module;
	private final Offers offers;
	private final List<ColorImage> images = new ArrayList<>();

	/** @param module that has run */
	UsedKeys(CommandSpec spec, Module module, Offers offers) {
		this.offers = offers;
		this.spec = spec;
		this.module = module;
		for (Field f : spec.images())
			images.add((ColorImage) module.getInput(f.key()));
	}

	/** The titles of the images that took part. */
	List<String> titles() {
		List<String> titles = new ArrayList<>();
		for (ColorImage image : images)
			if (image != null) titles.add(image.source().title());
		for (Field f : spec.fields()) {
			Object value = spec.owns(f.key()) ? module.getInput(f.key()) : null;
			if (value instanceof ColorOrImage) ((ColorOrImage) value).title().ifPresent(titles::add);
		}
		return titles;
	}

	/** Keys and values as a macro writes them; images by name, where keys name them. */
	Map<String, String> values() {
		Map<String, String> used = new LinkedHashMap<>();
		for (int i = 0; spec.namesImages() && i < images.size(); i++)
			used.put(spec.images().get(i).key(), name(images.get(i)));
		for (Field f : spec.fields())
			used.put(f.key(), spec.owns(f.key()) ? f.format(module.getInput(f.key())) : ofImages(f));
		return used;
	}

	private String name(ColorImage image) {
		if (image == null) return "none";
		ImageSource source = image.source();
		return source instanceof ImagePlusSource ? offers.nameOf(((ImagePlusSource) source).imp()) : source.title();
	}

	private String ofImages(Field f) {
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < images.size(); i++) {
			if (images.get(i) == null || i > 0 && !Arguments.isPerImage(spec, f)) continue;
			String one = ofImage(f, images.get(i));
			if (i == 0) all.append(one);
			else if (i < 2) all.append(',').append(one);
		}
		return all.toString();
	}

	private static String ofImage(Field f, ColorImage image) {
		Interpretation i = image.interpretation();
		switch (f.key()) {
			case "decode": return image.decodeUsed().toString();
			case "white": return Field.number(image.whiteUsed());
			case "black": return Field.number(i.black());
			case "model": return image.modelUsed().toString();
			case "output": return image.settings().output.toString();
			case "slices": return image.settings().slices.toString();
			default: throw new IllegalStateException("No pixel key: " + f.key());
		}
	}
}
