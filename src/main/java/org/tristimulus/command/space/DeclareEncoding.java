package org.tristimulus.command.space;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.Declaration;

/** Says what the stored values of an image mean, for all commands and for good. */
@Plugin(type = Command.class, label = "Declare Encoding...", visible = false, attrs = { @Attr(name = "blocks", value = "pixels"), @Attr(name = "panel", value = "none") })
public class DeclareEncoding implements Command {

	@Parameter(persist = false, type = ItemIO.BOTH, attrs = @Attr(name = "preview", value = "none"))
	private ColorImage image;

	@Parameter(persist = false, label = "Values are", description = "How stored values become light: a curve, or an RGB space, which is curve and primaries; or the colour profile of the file, through which the pixels are taken to sRGB.")
	private Declaration encoding = Declaration.AUTO;

	@Parameter(persist = false, label = "White", description = "The stored value that means 1.0.", validater = "checkWhite")
	private double white = Double.NaN;

	@Parameter(persist = false, label = "Black", description = "The stored value that means no light (camera offset).")
	private double black = 0;

	@Override
	public void run() {
		encoding.of(image, white, black);
	}

	private void checkWhite() {
		encoding.check(image.source().type(), white, black);
	}
}
