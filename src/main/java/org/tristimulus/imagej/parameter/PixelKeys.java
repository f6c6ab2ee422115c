package org.tristimulus.imagej.parameter;

import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.Slices;

/**
 * The keys that say how pixels are read and where the result goes, declared once for all commands. A command names
 * those it takes in the attribute {@code pixels} of its first image.
 */
public final class PixelKeys implements Command {

	@Parameter(persist = false, label = "Values are", description = "How stored values become light: a curve, or an RGB space, which is curve and primaries. Automatic: what was declared for the image; else sRGB for 24-bit RGB, linear for the rest.")
	private Decode decode = Decode.AUTO;

	@Parameter(persist = false, label = "White", description = "The stored value that means 1.0. Automatic: what was declared; else 255 or 65535; a 32-bit image has none.")
	private double white = Double.NaN;

	@Parameter(persist = false, label = "Black", description = "The stored value that means no light (camera offset); subtracted first, not added back.")
	private double black = 0;

	@Parameter(persist = false, label = "Channels are", description = "Whether three channels are one colour or each is a number of its own.")
	private Model model = Model.AUTO;

	@Parameter(persist = false, label = "Output", description = "In place, a new image of the same type, or a new 32-bit image.")
	private Output output = Output.SAME;

	@Parameter(persist = false, label = "Slices", description = "The planes of a stack to change.", attrs = @Attr(name = "shown", value = "stack"))
	private Slices slices = Slices.ALL;

	/** Holds declarations only. */
	@Override
	public void run() {}
}
