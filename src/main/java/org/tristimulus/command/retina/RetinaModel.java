package org.tristimulus.command.retina;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.retina.RetinaImage;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.image.store.Slices;
import org.tristimulus.report.Chart;
import org.tristimulus.report.Report;
import org.tristimulus.retina.RetinaOutput;
import org.tristimulus.retina.RetinaParameters;
import org.tristimulus.retina.RetinaVariant;

/** The outer and inner retina stage by stage, of a still or a movie: photoreceptors, horizontal, bipolar and ganglion cells. */
@Plugin(type = Command.class, label = "Retina Model...", visible = false,
	attrs = { @Attr(name = "title", value = "retina"), @Attr(name = "panel", value = "preset outputs axis plot"), @Attr(name = "words", value = "retina, photoreceptors, horizontal cells, bipolar cells, ganglion cells, ON OFF, parvo, magno, Mach bands, Hermann grid, lateral inhibition") })
public class RetinaModel implements Command {

	private static final int SETTLE = 25;

	@Parameter(persist = false, validater = "checkImage", attrs = { @Attr(name = "pixels", value = "decode white black model slices"), @Attr(name = "preview", value = "window") })
	private ColorImage image;

	@Parameter(persist = false, label = "Outputs", description = "What the channels of the result are, in this order: some of adapted, photoreceptors, horizontal, on, off, parvo, magno, separated by commas.", validater = "checkOutputs", style = "list",
		attrs = { @Attr(name = "choices", value = "adapted,photoreceptors,horizontal,on,off,parvo,magno"), @Attr(name = "presets", value = "Human, by day: outputs=on,off,parvo variant=published photov0=0.75 photok=0.53 phototau=0.9 horizontalk=7 horizontaltau=0.5 leak=0; " +
			"OpenCV's defaults: variant=opencv leak=0.01 photov0=0.75 photok=0.53 phototau=0.9 horizontalk=7 horizontaltau=0.5; " +
			"Contours: photov0=0.9 photok=0.5 horizontalk=3 outputs=on,off; Motion: outputs=magno axis=t") })
	private String outputs = "on,off,parvo";

	@Parameter(persist = false, label = "Variant", description = "As published, or what OpenCV 4.6 computes in grey, its dark borders included.")
	private RetinaVariant variant = RetinaVariant.PUBLISHED;

	@Parameter(persist = false, label = "Movie along", description = "The axis of time. Automatic: time points where there are several, else every plane is a still.", validater = "checkAxis")
	private RetinaAxis axis = RetinaAxis.AUTO;

	@Parameter(persist = false, label = "Settle (frames)", description = "How often the first image is shown before the movie starts; 0 starts in the dark. Automatic: 25, and 0 with OpenCV.", min = "0", max = "1000", stepSize = "1", validater = "checkSettle")
	private double settle = Double.NaN;

	@Parameter(persist = false, label = "Photoreceptors: adaptation", description = "How much they adapt to the light around, 0 to 0.99.", min = "0", max = "0.99")
	private double photov0 = 0.75;

	@Parameter(persist = false, label = "Photoreceptors: reach (px)", description = "Spatial constant of the coupling between photoreceptors.", min = "0.1", max = "100", attrs = @Attr(name = "unit", value = "px"))
	private double photok = 0.53;

	@Parameter(persist = false, label = "Photoreceptors: time (frames)", description = "Time constant of photoreceptors; 0 has no memory.", min = "0", max = "100")
	private double phototau = 0.9;

	@Parameter(persist = false, label = "Horizontal cells: reach (px)", description = "Spatial constant of horizontal cells, and of the light that photoreceptors adapt to.", min = "0.1", max = "1000", attrs = @Attr(name = "unit", value = "px"))
	private double horizontalk = 7;

	@Parameter(persist = false, label = "Horizontal cells: time (frames)", description = "Time constant of horizontal cells; 0 has no memory.", min = "0", max = "100")
	private double horizontaltau = 0.5;

	@Parameter(persist = false, label = "Horizontal cells: leak", description = "0: no mean luminance reaches the bipolar cells; more lets some of it through.", min = "0", max = "1")
	private double leak = 0;

	@Parameter(persist = false, label = "Parvo: adaptation", description = "How much parvocellular ganglion cells adapt to the answers around.", min = "0", max = "0.99")
	private double ganglionv0 = 0.75;

	@Parameter(persist = false, label = "Parvo: reach (px)", description = "Spatial constant of their adaptation; OpenCV uses that of the photoreceptors.", min = "0.1", max = "100", attrs = @Attr(name = "unit", value = "px"))
	private double ganglionk = 3;

	@Parameter(persist = false, label = "Magno: cut (frames)", description = "Time constant of the high-pass that leaves changes.", min = "0.1", max = "100")
	private double cut = 2;

	@Parameter(persist = false, label = "Magno: reach (px)", description = "Spatial constant of their smoothing.", min = "0.1", max = "100", attrs = @Attr(name = "unit", value = "px"))
	private double magnok = 7;

	@Parameter(persist = false, label = "Magno: time (frames)", description = "Time constant of their smoothing; 0 has no memory.", min = "0", max = "100")
	private double magnotau = 0;

	@Parameter(persist = false, label = "Magno: adaptation", description = "How much magnocellular ganglion cells adapt to the answers around.", min = "0", max = "0.99")
	private double magnov0 = 0.95;

	@Parameter(persist = false, label = "Magno: reach of adaptation (px)", description = "Spatial constant of their adaptation.", min = "0.1", max = "1000", attrs = @Attr(name = "unit", value = "px"))
	private double magnoadaptk = 7;

	@Parameter(persist = false, label = "Plot", description = "Plots the gain of photoreceptors, horizontal and bipolar cells against cycles per pixel, in closed form.")
	private boolean plot = false;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage model;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private List<Chart> charts = Collections.emptyList();

	@Override
	public void run() {
		checkImage();
		List<RetinaOutput> wanted = RetinaOutputs.parse(outputs);
		boolean wasAuto = axis == RetinaAxis.AUTO;
		checkAxis();
		checkOutputs();
		checkSettle();
		PixelStore source = image.source();
		axis = axis.of(source);
		outputs = RetinaOutputs.format(wanted);
		boolean isPublished = variant == RetinaVariant.PUBLISHED;
		if (Double.isNaN(settle)) settle = isPublished ? SETTLE : 0;
		if (isPublished && !axis.isMovie()) phototau = horizontaltau = magnotau = 0;
		if (wasAuto && !axis.isMovie() && source.positions() > 1) image.remark("the " + source.positions() + " slices are taken for stills, each by itself; axis=z makes a movie of them");
		RetinaImage retina = new RetinaImage(image, parameters(), variant, wanted);
		String title = ResultTitle.of(source, "retina");
		int shown = isPublished && !axis.isMovie() ? 0 : (int) settle;
		model = axis.isMovie() ? retina.movie(title, axis.axis(), shown) : retina.stills(title, shown);
		report = report(retina, model.source().channels());
		if (plot) charts = Collections.singletonList(chart());
	}

	private RetinaParameters parameters() {
		return RetinaParameters.DEFAULTS.photoreceptors(photov0, photok, phototau).horizontal(horizontalk, horizontaltau, leak).parvo(ganglionv0, ganglionk).magno(cut, magnok, magnotau, magnov0, magnoadaptk);
	}

	/** A 32-bit image has to say which value is white, and the model's own scale is the likeliest. */
	private void checkImage() {
		if (image.hasWhite()) return;
		try {
			image.encoding(false);
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("white=auto: the 32-bit image \"" + image.source().title() + "\" holds values above 1 and does not say which is white; use white=255 where they go from 0 to 255, or white=1 for scene light above white", e);
		}
	}

	private void checkOutputs() {
		boolean hasMagno = RetinaOutputs.parse(outputs).contains(RetinaOutput.MAGNO);
		if (hasMagno && variant == RetinaVariant.PUBLISHED && !axis.of(image.source()).isMovie())
			throw new IllegalArgumentException("outputs=" + outputs + ": magnocellular cells answer to changes, and a still has none; use a movie, with axis=t, or axis=z where slices follow one another");
	}

	private void checkAxis() {
		boolean isMovie = axis.of(image.source()).isMovie();
		if (isMovie && image.settings().slices == Slices.CURRENT) throw new IllegalArgumentException("slices=current: a movie needs all of its images; use slices=all, or axis=none for a still");
	}

	private void checkSettle() {
		if (settle != Math.rint(settle) && !Double.isNaN(settle)) throw new IllegalArgumentException("settle=" + settle + " is not a whole number; allowed: auto or a whole number from 0 to 1000");
	}

	private Report report(RetinaImage retina, int channels) {
		Report rows = new Report("Image", "Output", "Frames", "Min", "Mean", "Max", "SD", "Note");
		for (int c = 0; c < channels; c++)
			rows.row().set("Image", image.source().title()).set("Output", name(c, channels)).set("Frames", model.source().positions()).set("Min", retina.ranges().min(c)).set("Mean", retina.ranges().mean(c))
				.set("Max", retina.ranges().max(c)).set("SD", retina.ranges().deviation(c)).set("Note", note());
		return rows;
	}

	private String name(int channel, int channels) {
		List<RetinaOutput> wanted = RetinaOutputs.parse(outputs);
		return wanted.get(channel % wanted.size()) + (channels > wanted.size() ? " " + (channel / wanted.size() + 1) : "");
	}

	private String note() {
		List<String> notes = new ArrayList<>();
		if (!axis.isMovie()) notes.add("still");
		if (image.source().hasSelection()) notes.add("the selection is not used: a network has no edge there");
		return String.join("; ", notes);
	}

	private Chart chart() {
		int n = 251;
		double[] x = new double[n];
		double[][] y = new double[3][n];
		for (int i = 0; i < n; i++) {
			x[i] = i * 0.5 / (n - 1);
			double[] gains = parameters().gains(x[i]);
			for (int k = 0; k < 3; k++)
				y[k][i] = gains[k];
		}
		return new Chart("Retina Model: spatial gain", "Cycles per pixel", "Gain").add("Photoreceptors", Chart.Style.LINE, 0xc03a2b, x, y[0]).add("Horizontal cells", Chart.Style.LINE, 0x1f5fa8, x, y[1])
			.add("Bipolar cells", Chart.Style.LINE, 0x2e8b3d, x, y[2]);
	}
}
