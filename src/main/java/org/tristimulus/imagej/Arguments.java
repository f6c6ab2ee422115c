package org.tristimulus.imagej;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;

import org.tristimulus.image.Decode;
import org.tristimulus.image.Model;
import org.tristimulus.image.Output;
import org.tristimulus.image.PixelSettings;
import org.tristimulus.image.Slices;

/** What a command is run with: images, and a value for each other parameter. */
public final class Arguments {

	/** Keys that take one value for each image, separated by commas. */
	private static final String PER_IMAGE = "decode white";

	private final CommandSpec spec;
	private final List<ImagePlus> images;
	private final Map<String, Object> values;

	/**
	 * @param images in the order of the command's image fields; null for one that is left out
	 * @throws IllegalArgumentException if one image stands for two
	 */
	public Arguments(CommandSpec spec, List<ImagePlus> images, Map<String, Object> values) {
		requireDifferent(spec.images(), images);
		this.spec = spec;
		this.images = images;
		this.values = values;
	}

	/** An image may be a mask of itself, but not both of two images that are needed. */
	private static void requireDifferent(List<Field> fields, List<ImagePlus> images) {
		for (int i = 0; i < images.size(); i++)
			for (int j = 0; j < i; j++)
				if (images.get(i) != null && images.get(i) == images.get(j) && fields.get(i).isRequired()) throw new IllegalArgumentException(fields.get(j).key() + " and " +
					fields.get(i).key() + " are the same image, \"" + images.get(i).getTitle() + "\"; two are needed");
	}

	/**
	 * The arguments that a macro line gives; what it leaves out has the factory default, or, as black, is what was declared.
	 *
	 * @throws IllegalArgumentException naming key, value and what is allowed
	 */
	static Arguments ofMacro(CommandSpec spec, String options, Offers offers) {
		Map<String, String> texts = MacroOptions.parse(options, spec.keys(), offers::variable);
		Map<String, Object> values = spec.defaults();
		for (Field f : spec.fields())
			if (texts.containsKey(f.key())) values.put(f.key(), parse(spec, f, texts.get(f.key()), offers));
			else if (f.key().equals("black") && !spec.owns("black")) values.put("black", Double.NaN);
		return new Arguments(spec, images(spec.images(), texts, offers), values);
	}

	/** Those that keys name come first: what is handed over without a name stands for the others. */
	private static List<ImagePlus> images(List<Field> fields, Map<String, String> texts, Offers offers) {
		ImagePlus[] images = new ImagePlus[fields.size()];
		for (int i = 0; i < images.length; i++) {
			Field f = fields.get(i);
			String name = texts.get(f.key());
			if (name != null && (f.isRequired() || !name.equals("none"))) images[i] = offers.find(f.key(), name);
		}
		for (int i = 0; i < images.length; i++)
			if (images[i] == null && fields.get(i).isRequired()) images[i] = offers.unnamed(fields.get(i), i == 0);
		return Arrays.asList(images);
	}

	/** The value of a text; one for each image, separated by commas, where several images may differ. */
	public static Object parse(CommandSpec spec, Field f, String text, Offers offers) {
		if (!isPerImage(spec, f) || !text.contains(",")) return f.parse(text, offers);
		String[] parts = text.split(",", -1);
		if (parts.length > 2) throw new IllegalArgumentException(f.key() + "=" + text + " has " + parts.length + " values; allowed: one for both images, or two");
		Object[] each = new Object[parts.length];
		for (int i = 0; i < parts.length; i++)
			each[i] = f.parse(parts[i]);
		return each;
	}

	static boolean isPerImage(CommandSpec spec, Field f) {
		return spec.namesImages() && PER_IMAGE.contains(f.key());
	}

	CommandSpec spec() {
		return spec;
	}

	List<ImagePlus> images() {
		return images;
	}

	Map<String, Object> values() {
		return values;
	}

	/** The same arguments with one value replaced. */
	Arguments with(String key, Object value) {
		Map<String, Object> changed = new LinkedHashMap<>(values);
		changed.put(key, value);
		return new Arguments(spec, images, changed);
	}

	/** How the pixels of an image are read, by the order of the command's image fields. */
	public PixelSettings settings(int image) {
		PixelSettings s = PixelSettings.AUTO;
		if (values.containsKey("decode")) s = s.decode((Decode) value("decode", image));
		if (values.containsKey("white")) s = s.white((Double) value("white", image));
		if (values.containsKey("black")) s = s.black((Double) values.get("black"));
		if (values.containsKey("model")) s = s.model((Model) values.get("model"));
		if (values.containsKey("output")) s = s.output((Output) values.get("output"));
		if (values.containsKey("slices")) s = s.slices((Slices) values.get("slices"));
		if (values.containsKey("alpha")) s = s.alpha(values.get("alpha").toString().equals("fourth-channel"));
		return s;
	}

	private Object value(String key, int image) {
		Object v = values.get(key);
		if (!(v instanceof Object[])) return v;
		Object[] each = (Object[]) v;
		return each[Math.min(image, each.length - 1)];
	}
}
