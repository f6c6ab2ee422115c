package org.tristimulus.command.space;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.ComponentChoice;
import org.tristimulus.image.WorkingSpace;

/** Runs any ImageJ command on the light, or the lightness, of an image instead of its codes. */
@Plugin(type = Command.class, label = "Run in Color Space...", visible = false, attrs = { @Attr(name = "panel", value = "none"), @Attr(name = "title", value = "{command}") })
public class RunInColorSpace implements Command {

	@Parameter(persist = false, type = ItemIO.BOTH, attrs = { @Attr(name = "pixels", value = "decode white output"), @Attr(name = "output", value = "new"), @Attr(name = "preview", value = "none") })
	private ColorImage image;

	@Parameter(persist = false, label = "Command", description = "The ImageJ command to run, as the menu names it.", style = "command")
	private String command = "";

	@Parameter(persist = false, label = "Options", description = "Its options, as ImageJ's Recorder writes them; left empty, its own dialog opens.")
	private String options = "";

	@Parameter(persist = false, label = "Color space", description = "Where it computes: linear light for what optics does, Oklab and L*a*b* for what the eye sees.")
	private WorkingSpace space = WorkingSpace.LINEAR;

	@Parameter(persist = false, label = "Components", description = "Which components it runs on; the first of Oklab and L*a*b* is lightness.")
	private ComponentChoice components = ComponentChoice.ALL;

	@Parameter(persist = false, label = "Out of range", description = "What becomes of colours that the output cannot hold.")
	private Gamut gamut = Gamut.AUTO;

	@Override
	public void run() {
		gamut = image.resolve(gamut);
		options = image.run(command, options, space, components, gamut);
	}
}
