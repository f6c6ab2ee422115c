package org.tristimulus.command.exposure;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.Token;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.light.exposure.LightToExposure;

/** Makes a 32-bit image of exposures: log2 of the light, 0 at white. */
@Plugin(type = Command.class, label = "Intensity to Exposure...", visible = false, attrs = { @Attr(name = "title", value = "exposure"), @Attr(name = "blocks", value = "pixels"), @Attr(name = "panel", value = "zero floor negative") })
public class IntensityToExposure implements Command {

	/** What no light becomes. */
	public enum Zero implements Token {

		NAN("Not a number"), FLOOR("The floor");

		private final String label;

		Zero(String label) {
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

	/** What less than no light becomes. */
	public enum Negative implements Token {

		NAN("Not a number"), CLAMP("The smallest exposure, -149");

		private final String label;

		Negative(String label) {
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

	@Parameter(persist = false, attrs = { @Attr(name = "pixels", value = "decode white black"), @Attr(name = "preview", value = "window") })
	private ColorImage image;

	@Parameter(persist = false, label = "Floor (stops)", description = "The exposure that no light is given, for zero=floor alone.", min = "-149", max = "0", attrs = { @Attr(name = "shown", value = "zero=floor"), @Attr(name = "unit", value = "stops") })
	private double floor = -20;

	@Parameter(persist = false, label = "No light becomes", description = "nan: not a number, as its exposure is undefined. floor: the floor.")
	private Zero zero = Zero.NAN;

	@Parameter(persist = false, label = "Negatives become", description = "nan: not a number. clamp: -149, the exposure of the smallest number that 32 bits hold.")
	private Negative negative = Negative.NAN;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage exposure;

	@Parameter(type = ItemIO.OUTPUT)
	private String remark;

	@Override
	public void run() {
		Encoding light = image.encoding(false);
		SampleCount count = new SampleCount(new LightToExposure(zero == Zero.FLOOR ? floor : Double.NaN, negative == Negative.CLAMP ? LightToExposure.MIN_EXPOSURE : Double.NaN));
		exposure = image.convert(light, count, PixelType.FLOAT32, new Encoding(Decode.LINEAR, 1, 0), new Encoding(light.decode, light.white, 0), PixelStore.EXPOSURE);
		if (count.zeros() + count.negatives() > 0) remark = count.zeros() + " samples without light became " + (zero == Zero.FLOOR ? String.valueOf(floor) : "NaN") + ", "
			+ count.negatives() + " negative ones " + (negative == Negative.CLAMP ? "-149" : "NaN") + ", of " + image.tally().pixels();
	}
}
