package org.tristimulus.imagej;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.Interpretation;
import org.tristimulus.image.Output;
import org.tristimulus.image.PixelSettings;
import org.tristimulus.image.Progress;

/** What a panel begins with: texts, images, and what should be known of the image before OK. */
final class PanelStart {

	private final CommandSpec spec;
	private final ImagePlus active;
	private final List<ImagePlus> open;
	private final PanelMemory memory;

	PanelStart(CommandSpec spec, ImagePlus active, List<ImagePlus> open, PanelMemory memory) {
		this.spec = spec;
		this.active = active;
		this.open = open;
		this.memory = memory;
	}

	/** The text of each key that the reset button brings: the factory default, or what is declared for the panel or the image. */
	Map<String, String> factory() {
		Map<String, String> texts = new LinkedHashMap<>();
		for (Field f : spec.fields())
			texts.put(f.key(), factory(f));
		return texts;
	}

	private String factory(Field f) {
		double black = active == null || spec.owns("black") ? Double.NaN : Properties.black(active);
		if (f.key().equals("black") && !Double.isNaN(black)) return f.format(black);
		if (hasSelection() && !f.attribute("selected").isEmpty()) return f.attribute("selected");
		return f.attribute("opens").isEmpty() ? f.format(spec.defaultOf(f)) : f.attribute("opens");
	}

	private boolean hasSelection() {
		return active != null && active.getRoi() != null && active.getRoi().isArea();
	}

	/** The texts that the command's own keys were left with; what depends on a selection follows that alone. */
	Map<String, String> remembered() {
		Map<String, String> texts = new LinkedHashMap<>();
		for (Field f : spec.fields()) {
			String left = spec.owns(f.key()) ? memory.texts().get(f.key()) : null, selected = f.attribute("selected");
			boolean follows = !selected.isEmpty() && (hasSelection() || selected.equals(left));
			if (left != null && !follows && !f.isSaved()) texts.put(f.key(), left);
		}
		return texts;
	}

	/** What a parameter that is left to the image comes to. */
	Map<String, String> automatic() {
		Map<String, String> texts = new LinkedHashMap<>();
		if (active == null || spec.namesImages()) return texts;
		Interpretation i = new ColorImage(new ImagePlusSource(active), PixelSettings.AUTO, Progress.NONE).interpretation();
		for (Field f : spec.fields())
			if (!spec.owns(f.key())) texts.put(f.key(), automatic(f, i));
		return texts;
	}

	private static String automatic(Field f, Interpretation i) {
		try {
			switch (f.key()) {
				case "decode": return Field.label(i.decode());
				case "white": return Field.number(i.white());
				case "model": return Field.label(i.model());
				default: return "";
			}
		}
		catch (IllegalArgumentException e) {
			return "none";
		}
	}

	/** The images that are chosen first: those of the last time, where they are open; else the active one and another. */
	Map<String, ImagePlus> images() {
		Map<String, ImagePlus> chosen = new LinkedHashMap<>();
		List<Field> fields = spec.images();
		for (int i = 0; spec.namesImages() && i < fields.size(); i++) {
			ImagePlus left = memory.image(fields.get(i).key());
			boolean isOpen = left != null && open.contains(left) && !chosen.containsValue(left);
			ImagePlus usual = !fields.get(i).isRequired() ? null : i == 0 || open.size() == 1 ? active : other(chosen);
			chosen.put(fields.get(i).key(), isOpen ? left : usual);
		}
		return chosen;
	}

	private ImagePlus other(Map<String, ImagePlus> chosen) {
		for (ImagePlus imp : open)
			if (!chosen.containsValue(imp)) return imp;
		return active;
	}

	/** What a person should know of the image, in a sentence or two; or an empty text. */
	String remark() {
		if (active == null) return "";
		ImagePlusSource source = new ImagePlusSource(active);
		double white = spec.has("white") ? Notices.cameraWhite(new ColorImage(source, PixelSettings.AUTO, Progress.NONE)) : 0;
		String words = white > 0 ? "No value exceeds " + Field.number(white) + ": white may be " + Field.number(white) + ". " : "";
		if (!spec.changesImage()) return words.trim();
		boolean inPlace = spec.fields().stream().noneMatch(f -> f.key().equals("output")) || spec.fields().stream().anyMatch(f -> f.key().equals("output") && spec.defaultOf(f) == Output.SAME);
		if (source.isVirtual()) return words + "A virtual stack: the result is a new image.";
		return source.canUndo() ? words.trim() : words + "ImageJ cannot undo a change of all of this stack" + (inPlace ? "; choose a new image as output to keep this one." : ", if you choose the same image as output.");
	}
}
