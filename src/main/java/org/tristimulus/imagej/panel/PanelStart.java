package org.tristimulus.imagej.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;

import org.scijava.module.Module;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.Interpretation;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.imagej.dialog.HistorySteps;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.run.LogMessages;
import org.tristimulus.imagej.show.OpenImages;

/** What a panel begins with: texts, images, and what should be known of the image before OK. */
final class PanelStart {

	private final CommandSpec spec;
	private final ImagePlus active;
	private final List<ImagePlus> open;
	private final PanelMemory memory;
	private final Map<String, String> guessed;

	PanelStart(CommandSpec spec, ImagePlus active, List<ImagePlus> open, PanelMemory memory) {
		this.spec = spec;
		this.active = active;
		this.open = open;
		this.memory = memory;
		guessed = guessed();
	}

	/** What the command itself proposes for keys, by its image and what is open. */
	private Map<String, String> guessed() {
		Map<String, String> texts = new LinkedHashMap<>();
		Module module = spec.newModule(OpenImages.ofDialog(spec.title()), Progress.NONE);
		if (active != null && spec.images().size() == 1) spec.images().get(0).set(module, new ColorImage(new ImagePlusStore(active), PixelSettings.AUTO, Progress.NONE));
		for (CommandParameter f : spec.fields()) {
			if (!spec.owns(f.key()) || !f.hasInitializer()) continue;
			f.initialize(module);
			texts.put(f.key(), f.format(module.getInput(f.key())));
		}
		texts.values().removeIf(String::isEmpty);
		return texts;
	}

	/** The text of each key that the reset button brings: the factory default, or what is declared for the panel or the image. */
	Map<String, String> factory() {
		Map<String, String> texts = new LinkedHashMap<>();
		for (CommandParameter f : spec.fields())
			texts.put(f.key(), factory(f));
		return texts;
	}

	private String factory(CommandParameter f) {
		if (guessed.containsKey(f.key())) return guessed.get(f.key());
		double black = active == null || spec.owns("black") ? Double.NaN : ImageProperties.black(active);
		if (f.key().equals("black") && !Double.isNaN(black)) return f.format(black);
		if (hasSelection() && !f.attribute("selected").isEmpty()) return f.attribute("selected");
		return f.attribute("opens").isEmpty() ? f.format(spec.defaultOf(f)) : f.attribute("opens");
	}

	private boolean hasSelection() {
		return active != null && active.getRoi() != null && active.getRoi().isArea();
	}

	/** The texts that the command's own keys were left with; what depends on a selection, or is proposed by the image, follows that alone. */
	Map<String, String> remembered() {
		Map<String, String> texts = new LinkedHashMap<>();
		for (CommandParameter f : spec.fields()) {
			String left = spec.owns(f.key()) ? memory.texts().get(f.key()) : null, selected = f.attribute("selected");
			boolean follows = !selected.isEmpty() && (hasSelection() || selected.equals(left));
			if (left != null && !follows && !f.isSaved() && !guessed.containsKey(f.key())) texts.put(f.key(), left);
		}
		return texts;
	}

	/** What a parameter that is left to the image comes to. */
	Map<String, String> automatic() {
		Map<String, String> texts = new LinkedHashMap<>();
		if (active == null || spec.namesImages()) return texts;
		Interpretation i = new ColorImage(new ImagePlusStore(active), PixelSettings.AUTO, Progress.NONE).interpretation();
		for (CommandParameter f : spec.fields())
			if (!spec.owns(f.key())) texts.put(f.key(), automatic(f, i));
		return texts;
	}

	private static String automatic(CommandParameter f, Interpretation i) {
		try {
			switch (f.key()) {
				case "decode": return CommandParameter.label(i.decode());
				case "white": return CommandParameter.number(i.white());
				case "model": return CommandParameter.label(i.model());
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
		List<CommandParameter> fields = spec.images();
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
		String done = HistorySteps.last(active, spec), image = imageRemark();
		if (!spec.isOnce() || done.isEmpty()) return image;
		return "Applied before: " + done + (image.isEmpty() ? "" : "\n" + image);
	}

	private String imageRemark() {
		ImagePlusStore source = new ImagePlusStore(active);
		double white = spec.has("white") ? LogMessages.cameraWhite(new ColorImage(source, PixelSettings.AUTO, Progress.NONE)) : 0;
		String words = white > 0 ? "No value exceeds " + CommandParameter.number(white) + ": white may be " + CommandParameter.number(white) + ". " : "";
		if (!spec.changesImage()) return words.trim();
		boolean inPlace = spec.fields().stream().noneMatch(f -> f.key().equals("output")) || spec.fields().stream().anyMatch(f -> f.key().equals("output") && spec.defaultOf(f) == Output.SAME);
		if (source.isVirtual()) return words + "A virtual stack: the result is a new image.";
		return source.canUndo() ? words.trim() : words + "ImageJ cannot undo a change of all of this stack" + (inPlace ? "; choose a new image as output to keep this one." : ", if you choose the same image as output.");
	}
}
