package org.tristimulus.imagej.dialog;

import java.awt.AWTEvent;
import java.awt.Choice;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.DialogListener;
import ij.gui.GenericDialog;
import ij.gui.MultiLineLabel;

import org.scijava.module.Module;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pair.ImagePair;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.Interpretation;
import org.tristimulus.image.store.Output;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.image.OpenImage;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.ImageHandle;
import org.tristimulus.imagej.parameter.ParameterValues;
import org.tristimulus.imagej.parameter.Presets;
import org.tristimulus.imagej.parameter.ShownWhen;
import org.tristimulus.imagej.run.CommandRun;
import org.tristimulus.imagej.run.ImageServices;
import org.tristimulus.imagej.run.LogMessages;
import org.tristimulus.imagej.show.EscapeKey;
import org.tristimulus.imagej.show.OpenImages;

/** The dialog of a command, made from its parameters, with live preview on the visible plane. */
public final class CommandDialog implements DialogListener {

	private final CommandSpec spec;
	private final GenericDialog dialog;
	private final List<Widget> widgets = new ArrayList<>();
	private final List<PresetChoice> presets = new ArrayList<>();
	private final List<Choice> imageChoices = new ArrayList<>();
	private final ImageServices offers;
	private final List<ImagePlus> open;
	/** The current image of the thread that asks; the event thread may have another one. */
	private final ImagePlus active;
	private final PixelCheck pixels = new PixelCheck();
	private final Fold fold;
	private final Map<CommandParameter, MultiLineLabel> messages = new LinkedHashMap<>();
	/** What the widgets held when they were last looked at. */
	private final Map<Widget, String> known = new LinkedHashMap<>();
	private MultiLineLabel problem, reading;
	/** What is wrong with the values together, in one line. */
	private String reason = "";
	private Preview preview;
	private ParameterValues arguments;

	public CommandDialog(CommandSpec spec) {
		this.spec = spec;
		offers = OpenImages.ofDialog(spec.title());
		open = offers.images();
		active = spec.images().isEmpty() ? null : Images.active();
		dialog = new GenericDialog(spec.label());
		fold = new Fold(spec);
	}

	/** What was done to the active image, as recorded lines. */
	private static String steps() {
		ImagePlus current = WindowManager.getCurrentImage();
		return current == null ? "" : HistorySteps.of(current);
	}

	/**
	 * Shows the dialog until it is closed. Its values are checked when it is on the screen, so that it comes at once, unless
	 * that takes reading an image. A preview is taken back in any case.
	 *
	 * @throws CancellationException when it was cancelled
	 */
	public ParameterValues ask() {
		if (spec.namesImages()) addImageChoices();
		Map<String, String> last = new LinkedHashMap<>(DialogMemory.of(spec));
		for (CommandParameter f : spec.fields())
			if (!f.attribute("opens").isEmpty()) last.computeIfAbsent(f.key(), key -> f.attribute("opens").equals("steps") ? steps() : f.attribute("opens"));
		Module fresh = spec.newModule(offers, new EscapeKey());
		boolean isFolded = false;
		for (CommandParameter f : fold.ordered(spec.fields())) {
			if (fold.isBehind(f) && !isFolded) fold.addButton(dialog, () -> dialog.getButtons()[0].setEnabled(refresh()));
			isFolded |= fold.isBehind(f);
			Presets declared = Presets.of(f);
			if (!declared.names().isEmpty()) presets.add(PresetChoice.add(dialog, declared));
			addMessages(f.key(), fresh);
			widgets.add(Widget.add(dialog, f, initial(f), spec.owns(f.key()) ? last.get(f.key()) : null, active == null || spec.namesImages() ? "" : automatic(f, active)));
		}
		if (active != null) addRemarks();
		addMessages("", fresh);
		dialog.addMessage("\n");
		reading = (MultiLineLabel) dialog.getMessage();
		reading.setVisible(false);
		problem = Widget.addProblem(dialog);
		dialog.addButton("Reset", e -> reset());
		if (spec.hasPreview()) {
			dialog.addPreviewCheckbox(null, "Preview");
			preview = new Preview(active);
		}
		dialog.addHelp(Help.page(spec));
		dialog.addDialogListener(this);
		showMeaningful();
		if (mayLookAtPixels()) dialog.getButtons()[0].setEnabled(refresh());
		else dialog.addWindowListener(new WindowAdapter() {

			@Override
			public void windowOpened(WindowEvent e) {
				dialog.getButtons()[0].setEnabled(refresh());
			}
		});
		try {
			dialog.showDialog();
		}
		finally {
			if (preview != null) preview.close();
		}
		if (dialog.wasCanceled()) throw new CancellationException("Canceled");
		if (arguments == null) throw new IllegalArgumentException(reason);
		keepTexts();
		return arguments;
	}

	/** Adds the words that stand above a field, or at the end. */
	private void addMessages(String above, Module fresh) {
		for (CommandParameter f : spec.messages()) {
			if (!f.attribute("above").equals(above)) continue;
			f.initialize(fresh);
			dialog.addMessage("\n");
			messages.put(f, (MultiLineLabel) dialog.getMessage());
			Widget.show(messages.get(f), f.format(fresh.getInput(f.key())));
		}
	}

	/** Whether a check may have to find the white of a 32-bit image, which is nothing for the event thread. */
	private boolean mayLookAtPixels() {
		for (ImagePlus imp : spec.namesImages() ? open : Collections.singletonList(active))
			if (imp != null && imp.getBitDepth() == 32) return true;
		return false;
	}

	/** What a widget begins with: the default, or the black that was declared for the image. */
	private Object initial(CommandParameter f) {
		double black = active == null || spec.owns("black") ? Double.NaN : ImageProperties.black(active);
		return f.key().equals("black") && !Double.isNaN(black) ? black : spec.defaultOf(f);
	}

	private void addImageChoices() {
		for (CommandParameter f : spec.images()) {
			List<String> names = new ArrayList<>();
			if (!f.isRequired()) names.add("none");
			for (ImagePlus imp : open)
				names.add(Images.nameOf(imp, open));
			boolean first = imageChoices.isEmpty();
			String preset = f.isRequired() ? Images.nameOf(first || open.size() == 1 ? active : other(), open) : "none";
			dialog.addChoice(f.label(), names.toArray(new String[0]), preset);
			imageChoices.add((Choice) dialog.getChoices().lastElement());
		}
	}

	private ImagePlus other() {
		for (ImagePlus imp : open)
			if (imp != active) return imp;
		return active;
	}

	/** What a parameter that is left to the image comes to. */
	private static String automatic(CommandParameter f, ImagePlus imp) {
		Interpretation i = new ColorImage(new ImagePlusStore(imp), org.tristimulus.image.store.PixelSettings.AUTO, Progress.NONE).interpretation();
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

	/** What the user should know of this image before OK is pressed. */
	private void addRemarks() {
		ImagePlusStore source = new ImagePlusStore(active);
		double white = LogMessages.cameraWhite(new ColorImage(source, org.tristimulus.image.store.PixelSettings.AUTO, Progress.NONE));
		if (spec.has("white") && white > 0) dialog.addMessage("No value exceeds " + CommandParameter.number(white) + ": white may be " + CommandParameter.number(white) + ".");
		if (!spec.changesImage()) return;
		boolean inPlace = true;
		for (CommandParameter f : spec.fields())
			if (f.key().equals("output")) inPlace = spec.defaultOf(f) == Output.SAME;
		if (source.isVirtual()) dialog.addMessage("A virtual stack: the result is a new image.");
		else if (!source.canUndo()) dialog.addMessage("ImageJ cannot undo a change of all of this stack" + (inPlace ? ";\nchoose a new image as output to keep this one." : ",\nif you choose the same image as output."));
	}

	private void reset() {
		for (Widget w : widgets)
			w.reset();
		dialog.getButtons()[0].setEnabled(check());
	}

	private void keepTexts() {
		Map<String, String> texts = new LinkedHashMap<>();
		for (Widget w : widgets)
			texts.put(w.field().key(), w.text());
		DialogMemory.keep(spec, texts);
	}

	@Override
	public boolean dialogItemChanged(GenericDialog gd, AWTEvent e) {
		if (e == null) return arguments != null;
		for (PresetChoice p : presets)
			if (p.isSource(e.getSource())) p.fill(widgets);
		return refresh();
	}

	/** Looks at all widgets anew, and shows a preview of what is right; whether it is. */
	private boolean refresh() {
		boolean right = check();
		if (preview == null) return right;
		if (right && preview.imp() != OpenImage.imp(arguments.images().get(0))) {
			preview.close();
			preview = new Preview(OpenImage.imp(arguments.images().get(0)));
		}
		if (right && dialog.isPreviewActive()) preview.show(arguments);
		else preview.hide();
		return right;
	}

	/** Reads all widgets; whether all is right. What is wrong stands under its field. */
	private boolean check() {
		Map<String, Object> values = new LinkedHashMap<>();
		showMeaningful();
		for (Widget w : widgets) {
			try {
				values.put(w.field().key(), ParameterValues.parse(spec, w.field(), hasMeaning(w) ? w.text() : w.initial(), offers));
				w.showProblem("");
			}
			catch (IllegalArgumentException e) {
				showProblem(w, e.getMessage());
			}
		}
		for (PresetChoice p : presets)
			p.follow(widgets);
		arguments = null;
		if (values.size() == widgets.size()) arguments = together(values);
		for (Widget w : widgets)
			known.put(w, w.text());
		dialog.pack();
		return arguments != null;
	}

	/** Shows the fields that have a meaning and are not behind the button; what is not shown for its meaning has its factory value. */
	private void showMeaningful() {
		for (Widget w : widgets)
			w.setShown(fold.shows(w.field()) && hasMeaning(w));
	}

	private boolean hasMeaning(Widget w) {
		return w.hasMeaning(this::textOf, active != null && active.getStackSize() > 1);
	}

	private String textOf(String key) {
		for (Widget w : widgets)
			if (w.field().key().equals(key)) return w.text();
		return "";
	}

	/** Says what is wrong with a field, which comes on show for it. */
	private void showProblem(Widget w, String message) {
		if (fold.isBehind(w.field()) && fold.open(true)) showMeaningful();
		w.showProblem(message);
	}

	/** The arguments, if the values go with one another and with the images; else the reason is shown, under its field where it has one. */
	private ParameterValues together(Map<String, Object> values) {
		Widget.show(problem, reason = "");
		Widget checked = null;
		try {
			ParameterValues a = new ParameterValues(spec, chosenImages(), values);
			List<ColorImage> images = new ArrayList<>();
			for (int i = 0; i < a.images().size(); i++) {
				images.add(a.images().get(i) == null ? null : new ColorImage(new ImagePlusStore(OpenImage.imp(a.images().get(i))), a.settings(i), Progress.NONE));
				if (images.get(i) != null && !spec.namesImages()) images.get(i).interpretation().model();
			}
			if (!spec.namesImages() && spec.has("model") && values.get("gamut") instanceof Gamut) pixels.check(images.get(0), (Gamut) values.get("gamut"));
			if (spec.namesImages() && spec.has("decode")) Widget.show(reading, reading(images));
			Module module = CommandRun.module(a, images, offers, new EscapeKey());
			for (Widget w : widgets) {
				checked = w;
				if (w.field().drivesOthers() && !w.text().equals(known.getOrDefault(w, w.text()))) drive(w.field(), module, values);
			}
			showMessages(module);
			for (Widget w : widgets) {
				checked = w;
				if (spec.owns(w.field().key())) w.field().validate(module);
			}
			checked = null;
			for (CommandParameter f : spec.images())
				f.validate(module);
			return a;
		}
		catch (IllegalArgumentException | ArithmeticException e) {
			reason = e.getMessage();
			Widget place = named(reason) == null ? checked : named(reason);
			if (place == null) Widget.show(problem, reason);
			else showProblem(place, reason);
			return null;
		}
	}

	/** What the command says of its values, right or wrong. */
	private void showMessages(Module module) {
		messages.forEach((f, words) -> {
			f.initialize(module);
			boolean isMeant = ShownWhen.of(f.attribute("shown")).holds(this::textOf, false);
			Widget.show(words, isMeant ? f.format(module.getInput(f.key())) : "");
		});
	}

	/** The widget of the key that a message begins with, or null. */
	private Widget named(String message) {
		for (Widget w : widgets)
			if (message.startsWith(w.field().key() + "=")) return w;
		return null;
	}

	/** What each of two images is read as, with nothing automatic. */
	private String reading(List<ColorImage> images) {
		ColorImage first = ImagePair.beside(images.get(1), images.get(0)), second = ImagePair.beside(images.get(0), images.get(1));
		return spec.images().get(0).label() + ": " + reading(first) + ". " + spec.images().get(1).label() + ": " + reading(second) + ".";
	}

	private static String reading(ColorImage image) {
		Interpretation i = image.interpretation();
		try {
			return CommandParameter.label(i.decode()) + ", white " + CommandParameter.number(i.white());
		}
		catch (IllegalArgumentException e) {
			return CommandParameter.label(i.decode()) + ", no white";
		}
	}

	/** Lets a parameter that the user changed set others, and shows them. */
	private void drive(CommandParameter driver, Module module, Map<String, Object> values) {
		driver.drive(module);
		for (Widget w : widgets) {
			Object value = spec.owns(w.field().key()) ? module.getInput(w.field().key()) : values.get(w.field().key());
			if (value == null || value.equals(values.get(w.field().key()))) continue;
			values.put(w.field().key(), value);
			w.show(value);
			w.showProblem("");
		}
	}

	private List<ImageHandle> chosenImages() {
		List<ImageHandle> images = new ArrayList<>();
		if (!spec.images().isEmpty() && !spec.namesImages()) images.add(new OpenImage(active));
		for (Choice c : imageChoices) {
			int i = c.getSelectedIndex() - (c.getItemCount() - open.size());
			images.add(i < 0 ? null : new OpenImage(open.get(i)));
		}
		return images;
	}
}
