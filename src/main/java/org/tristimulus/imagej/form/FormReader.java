package org.tristimulus.imagej.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import ij.ImagePlus;

import org.scijava.module.Module;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pair.ImagePair;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.Interpretation;
import org.tristimulus.imagej.dialog.PixelCheck;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.OpenImage;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.ImageHandle;
import org.tristimulus.imagej.parameter.ParameterValues;
import org.tristimulus.imagej.run.CommandRun;
import org.tristimulus.imagej.show.OpenImages;

/** Reads a form: values that go with one another and with the images, or what is wrong, under its field where it has one. */
public final class FormReader {

	private final CommandSpec spec;
	private final PanelForm form;
	private final ImagePlus active;
	private final Function<ImagePlus, ImagePlusStore> stores;
	private final OpenImages offers;
	private final PixelCheck pixels = new PixelCheck();
	private ParameterValues arguments;
	private String problem = "", reading = "";

	/** @param stores the pixels of an image without its preview */
	public FormReader(CommandSpec spec, PanelForm form, ImagePlus active, Function<ImagePlus, ImagePlusStore> stores) {
		this.stores = stores;
		this.spec = spec;
		this.form = form;
		this.active = active;
		offers = OpenImages.ofDialog(spec.title());
	}

	/** What was read last; null where something is wrong. */
	public ParameterValues arguments() {
		return arguments;
	}

	/** What is wrong with the values together and belongs to no field; or an empty text. */
	public String problem() {
		return problem;
	}

	/** How values are read, in words. */
	public String reading() {
		return reading;
	}

	/** Whether the selection is a sample, and the whole image is changed. */
	public boolean changesAll() {
		for (FormField f : form.fields())
			if (f.parameter.attribute("selected").equals(f.plainText()) || f.parameter.attribute("pick").equals(f.plainText())) return true;
		return false;
	}

	/** Reads all fields; whether a message came or went. What is not shown has its factory value. */
	public boolean read() {
		Map<String, Object> values = new LinkedHashMap<>();
		Map<FormField, String> problems = new LinkedHashMap<>();
		arguments = null;
		problem = "";
		for (FormField f : form.fields())
			try {
				values.put(f.parameter.key(), f.isShown() ? ParameterValues.parse(spec, f.parameter, f.text(), offers) : spec.defaultOf(f.parameter));
			}
			catch (IllegalArgumentException e) {
				problems.put(f, e.getMessage());
			}
		if (problems.isEmpty()) together(values, problems);
		boolean changes = false;
		for (FormField f : form.fields())
			changes |= f.showProblem(f.isShown() ? problems.getOrDefault(f, "") : "");
		for (Map.Entry<FormField, String> p : problems.entrySet())
			if (!p.getKey().isShown()) problem = p.getValue();
		return changes;
	}

	private void together(Map<String, Object> values, Map<FormField, String> problems) {
		FormField checked = null;
		try {
			ParameterValues a = new ParameterValues(spec, images(values), values);
			List<ColorImage> wrapped = new ArrayList<>();
			for (int i = 0; i < a.images().size(); i++)
				wrapped.add(a.images().get(i) == null ? null : new ColorImage(stores.apply(OpenImage.imp(a.images().get(i))), a.settings(i), Progress.NONE));
			if (spec.has("decode") && !wrapped.isEmpty() && wrapped.get(0) != null) reading = spec.namesImages() && wrapped.size() > 1 && wrapped.get(1) != null ? readings(wrapped) : reading(wrapped.get(0));
			if (!spec.namesImages() && !wrapped.isEmpty()) wrapped.get(0).interpretation().model();
			if (!spec.namesImages() && spec.has("model") && values.get("gamut") instanceof Gamut) pixels.check(wrapped.get(0), (Gamut) values.get("gamut"));
			Module module = CommandRun.module(a, wrapped, offers, Progress.NONE);
			for (FormField f : form.fields()) {
				checked = f;
				if (spec.owns(f.parameter.key())) f.parameter.validate(module);
			}
			checked = null;
			for (CommandParameter f : spec.images())
				f.validate(module);
			arguments = a;
		}
		catch (IllegalArgumentException | ArithmeticException e) {
			FormField place = named(e.getMessage()) == null ? checked : named(e.getMessage());
			if (place == null) problem = e.getMessage();
			else problems.put(place, e.getMessage());
		}
	}

	private List<ImageHandle> images(Map<String, Object> values) {
		List<ImageHandle> composed = ParameterValues.composed(spec, values, offers);
		if (!composed.isEmpty()) return composed;
		List<ImagePlus> images = new ArrayList<>();
		if (!spec.images().isEmpty() && !spec.namesImages()) images.add(active);
		for (ImageField f : form.images())
			images.add(f.image());
		return OpenImage.of(images);
	}

	/** The field of the key that a message begins with, or null. */
	private FormField named(String message) {
		for (FormField f : form.fields())
			if (message != null && message.startsWith(f.parameter.key() + "=")) return f;
		return null;
	}

	/** What each of two images is read as, with nothing automatic. */
	private String readings(List<ColorImage> images) {
		ColorImage first = ImagePair.beside(images.get(1), images.get(0)), second = ImagePair.beside(images.get(0), images.get(1));
		String one = reading(first), two = reading(second);
		return one.equals(two) ? one : spec.images().get(0).label() + ": " + one + ". " + spec.images().get(1).label() + ": " + two;
	}

	private static String reading(ColorImage image) {
		Interpretation i = image.interpretation();
		boolean assumed = image.source().type() != PixelType.RGB24 && (i.isDecodeGuessed() || i.isWhiteGuessed());
		try {
			return CommandParameter.label(i.decode()) + ", white " + CommandParameter.number(i.white()) + (assumed ? " (assumed)" : "");
		}
		catch (IllegalArgumentException e) {
			return CommandParameter.label(i.decode()) + ", no white";
		}
	}
}
