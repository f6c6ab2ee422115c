package org.tristimulus.imagej.parameter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.Slices;
import org.tristimulus.imagej.macro.MacroOptions;

/** What a command is run with: images, and a value for each other parameter. */
public final class ParameterValues {

	/** Keys that take one value for each image, separated by commas. */
	private static final String PER_IMAGE = "decode white";

	private final CommandSpec spec;
	private final List<ImageHandle> images;
	private final Map<String, Object> values;

	/**
	 * @param images in the order of the command's image fields; null for one that is left out
	 * @throws IllegalArgumentException if one image stands for two
	 */
	public ParameterValues(CommandSpec spec, List<ImageHandle> images, Map<String, Object> values) {
		requireDifferent(spec.images(), images);
		this.spec = spec;
		this.images = images;
		this.values = values;
	}

	/** An image may be a mask of itself, but not both of two images that are needed, but where the attribute {@code same} allows it. */
	private static void requireDifferent(List<CommandParameter> fields, List<ImageHandle> images) {
		for (int i = 0; i < images.size(); i++)
			for (int j = 0; j < i; j++)
				if (images.get(i) != null && images.get(i).equals(images.get(j)) && fields.get(i).isRequired() && !fields.get(i).attribute("same").equals("true")) throw new IllegalArgumentException(fields.get(j).key() + " and " +
					fields.get(i).key() + " are the same image, \"" + images.get(i).title() + "\"; two are needed");
	}

	/**
	 * The arguments that a macro line gives; what it leaves out has the factory default, or, as black, is what was declared.
	 *
	 * @throws IllegalArgumentException naming key, value and what is allowed
	 */
	public static ParameterValues ofMacro(CommandSpec spec, String options, HostServices offers) {
		Map<String, String> texts = MacroOptions.parse(options, spec.keys(), offers::variable);
		Map<String, Object> values = spec.defaults();
		for (CommandParameter f : spec.fields())
			if (texts.containsKey(f.key())) values.put(f.key(), parse(spec, f, texts.get(f.key()), offers));
			else if (f.key().equals("black") && !spec.owns("black")) values.put("black", Double.NaN);
		List<ImageHandle> composed = composed(spec, values, offers);
		return new ParameterValues(spec, composed.isEmpty() ? images(spec.images(), texts, offers) : composed, values);
	}

	/** The one image of a command that a key makes of several, where it does; else an empty list. */
	public static List<ImageHandle> composed(CommandSpec spec, Map<String, Object> values, HostServices offers) {
		for (CommandParameter f : spec.fields()) {
			if (!f.isOfChannels() || CommandParameter.ACTIVE.equals(values.get(f.key()))) continue;
			String names = (String) values.get(f.key());
			List<ImageHandle> channels = new ArrayList<>();
			for (String name : names.split(";"))
				if (!name.trim().isEmpty()) channels.add(offers.find(f.key(), name.trim()));
			return Collections.singletonList(offers.composite(f.key() + "=" + names, channels));
		}
		return Collections.emptyList();
	}

	/** Those that keys name come first: what is handed over without a name stands for the others. */
	private static List<ImageHandle> images(List<CommandParameter> fields, Map<String, String> texts, HostServices offers) {
		ImageHandle[] images = new ImageHandle[fields.size()];
		for (int i = 0; i < images.length; i++) {
			CommandParameter f = fields.get(i);
			String name = texts.get(f.key());
			if (name != null && (f.isRequired() || !name.equals(f.absent()))) images[i] = offers.find(f.key(), name);
		}
		for (int i = 0; i < images.length; i++)
			if (images[i] == null && fields.get(i).isRequired()) images[i] = offers.unnamed(fields.get(i), i == 0);
		return Arrays.asList(images);
	}

	/** The value of a text; one for each image, separated by commas, where several images may differ. */
	public static Object parse(CommandSpec spec, CommandParameter f, String text, HostServices offers) {
		if (!isPerImage(spec, f) || !text.contains(",")) return f.parse(text, offers);
		String[] parts = text.split(",", -1);
		int most = each(spec);
		if (parts.length > most) throw new IllegalArgumentException(f.key() + "=" + text + " has " + parts.length + " values; allowed: one for " + (most == 2 ? "both images, or two" : "all images, or one for each, up to " + most));
		Object[] each = new Object[parts.length];
		for (int i = 0; i < parts.length; i++)
			each[i] = f.parse(parts[i], offers);
		return each;
	}

	/** How many images may have values of their own: two, or as many as the command's first image says in the attribute {@code each}. */
	static int each(CommandSpec spec) {
		String most = spec.images().get(0).attribute("each");
		return most.isEmpty() ? 2 : Integer.parseInt(most);
	}

	public static boolean isPerImage(CommandSpec spec, CommandParameter f) {
		return spec.namesImages() && !spec.owns(f.key()) && PER_IMAGE.contains(f.key());
	}

	public CommandSpec spec() {
		return spec;
	}

	public List<ImageHandle> images() {
		return images;
	}

	public Map<String, Object> values() {
		return values;
	}

	/** The same arguments with one value replaced. */
	public ParameterValues with(String key, Object value) {
		Map<String, Object> changed = new LinkedHashMap<>(values);
		changed.put(key, value);
		return new ParameterValues(spec, images, changed);
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
