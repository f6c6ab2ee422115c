package org.tristimulus.command.retina;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.neighbour.NeighbourOperation;
import org.tristimulus.image.retina.FoveaFilter;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.report.Report;
import org.tristimulus.retina.Fixations;
import org.tristimulus.retina.Foveation;

/** Takes from a picture what is not seen away from where one looks. */
@Plugin(type = Command.class, label = "Foveate...", visible = false,
	attrs = { @Attr(name = "display", value = "true"), @Attr(name = "title", value = "foveated"), @Attr(name = "panel", value = "fixations ppd rings"), @Attr(name = "words", value = "fovea, eccentricity, gaze, peripheral vision, foveated") })
public class Foveate implements Command {

	private static final String AUTO = "auto";
	private static final double[] RINGS = { 2, 5, 10, 20, 40 };

	@Parameter(persist = false, type = ItemIO.BOTH, attrs = { @Attr(name = "pixels", value = "decode white model output slices"), @Attr(name = "output", value = "new") })
	private ColorImage image;

	@Parameter(persist = false, label = "Fixations (x,y;x,y...)", description = "Where one looks, in pixels. Automatic: the point selection, else the middle.", validater = "checkFixations")
	private String fixations = AUTO;

	@Parameter(persist = false, label = "Pixels per degree", description = "Of visual angle: how large the picture is seen.", min = "1", max = "1000")
	private double ppd = 30;

	@Parameter(persist = false, label = "Half resolution (degrees)", description = "The eccentricity at which resolution is halved.", min = "0.1", max = "100")
	private double e2 = 2.3;

	@Parameter(persist = false, label = "Decay (degrees)", description = "Spatial decay of contrast sensitivity.", min = "0.001", max = "10")
	private double alpha = 0.106;

	@Parameter(persist = false, label = "Contrast threshold", description = "The smallest contrast that is seen.", min = "0.0001", max = "0.5")
	private double threshold = 0.015625;

	@Parameter(persist = false, label = "Rings", description = "Draws rings of 2, 5, 10, 20 and 40 degrees around the fixations, as an overlay.")
	private boolean rings = false;

	@Parameter(persist = false, label = "Out of range", description = "What becomes of light beyond the range of the output.", attrs = @Attr(name = "without", value = "rolloff"))
	private Gamut gamut = Gamut.AUTO;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Override
	public void run() {
		Fixations points = points();
		fixations = points.toString();
		gamut = image.resolve(gamut);
		Foveation foveation = new Foveation(e2, alpha, threshold, ppd);
		NeighbourOperation.apply(image, new FoveaFilter(points, foveation), gamut);
		if (rings) for (int i = 0; i < points.count(); i++)
			for (double degrees : RINGS)
				image.result().addRing(points.get(i)[0], points.get(i)[1], degrees * ppd, number(degrees) + "°");
		report = report(points, foveation);
	}

	private static String number(double degrees) {
		return Long.toString(Math.round(degrees));
	}

	/** @throws IllegalArgumentException naming the place in the text, or a selection that is not of points */
	private Fixations points() {
		PixelStore source = image.source();
		if (!fixations.trim().equalsIgnoreCase(AUTO)) return Fixations.parse(fixations);
		double[][] selected = source.selectedPoints();
		if (selected.length == 0) return Fixations.of(new double[] { source.width() / 2 }, new double[] { source.height() / 2 });
		double[] x = new double[selected.length], y = new double[selected.length];
		for (int i = 0; i < x.length; i++) {
			x[i] = selected[i][0];
			y[i] = selected[i][1];
		}
		return Fixations.parse(Fixations.of(x, y).toString());
	}

	private void checkFixations() {
		points();
	}

	private Report report(Fixations points, Foveation foveation) {
		int width = image.source().width(), height = image.source().height();
		double farthest = 0;
		boolean isInside = false;
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x += y == 0 || y == height - 1 ? 1 : Math.max(1, width - 1))
				farthest = Math.max(farthest, points.squaredDistance(x, y));
		if (points.count() > 1) farthest = Math.max(farthest, inner(points, width, height));
		for (int i = 0; i < points.count(); i++)
			isInside |= points.get(i)[0] >= 0 && points.get(i)[0] <= width && points.get(i)[1] >= 0 && points.get(i)[1] <= height;
		double degrees = Math.sqrt(farthest) / ppd;
		return new Report("Image", "Fixations", "Farthest_deg", "Cutoff_there_c_per_deg", "Blur_there_px", "Note").row().set("Image", image.source().title()).set("Fixations", points.count()).set("Farthest_deg", degrees)
			.set("Cutoff_there_c_per_deg", foveation.cutoff(degrees)).set("Blur_there_px", foveation.blur(degrees)).set("Note", isInside ? "" : "no fixation lies inside the image");
	}

	/** The largest distance inside, where several fixations leave it away from the border. */
	private static double inner(Fixations points, int width, int height) {
		double farthest = 0;
		int step = Math.max(1, (int) Math.sqrt((double) width * height * points.count() / 4e7));
		for (int y = 0; y < height; y += step)
			for (int x = 0; x < width; x += step)
				farthest = Math.max(farthest, points.squaredDistance(x, y));
		return farthest;
	}
}
