package org.tristimulus.command.space;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.space.SpaceConversion;
import org.tristimulus.image.space.TargetSpace;

/** Gives the components of an image's colours in another space, as 32-bit numbers. */
@Plugin(type = Command.class, label = "Convert Color Space...", visible = false, attrs = { @Attr(name = "blocks", value = "pixels"), @Attr(name = "title", value = "{to}") })
public class ConvertColorSpace implements Command {

	@Parameter(persist = false, attrs = { @Attr(name = "pixels", value = "decode white"), @Attr(name = "preview", value = "window") })
	private ColorImage image;

	@Parameter(persist = false, label = "To", description = "The color space of the new 32-bit image; one channel for each component.")
	private TargetSpace to = TargetSpace.LINEAR;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage converted;

	@Override
	public void run() {
		converted = SpaceConversion.of(image, to.space());
	}
}
