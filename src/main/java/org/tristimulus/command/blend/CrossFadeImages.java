package org.tristimulus.command.blend;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.blend.BlendMode;
import org.tristimulus.blend.BlendSpace;
import org.tristimulus.blend.HuePath;
import org.tristimulus.blend.Mix;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pair.Alpha;
import org.tristimulus.image.pair.ImagePair;
import org.tristimulus.light.exposure.Ease;

/** Goes over from one image into another, frame by frame, in a colour space. */
@Plugin(type = Command.class, label = "Cross-Fade Images...", visible = false, attrs = { @Attr(name = "panel", value = "first second frames space hue ease"), @Attr(name = "title", value = "cross-fade") })
public class CrossFadeImages implements Command {

	@Parameter(persist = false, label = "First", description = "The image of the first frame.", attrs = { @Attr(name = "preview", value = "window"), @Attr(name = "pixels", value = "decode white output"), @Attr(name = "output", value = "new") })
	private ColorImage first;

	@Parameter(persist = false, label = "Second", description = "The image of the last frame.", validater = "goTogether")
	private ColorImage second;

	@Parameter(persist = false, label = "Frames", description = "Of the result, the first and the last included; time is its frame axis.", min = "2", max = "10000", attrs = @Attr(name = "previewed", value = "25"))
	private int frames = 25;

	@Parameter(persist = false, label = "Space", description = "Where the straight line between two colours lies. Automatic: linear light.")
	private BlendSpace space = BlendSpace.AUTO;

	@Parameter(persist = false, label = "Hue path", description = "The way round the hue circle; for oklch and lch only.", attrs = @Attr(name = "shown", value = "space=oklch|lch"))
	private HuePath hue = HuePath.SHORTER;

	@Parameter(persist = false, label = "Ease", description = "The pace: the same throughout, or slow at both ends.", attrs = @Attr(name = "without", value = "step"))
	private Ease ease = Ease.LINEAR;

	@Parameter(persist = false, label = "Alpha", description = "Whether a fourth channel is coverage, which is interpolated with the colour. Never decoded.")
	private Alpha alpha = Alpha.IGNORE;

	@Parameter(persist = false, label = "Out of range", description = "What becomes of light beyond white or below black.", attrs = @Attr(name = "without", value = "rolloff"))
	private Gamut gamut = Gamut.AUTO;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage faded;

	@Override
	public void run() {
		space = BlendMode.NORMAL.resolve(space);
		ImagePair pair = new ImagePair(first, second, alpha);
		gamut = pair.resolve(gamut);
		Mix mix = Mix.in(space, hue);
		faded = pair.fade(frame -> mix.at(ease.of(frame / (frames - 1.0))), frames, gamut);
	}

	/** @throws IllegalArgumentException if the images do not go with one another */
	void goTogether() {
		new ImagePair(first, second, alpha).resolve(gamut);
	}
}
