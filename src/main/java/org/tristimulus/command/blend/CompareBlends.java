package org.tristimulus.command.blend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.blend.BlendSpace;
import org.tristimulus.blend.HuePath;
import org.tristimulus.blend.Mix;
import org.tristimulus.figure.BlendFigure;
import org.tristimulus.figure.BlendStrip;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pair.ColorOrImage;

/** Draws a figure of the way from one colour or image to another, a band for each colour space. */
@Plugin(type = Command.class, label = "Compare Blends...", visible = false, attrs = @Attr(name = "panel", value = "first second spaces profile"))
public class CompareBlends implements Command {

	@Parameter(persist = false, label = "First", description = "A colour, #rrggbb, or an image.", attrs = @Attr(name = "pick", value = "color"))
	private ColorOrImage first = ColorOrImage.of(0x00ff00);

	@Parameter(persist = false, label = "Second", description = "A colour, #rrggbb, or an image.", attrs = @Attr(name = "pick", value = "color"))
	private ColorOrImage second = ColorOrImage.of(0xff00ff);

	@Parameter(persist = false, style = "list", label = "Spaces", description = "Of the bands, from above, separated by commas: srgb linear oklab oklch lab lch.", validater = "chosenSpaces", attrs = @Attr(name = "choices", value = "oklab,linear,srgb,oklch,lab,lch"))
	private String spaces = "oklab,linear,srgb";

	@Parameter(persist = false, label = "Width (pixels)", description = "Of the figure.", min = "16", max = "8192", attrs = @Attr(name = "unit", value = "px"))
	private int width = 768;

	@Parameter(persist = false, label = "Height (pixels)", description = "Of each band.", min = "8", max = "2048", attrs = @Attr(name = "unit", value = "px"))
	private int height = 96;

	@Parameter(persist = false, label = "Labels", description = "The name of each space above its band.")
	private boolean labels = true;

	@Parameter(persist = false, label = "Profile", description = "A plot of lightness along the bands.")
	private boolean profile = true;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage figure;

	@Override
	public void run() {
		BlendFigure sheet = new BlendFigure(width, labels, profile);
		List<BlendStrip> bands = new ArrayList<>();
		for (BlendSpace space : chosenSpaces())
			bands.add(new BlendStrip(name(space), first, second, Mix.in(space, HuePath.SHORTER).at(1), sheet.bandWidth(), height));
		figure = ColorImage.of(sheet.draw("Blends of " + first + " and " + second, bands));
	}

	private static String name(BlendSpace space) {
		boolean codesOrLight = space == BlendSpace.SRGB || space == BlendSpace.LINEAR;
		return codesOrLight ? space.label() : space.label() + ", perceptual";
	}

	/** @throws IllegalArgumentException for a space that is none */
	List<BlendSpace> chosenSpaces() {
		List<BlendSpace> all = new ArrayList<>(Arrays.asList(BlendSpace.values())), chosen = new ArrayList<>();
		all.remove(BlendSpace.AUTO);
		for (String token : spaces.split(",", -1))
			chosen.add(all.stream().filter(s -> s.toString().equalsIgnoreCase(token.trim())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("spaces=" + spaces + ": \"" + token.trim() + "\" is not a space; allowed: one or more of " + all + ", separated by commas")));
		return chosen;
	}
}
