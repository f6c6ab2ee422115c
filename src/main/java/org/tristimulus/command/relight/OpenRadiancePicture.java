package org.tristimulus.command.relight;

import java.io.File;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.relight.RelightFiles;

/** Opens a Radiance picture (.hdr, .pic) as a 32-bit image of linear light. */
@Plugin(type = Command.class, label = "Open Radiance Picture...", visible = false, attrs = @Attr(name = "words", value = "HDR, HDRI, RGBE"))
public class OpenRadiancePicture implements Command {

	@Parameter(persist = false, label = "File", description = "A Radiance picture, .hdr or .pic.", style = "open", validater = "checkPath")
	private File path = new File("");

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage image;

	@Override
	public void run() {
		checkPath();
		image = ColorImage.of(RelightFiles.radiance(path.toPath()));
	}

	private void checkPath() {
		if (path.getPath().isEmpty()) throw new IllegalArgumentException("The key \"path\" is missing; allowed: a Radiance picture, .hdr or .pic");
		if (!path.isFile()) throw new IllegalArgumentException("path=" + path + ": there is no such file");
	}
}
