package org.tristimulus.command.blend;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.blend.Blend;
import org.tristimulus.blend.BlendMode;
import org.tristimulus.blend.BlendSpace;
import org.tristimulus.blend.HuePath;
import org.tristimulus.blend.SoftLight;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pair.Alpha;
import org.tristimulus.image.pair.ImagePair;

/** Blends a source image over a backdrop, by a blend mode, in a colour space. */
@Plugin(type = Command.class, label = "Blend Images...", visible = false, attrs = { @Attr(name = "title", value = "{mode}"), @Attr(name = "blocks", value = "pixels"), @Attr(name = "panel", value = "backdrop source mode variant opacity space hue mask") })
public class BlendImages implements Command {

	@Parameter(persist = false, type = ItemIO.BOTH, label = "Backdrop", description = "The image below; its selection says which pixels may change.", attrs = { @Attr(name = "pixels", value = "decode white model output"), @Attr(name = "output", value = "new") })
	private ColorImage backdrop;

	@Parameter(persist = false, label = "Source", description = "The image above.", validater = "goTogether")
	private ColorImage source;

	@Parameter(persist = false, label = "Mode", description = "What becomes of a pixel of the backdrop under one of the source. Normal mixes both by the opacity.")
	private BlendMode mode = BlendMode.NORMAL;

	@Parameter(persist = false, label = "Soft light by", description = "Whose formula; for soft-light only.", attrs = @Attr(name = "shown", value = "mode=soft-light"))
	private SoftLight variant = SoftLight.W3C;

	@Parameter(persist = false, label = "Space", description = "What is blended: sRGB codes, linear light or perceptual components. Automatic: what suits the mode.", validater = "goWithMode")
	private BlendSpace space = BlendSpace.AUTO;

	@Parameter(persist = false, label = "Hue path", description = "The way round the hue circle; for oklch and lch only.", attrs = @Attr(name = "shown", value = "space=oklch|lch"))
	private HuePath hue = HuePath.SHORTER;

	@Parameter(persist = false, label = "Opacity (%)", description = "Of the source. With normal, 0 is the backdrop and 100 the source.", min = "0", max = "100", style = "slider", stepSize = "1", attrs = { @Attr(name = "unit", value = "%"), @Attr(name = "opens", value = "50") })
	private double opacity = 100;

	@Parameter(persist = false, label = "Mask", description = "A grey image that scales the opacity: black keeps the backdrop. Never decoded.", required = false)
	private ColorImage mask;

	@Parameter(persist = false, label = "Alpha", description = "Whether a fourth channel is coverage. Never decoded.")
	private Alpha alpha = Alpha.IGNORE;

	@Parameter(persist = false, label = "Source x (pixels)", description = "How far the source lies to the right of the backdrop's left edge; outside it the backdrop stays.", attrs = @Attr(name = "unit", value = "px"))
	private int x = 0;

	@Parameter(persist = false, label = "Source y (pixels)", description = "How far the source lies below the backdrop's upper edge.", attrs = @Attr(name = "unit", value = "px"))
	private int y = 0;

	@Parameter(persist = false, label = "Out of range", description = "What becomes of light beyond white or below black.", attrs = @Attr(name = "without", value = "rolloff"))
	private Gamut gamut = Gamut.AUTO;

	@Override
	public void run() {
		goWithMode();
		ImagePair pair = pair();
		gamut = pair.resolve(gamut);
		pair.apply(Blend.of(mode).variant(variant).in(space).along(hue).opacity(opacity), gamut);
	}

	private ImagePair pair() {
		ImagePair pair = new ImagePair(backdrop, source, alpha).moved(x, y);
		return mask == null ? pair : pair.under(mask);
	}

	/** @throws IllegalArgumentException if the images do not go with one another */
	void goTogether() {
		pair().resolve(gamut);
	}

	/** Leaves no space automatic. @throws IllegalArgumentException if the mode does not go with the space */
	void goWithMode() {
		space = mode.resolve(space);
	}
}
