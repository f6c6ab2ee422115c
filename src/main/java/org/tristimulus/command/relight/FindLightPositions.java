package org.tristimulus.command.relight;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.figure.relight.BallSheet;
import org.tristimulus.figure.relight.LampDiagram;
import org.tristimulus.file.FileKind;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.relight.fit.BallLamps;
import org.tristimulus.image.relight.BallOutline;
import org.tristimulus.relight.Directions;
import org.tristimulus.relight.file.LampText;
import org.tristimulus.relight.fit.Ball;
import org.tristimulus.relight.fit.BallHighlight;
import org.tristimulus.relight.fit.Lamps;
import org.tristimulus.report.Report;

/** Finds where the lamp of each photograph stood, by its highlight on a glossy ball that the selection outlines. */
@Plugin(type = Command.class, label = "Find Light Positions...", visible = false, attrs = { @Attr(name = "panel", value = "threshold plot save"), @Attr(name = "words", value = "RTI, photometric stereo, reflective sphere, light directions, lp file") })
public class FindLightPositions implements Command {

	/** An .lp file: its first line is a number. */
	private static final FileKind LP = FileKind.text("an .lp file of lights", head -> head.split("\\r?\\n", 2)[0].trim().matches("\\d+"));

	@Parameter(persist = false, validater = "checkSelection", attrs = { @Attr(name = "pixels", value = "decode white"), @Attr(name = "preview", value = "none") })
	private ColorImage image;

	@Parameter(persist = false, label = "Threshold", description = "The share of the highlight's peak from which pixels belong to it.", min = "0.1", max = "0.95")
	private double threshold = 0.5;

	@Parameter(persist = false, label = "Field of view", description = "Of the camera, across, in degrees, for a ball away from the centre; 0: from far (orthographic).", min = "0", max = "120", attrs = @Attr(name = "unit", value = "deg"))
	private double fov = 0;

	@Parameter(persist = false, label = "Save as", description = "An .lp file, which relighting programs read; empty for none.", style = "save", validater = "checkSave")
	private File save = new File("");

	@Parameter(persist = false, label = "Plot", description = "Shows the lamps on the hemisphere, and the ball of each photograph with its highlight marked.")
	private boolean plot = true;

	@Parameter(persist = false, label = "Files", description = "Writes them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private OutputFiles files = OutputFiles.STRICT;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private List<ColorImage> figures = new ArrayList<>();

	@Override
	public void run() {
		checkSave();
		Ball ball = BallOutline.of(image.source()).seenBy(fov, image.source().width(), image.source().height());
		BallLamps found = new BallLamps(image, ball, threshold);
		Lamps lamps = found.lamps();
		report = report(found, lamps);
		if (plot) {
			String name = Titles.base(image.source().title());
			figures.add(LampDiagram.of(name + ", lamps", lamps));
			figures.add(BallSheet.of(name + ", highlights", found));
		}
		if (!save.getPath().isEmpty()) files.write("save", save, LP, LampText.write(lamps));
	}

	private Report report(BallLamps found, Lamps lamps) {
		Report r = new Report("Slice", "Label", "x", "y", "z", "Azimuth", "Elevation", "Highlight_x", "Highlight_y", "Area_px", "Note");
		for (int k = 0; k < lamps.count(); k++) {
			r.row().set("Slice", k + 1).set("Label", lamps.name(k));
			BallHighlight h = found.highlight(k);
			if (!h.isFound()) {
				r.set("Note", "no highlight");
				continue;
			}
			double[] d = lamps.direction(k);
			r.set("x", d[0]).set("y", d[1]).set("z", d[2]).set("Azimuth", Directions.azimuth(d[0], d[1])).set("Elevation", Directions.elevation(d[0], d[1], d[2])).set("Highlight_x", h.x()).set("Highlight_y", h.y()).set("Area_px", h.area());
			if (d[2] < 0) r.set("Note", "below the horizon");
		}
		return r;
	}

	private void checkSelection() {
		BallOutline.of(image.source());
	}

	private void checkSave() {
		if (save.getPath().isEmpty()) return;
		if (!save.getName().toLowerCase(Locale.ROOT).endsWith(".lp")) throw new IllegalArgumentException("save=" + save + ": the name has to end in .lp");
		files.check("save", save, LP);
	}
}
