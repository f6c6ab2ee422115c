package org.tristimulus.command.retina;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.Token;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.retina.tone.ToneMapping;
import org.tristimulus.image.retina.tone.ToneMappingSettings;
import org.tristimulus.report.Report;
import org.tristimulus.retina.LocalToneMapping;

/** Makes dark and bright visible at once, as the cells of the retina do: two stages of local adaptation, colours kept. */
@Plugin(type = Command.class, label = "Retinal Tone Mapping...", visible = false,
	attrs = { @Attr(name = "display", value = "true"), @Attr(name = "title", value = "tone mapping"), @Attr(name = "panel", value = "preset horizontal amacrine saturation"), @Attr(name = "words", value = "HDR, tone mapping, dynamic range, local contrast, CLAHE, Retinex") })
public class RetinalToneMapping implements Command {

	/** What light belongs together. */
	public enum Together implements Token {

		/** One largest and mean light, and one pair of percentiles, for all slices. */
		ALL("All slices alike"),
		/** Each slice by its own, which makes movies flicker. */
		PER_SLICE("Each slice by itself");

		private final String label;

		Together(String label) {
			this.label = label;
		}

		@Override
		public String label() {
			return label;
		}

		@Override
		public String toString() {
			return Token.of(this);
		}
	}

	@Parameter(persist = false, type = ItemIO.BOTH, attrs = { @Attr(name = "pixels", value = "decode white black model output slices"), @Attr(name = "output", value = "new-display") })
	private ColorImage image;

	@Parameter(persist = false, label = "Horizontal cells (px)", description = "Sigma of the first surround. Automatic: 0.5 % of the longer side, at least 3.", min = "0.3", max = "1000",
		attrs = @Attr(name = "presets", value = "By size: horizontal=auto amacrine=auto; As published: horizontal=3 amacrine=1.5; Dim beside bright: horizontal=60 amacrine=10"))
	private double horizontal = Double.NaN;

	@Parameter(persist = false, label = "Amacrine cells (px)", description = "Sigma of the second surround; 0 for no second stage. Automatic: half of the first.", min = "0", max = "1000", validater = "checkAmacrine")
	private double amacrine = Double.NaN;

	@Parameter(persist = false, label = "Saturation", description = "0 for grey, 1 for the colours' own ratios.", min = "0", max = "2", style = "slider")
	private double saturation = 1;

	@Parameter(persist = false, label = "Black (percentile)", description = "The percentile of the result's luminance that becomes black; 0: no light does.", min = "0", max = "49")
	private double low = 0;

	@Parameter(persist = false, label = "White (percentile)", description = "The percentile of the result's luminance that becomes white.", min = "51", max = "100")
	private double high = 100;

	@Parameter(persist = false, label = "Scope", description = "Whether all slices go by the same largest and mean light and percentiles, or each by its own, which makes movies flicker.")
	private Together scope = Together.ALL;

	@Parameter(persist = false, label = "Out of range", description = "What becomes of colors beyond the range of the output.", attrs = @Attr(name = "without", value = "rolloff"))
	private Gamut gamut = Gamut.AUTO;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Override
	public void run() {
		checkAmacrine();
		if (Double.isNaN(horizontal)) horizontal = LocalToneMapping.horizontal(Math.max(image.source().width(), image.source().height()));
		if (Double.isNaN(amacrine)) amacrine = LocalToneMapping.amacrine(horizontal);
		ToneMapping mapping = new ToneMapping(image, new ToneMappingSettings(horizontal, amacrine, saturation, low, high, scope == Together.PER_SLICE), gamut);
		gamut = mapping.gamut();
		report = new Report("Image", "Slice", "Largest", "Mean", "Decades_before", "Decades_after", "Low", "High", "Clipped_%", "Note");
		String title = image.source().title();
		boolean isChannels = !image.isColor() && image.source().channels() > 1;
		mapping.run((position, component, figures, clipped) -> report.row().set("Image", title).set("Slice", position + 1).set("Largest", figures.largest).set("Mean", figures.mean).set("Decades_before", figures.decadesBefore)
			.set("Decades_after", figures.decadesAfter).set("Low", figures.low).set("High", figures.high).set("Clipped_%", 100 * clipped)
			.set("Note", (isChannels ? "channel " + (component + 1) + "; " : "") + (figures.isFlat ? "no contrast: mid-grey; " : "") + "for display, not for measuring"));
	}

	private void checkAmacrine() {
		if (amacrine > 0 && amacrine < 0.3) throw new IllegalArgumentException("amacrine=" + amacrine + " is out of range; allowed: auto, 0 for no second stage, or a number from 0.3 to 1000");
	}
}
