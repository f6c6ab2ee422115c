package org.tristimulus.command.relight;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.util.Locale;

import org.scijava.ItemVisibility;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.file.FileKind;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.relight.RadianceOutput;

/** Writes the light of an image as a Radiance picture (.hdr). */
@Plugin(type = Command.class, label = "Save Radiance Picture...", visible = false, attrs = { @Attr(name = "panel", value = "none"), @Attr(name = "words", value = "HDR, HDRI, RGBE") })
public class SaveRadiancePicture implements Command {

	private static final FileKind HDR = FileKind.text("a Radiance picture", head -> head.startsWith("#?"));

	@Parameter(persist = false, attrs = { @Attr(name = "pixels", value = "decode white"), @Attr(name = "preview", value = "none") })
	private ColorImage image;

	@Parameter(persist = false, label = "File", description = "Its name ends in .hdr or .pic.", style = "save", validater = "checkPath")
	private File path = new File("");

	@Parameter(persist = false, label = "Files", description = "Writes them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private OutputFiles files = OutputFiles.STRICT;

	@Parameter(type = ItemIO.OUTPUT)
	private String remark;

	@Override
	public void run() {
		checkPath();
		RadianceOutput output = new RadianceOutput(image);
		files.write("path", path, HDR, out -> {
			OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
			output.write(buffered);
			buffered.flush();
		});
		if (!output.remark().isEmpty()) remark = output.remark();
	}

	private void checkPath() {
		String name = path.getName().toLowerCase(Locale.ROOT);
		if (name.isEmpty()) throw new IllegalArgumentException("The key \"path\" is missing; allowed: the name of a file that ends in .hdr or .pic");
		if (!name.endsWith(".hdr") && !name.endsWith(".pic")) throw new IllegalArgumentException("path=" + path + ": the name has to end in .hdr or .pic");
		files.check("path", path, HDR);
	}
}
