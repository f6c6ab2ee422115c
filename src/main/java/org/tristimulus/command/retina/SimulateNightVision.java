package org.tristimulus.command.retina;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.neighbour.Gaussian;
import org.tristimulus.image.neighbour.NeighbourOperation;
import org.tristimulus.report.Report;
import org.tristimulus.retina.Acuity;
import org.tristimulus.retina.NightVision;

/** Shows a picture as it is seen in dim light, where cones give way to rods. */
@Plugin(type = Command.class, label = "Simulate Night Vision...", visible = false,
	attrs = { @Attr(name = "display", value = "true"), @Attr(name = "title", value = "{luminance} cd"), @Attr(name = "panel", value = "preset luminance acuity ppd"), @Attr(name = "words", value = "rods, scotopic, mesopic, Purkinje, moonlight, acuity") })
public class SimulateNightVision implements Command {

	@Parameter(persist = false, type = ItemIO.BOTH, validater = "checkImage", attrs = { @Attr(name = "pixels", value = "decode white model output slices"), @Attr(name = "output", value = "new") })
	private ColorImage image;

	@Parameter(persist = false, label = "Luminance (cd/m2)", description = "What the eye is adapted to.", min = "1e-6", max = "1e4",
		attrs = @Attr(name = "presets", value = "Starlight: luminance=0.0001; Full moon: luminance=0.05; Street at night: luminance=1; Indoors: luminance=100"))
	private double luminance = 0.01;

	@Parameter(persist = false, label = "Blue shift", description = "How blue the grey of the rods is shown; a convention of pictures.", min = "0", max = "1", style = "slider")
	private double shift = 0.5;

	@Parameter(persist = false, label = "Acuity", description = "Whether detail is lost, too.")
	private boolean acuity = true;

	@Parameter(persist = false, label = "Pixels per degree", description = "Of visual angle; for the loss of detail.", min = "1", max = "1000", attrs = @Attr(name = "shown", value = "acuity=true"))
	private double ppd = 30;

	@Parameter(persist = false, label = "Out of range", description = "What becomes of light beyond the range of the output.", attrs = @Attr(name = "without", value = "rolloff"))
	private Gamut gamut = Gamut.AUTO;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Override
	public void run() {
		checkImage();
		gamut = image.resolve(gamut);
		NightVision vision = new NightVision(luminance, shift);
		double blur = acuity ? Acuity.blur(luminance, ppd) : 0;
		if (blur == 0) image.apply(vision.transform(), gamut);
		else NeighbourOperation.apply(image, Gaussian.of(blur), vision.transform(), gamut);
		double clipped = image.tally().pixels() == 0 ? 0 : 100.0 * image.tally().any() / image.tally().pixels();
		report = new Report("Image", "Luminance_cd_m2", "Regime", "Cone_weight", "Acuity_c_per_deg", "Blur_px", "Clipped_%", "Note").row().set("Image", image.source().title()).set("Luminance_cd_m2", luminance)
			.set("Regime", NightVision.regime(luminance).toString()).set("Cone_weight", NightVision.coneWeight(luminance)).set("Acuity_c_per_deg", Acuity.of(luminance)).set("Blur_px", blur).set("Clipped_%", clipped)
			.set("Note", "how blue it looks is a convention of pictures");
	}

	private void checkImage() {
		image.needColors();
	}
}
