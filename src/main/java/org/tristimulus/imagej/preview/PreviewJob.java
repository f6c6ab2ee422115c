package org.tristimulus.imagej.preview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import ij.ImagePlus;

import org.scijava.module.Module;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.ChannelDisplay;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.Slices;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.ImgImage;
import org.tristimulus.imagej.image.OpenImage;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.ParameterValues;
import org.tristimulus.imagej.run.CommandRun;
import org.tristimulus.imagej.show.OpenImages;
import org.tristimulus.report.HasReadout;
import org.tristimulus.report.Readout;

/** One preview of a command: in arrays beside the visible plane, or, for a result that the image cannot show, of the image reduced. */
public final class PreviewJob {

	public final ParameterValues arguments;
	/** The plane that it is of; null where the preview has a window of its own. */
	public final VisiblePlane plane;
	private final PanelStore store;
	private final DisplayStore display;
	private final Object[] into;
	private final List<ImagePlus> images;

	private Readout readout = new Readout();
	private String problem = "";
	private boolean isOtherForm;
	private long changed;
	private double white = Double.POSITIVE_INFINITY, black;
	private ImagePlus shownApart;

	private PreviewJob(ParameterValues arguments, VisiblePlane plane, PanelStore store, DisplayStore display, Object[] into, List<ImagePlus> images) {
		this.display = display;
		this.arguments = arguments;
		this.plane = plane;
		this.store = store;
		this.into = into;
		this.images = images;
	}

	/** In place. @param into arrays that nothing shows */
	public static PreviewJob inPlace(ParameterValues arguments, VisiblePlane plane, Object[] into) {
		return new PreviewJob(arguments, plane, new PanelStore(OpenImage.imp(arguments.images().get(0)), plane.originals(), into), null, into, OpenImage.imps(arguments.images()));
	}

	/** In a window of its own, of images that are reduced alike. */
	public static PreviewJob apart(ParameterValues arguments) {
		List<ImagePlus> small = new ArrayList<>();
		int step = 1;
		for (ImagePlus imp : OpenImage.imps(arguments.images()))
			if (imp != null) step = Math.max(step, ReducedImage.step(imp));
		for (ImagePlus imp : OpenImage.imps(arguments.images())) {
			boolean isWhole = arguments.spec().images().get(small.size()).attribute("reads").equals("stack");
			small.add(imp == null ? null : ReducedImage.of(imp, step, isWhole));
		}
		return new PreviewJob(arguments, null, null, null, null, small);
	}

	/** How the image would be displayed. */
	static PreviewJob display(ParameterValues arguments) {
		List<ImagePlus> images = OpenImage.imps(arguments.images());
		return new PreviewJob(arguments, null, null, new DisplayStore(images.get(0)), null, images);
	}

	/** Computes it, on any thread. @throws CancellationException when it is not wanted any more */
	public void run(BooleanSupplier unwanted) {
		List<ColorImage> wrapped = new ArrayList<>();
		Progress progress = new WhileWanted(unwanted);
		if (store != null && (!store.isWhole() || images.size() > 1)) for (int c = 0; c < into.length; c++)
			PixelArrays.copy(plane.originals()[c], into[c]);
		try {
			for (int i = 0; i < images.size(); i++)
				wrapped.add(images.get(i) == null ? null : new ColorImage(i == 0 ? first() : new ImagePlusStore(images.get(i)), settings(i), progress));
			Module module = CommandRun.module(onDisplay(wrapped), wrapped, OpenImages.ofDialog(arguments.spec().title()), progress);
			try {
				module.run();
			}
			finally {
				if (module.getDelegateObject() instanceof HasReadout) readout = ((HasReadout) module.getDelegateObject()).readout();
			}
			if (store != null) take(wrapped.get(0));
			else if (display == null) shownApart = firstImage(module, wrapped);
			tellOutOfRange(module, wrapped);
		}
		catch (PanelStore.OtherForm e) {
			isOtherForm = true;
		}
		catch (CancellationException e) {
			throw e;
		}
		catch (RuntimeException | OutOfMemoryError e) {
			problem = e.getMessage() == null ? e.toString() : e.getMessage();
		}
	}

	private ImagePlusStore first() {
		return store != null ? store : display != null ? display : new ImagePlusStore(images.get(0));
	}

	private void take(ColorImage image) {
		changed = image.tally().pixels();
		if (!image.hasWhite()) return;
		Encoding encoding = image.encoding(false);
		white = encoding.white;
		black = 0;
	}

	/** The share of the pixels that had to be brought into range, and how, where the command says how that is done. */
	private void tellOutOfRange(Module module, List<ColorImage> wrapped) {
		Object gamut = arguments.spec().has("gamut") ? module.getInput("gamut") : Gamut.NONE;
		ClippingCount count = count(module, wrapped);
		if (gamut != Gamut.NONE && count.pixels() > 0) readout.line(outOfRange(100.0 * count.any() / count.pixels(), gamut));
	}

	/** Of what was made, or of the image that was changed. */
	private ClippingCount count(Module module, List<ColorImage> wrapped) {
		for (String name : arguments.spec().outputs()) {
			Object output = module.getOutput(name);
			if (output instanceof ColorImage && ((ColorImage) output).tally().pixels() > 0) return ((ColorImage) output).tally();
		}
		return wrapped.isEmpty() || wrapped.get(0) == null ? new ClippingCount(0) : wrapped.get(0).tally();
	}

	private static String outOfRange(double percent, Object gamut) {
		if (percent == 0) return "nothing out of range";
		String how = gamut == Gamut.CLIP || gamut == Gamut.AUTO ? "newly clipped" : gamut == Gamut.ROLLOFF ? "rolled off" : "mapped into range";
		return (percent < 0.01 ? "< 0.01" : String.format(Locale.ROOT, percent < 1 ? "%.2f" : "%.1f", percent)) + " % " + how;
	}

	private ImagePlus firstImage(Module module, List<ColorImage> wrapped) {
		for (String name : arguments.spec().outputs()) {
			Object output = module.getOutput(name);
			if (output instanceof ColorImage) return ImgImage.ofResult((ColorImage) output);
			if (output instanceof Iterable) for (Object each : (Iterable<?>) output)
				if (each instanceof ColorImage) return ImgImage.ofResult((ColorImage) each);
		}
		return wrapped.isEmpty() || wrapped.get(0) == null || !wrapped.get(0).isChanged() ? null : ImgImage.ofResult(wrapped.get(0));
	}

	private PixelSettings settings(int image) {
		PixelSettings s = arguments.settings(image);
		if (store == null) return s.output(s.output == Output.SAME ? Output.NEW : s.output);
		return image == 0 ? s.output(s.output == Output.SAME ? Output.SAME : Output.NEW).slices(Slices.CURRENT) : s;
	}

	/** Pixels on display hold no values out of range, whatever the result will hold; a preview writes no files, and has no more of what is counted than the attribute {@code previewed} says. */
	private ParameterValues onDisplay(List<ColorImage> wrapped) {
		ParameterValues shown = arguments;
		for (CommandParameter f : arguments.spec().fields())
			if (f.isSaved()) shown = shown.with(f.key(), f.defaultValue());
			else if (!f.attribute("previewed").isEmpty()) shown = shown.with(f.key(), Math.min((Integer) arguments.values().get(f.key()), Integer.parseInt(f.attribute("previewed"))));
		boolean clips = store != null && !store.type().isFloat() && arguments.values().get("gamut") == Gamut.NONE;
		return clips ? shown.with("gamut", Gamut.CLIP) : shown;
	}

	/** What was computed, an array a channel; null where it is shown apart, or failed. */
	public Object[] pixels() {
		return store == null || !problem.isEmpty() || isOtherForm ? null : into;
	}

	/** The image that is shown in a window of its own, or null. */
	public ImagePlus shownApart() {
		return shownApart;
	}

	/** How each channel, from 0, would be displayed; for {@link OtherDisplay}. */
	Map<Integer, ChannelDisplay> displays() {
		return display == null ? Collections.emptyMap() : display.displays();
	}

	/** Whether the result is one that the image itself cannot show. */
	public boolean isOtherForm() {
		return isOtherForm;
	}

	/** Why it could not be computed, or an empty text. */
	public String problem() {
		return problem;
	}

	public Readout readout() {
		return readout;
	}

	/** How many pixels of the plane it rewrote. */
	public long changed() {
		return changed;
	}

	/** The stored values of white and of no light in the result. */
	public double white() {
		return white;
	}

	public double black() {
		return black;
	}

	private static final class WhileWanted implements Progress {

		private final BooleanSupplier unwanted;

		WhileWanted(BooleanSupplier unwanted) {
			this.unwanted = unwanted;
		}

		@Override
		public void done(double fraction) {}

		@Override
		public boolean isCanceled() {
			return unwanted.getAsBoolean();
		}
	}
}
