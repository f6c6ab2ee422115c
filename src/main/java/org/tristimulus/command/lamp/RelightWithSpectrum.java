package org.tristimulus.command.lamp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.Adaptation;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.measure.RelightDifference;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.measure.lamp.RelightTable;
import org.tristimulus.measure.lamp.SpectralRelighting;
import org.tristimulus.report.Report;

/** Shows how a picture would look under another lamp, by the lamp's spectrum. */
@Plugin(type = Command.class, label = "Relight with Spectrum...", visible = false, attrs = { @Attr(name = "display", value = "true"), @Attr(name = "title", value = "under {to}"), @Attr(name = "panel", value = "from to mode view difference"),
	@Attr(name = "words", value = "illuminant, lamp, metamerism, LED, color rendering") })
public class RelightWithSpectrum implements Command {

	@Parameter(persist = false, type = ItemIO.BOTH, validater = "checkImage", attrs = { @Attr(name = "pixels", value = "decode white model output slices"), @Attr(name = "output", value = "new") })
	private ColorImage image;

	@Parameter(persist = false, label = "From", description = "The lamp that the picture is neutral under: a name such as d65, fl4, led-b1, hp1, blackbody:2700, or a file.", style = "file", validater = "checkFrom")
	private String from = "d65";

	@Parameter(persist = false, label = "To", description = "The lamp that it is to be seen under.", style = "file", validater = "checkTo")
	private String to = "a";

	@Parameter(persist = false, label = "Mode", description = "spectral: each colour gets its smoothest reflectance, so that a poor lamp shows. adapt: the whites alone.", validater = "checkMode")
	private RelightMode mode = RelightMode.SPECTRAL;

	@Parameter(persist = false, label = "View", description = "adapted: to an eye or camera used to the lamp. cast: beside D65.")
	private RelightView view = RelightView.ADAPTED;

	@Parameter(persist = false, label = "Adaptation", description = "The cone space of the adaptation.")
	private Adaptation adaptation = Adaptation.CAT16;

	@Parameter(persist = false, label = "Difference", description = "A 32-bit map of CIEDE2000 to the picture as it was, adapted.")
	private boolean difference = false;

	@Parameter(persist = false, label = "Out of range", description = "What becomes of light beyond the range of the output.", attrs = @Attr(name = "without", value = "rolloff"))
	private Gamut gamut = Gamut.AUTO;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT, attrs = @Attr(name = "title", value = "difference"))
	private List<ColorImage> maps = new ArrayList<>();

	@Override
	public void run() {
		checkImage();
		checkMode();
		gamut = image.resolve(gamut);
		LightSource before = lamp("from", from), after = lamp("to", to);
		SpectralRelighting relighting = relighting(before, after);
		RelightTable table = new RelightTable(relighting);
		ColorTransform transform = relighting.isIdentity() ? ColorTransform.IDENTITY : mode == RelightMode.ADAPT ? relighting.byWhites() : table;
		RelightDifference differences = new RelightDifference(image, transform, relighting, table::hasReflectance);
		if (difference) maps.add(differences.map());
		RelightReport rows = new RelightReport(image, before, after, mode, view, relighting, differences.statistics());
		image.applyEach(position -> transform, gamut, ColorImage.KNEE);
		report = rows.of(image);
	}

	private SpectralRelighting relighting(LightSource before, LightSource after) {
		try {
			return new SpectralRelighting(before.spectrum(), after.spectrum(), adaptation, view == RelightView.ADAPTED);
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("from=" + from + " to=" + to + ": " + e.getMessage(), e);
		}
	}

	private static LightSource lamp(String key, String word) {
		try {
			return LightSource.named(word);
		}
		catch (IllegalArgumentException | IOException e) {
			throw new IllegalArgumentException(key + "=" + word + ": " + e.getMessage(), e);
		}
	}

	private void checkImage() {
		image.needColors();
	}

	private void checkFrom() {
		lamp("from", from);
	}

	private void checkTo() {
		lamp("to", to);
	}

	private void checkMode() {
		if (mode == RelightMode.ADAPT && view == RelightView.ADAPTED)
			throw new IllegalArgumentException("mode=adapt view=adapted would change nothing: an eye that is used to the lamp sees the whites alone as before; use view=cast, or mode=spectral");
	}
}
