package org.tristimulus.command.exposure;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.light.exposure.ExposureToLight;

/** Makes an image of the light that exposures stand for: the inverse of Intensity to Exposure. */
@Plugin(type = Command.class, label = "Exposure to Intensity...", visible = false, attrs = { @Attr(name = "blocks", value = "pixels"), @Attr(name = "title", value = "intensity") })
public class ExposureToIntensity implements Command {

	@Parameter(persist = false, validater = "checkImage", attrs = { @Attr(name = "preview", value = "window"), @Attr(name = "pixels", value = "decode white output"), @Attr(name = "output", value = "new") })
	private ColorImage image;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage light;

	@Parameter(type = ItemIO.OUTPUT)
	private String remark;

	@Override
	public void run() {
		checkImage();
		if (image.settings().output == Output.SAME) throw new IllegalArgumentException("output=same: light and exposures are not kept in one image; allowed: new new-32bit");
		boolean known = image.source().space().equals(PixelStore.EXPOSURE);
		PixelType type = known && image.settings().output == Output.NEW ? image.source().originalType() : PixelType.FLOAT32;
		Encoding meaning = image.encodingOfLight(), stored = new Encoding(meaning.decode, meaning.white, 0);
		SampleCount count = new SampleCount(new ExposureToLight());
		light = image.convert(new Encoding(Decode.LINEAR, 1, 0), count, type, stored, stored, "");
		if (count.undefined() > 0 && !type.isFloat()) remark = count.undefined() + " samples that are not numbers became 0, of " + image.tally().pixels();
	}

	private void checkImage() {
		if (!image.source().type().isFloat()) throw new IllegalArgumentException("\"" + image.source().title() + "\" is " + image.source().type().label() + ", and exposures are 32-bit; make them with Intensity to Exposure");
	}
}
