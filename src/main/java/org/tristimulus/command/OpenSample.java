package org.tristimulus.command;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.sample.Sample;

/** Opens an image to try the other commands on. */
@Plugin(type = Command.class, label = "Open Tristimulus Sample...", visible = false)
public class OpenSample implements Command {

	@Parameter(persist = false, label = "Sample", description = "An image made by code from published data; Image > Show Info says how.")
	private Sample sample = Sample.CHART;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage image;

	@Override
	public void run() {
		image = ColorImage.of(sample.make());
	}
}
