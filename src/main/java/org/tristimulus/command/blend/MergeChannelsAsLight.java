package org.tristimulus.command.blend;

import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.merge.ChannelMerge;
import org.tristimulus.image.merge.DisplaySettings;
import org.tristimulus.image.merge.MergeFrom;
import org.tristimulus.image.merge.MergeMode;
import org.tristimulus.image.store.ChannelDisplay;

/** Merges the channels of a composite into 24-bit RGB as light adds up, rather than as codes do. */
@Plugin(type = Command.class, label = "Merge Channels as Light...", visible = false, attrs = { @Attr(name = "display", value = "true"), @Attr(name = "title", value = "merged as light"), @Attr(name = "blocks", value = "pixels"), @Attr(name = "panel", value = "preset images mode from colors ranges") })
public class MergeChannelsAsLight implements Command {

	@Parameter(persist = false, attrs = { @Attr(name = "pixels", value = "slices"), @Attr(name = "preview", value = "window") })
	private ColorImage image;

	@Parameter(persist = false, label = "Images", description = "active: the channels of the active composite; or grey images of one size and type, by titles, #id or paths separated by semicolons.", style = "channels")
	private String images = "active";

	@Parameter(persist = false, label = "Mode", description = "How the light of the channels becomes one: the first two for a dark background, the others for a light one; absorb: each channel is a dye.", validater = "checkMode")
	private MergeMode mode = MergeMode.ADD;

	@Parameter(persist = false, label = "From", description = "What light is taken from: the colours that each channel is shown in, or the values themselves, as parts of the channel's colour.")
	private MergeFrom from = MergeFrom.DISPLAYED;

	@Parameter(persist = false, label = "Display ranges", description = "One a channel: min-max, separated by commas. Empty: the present ones.", validater = "read")
	private String ranges = "";

	@Parameter(persist = false, style = "colors", label = "Colors", description = "One a channel: #rrggbb, or lut, separated by commas. Empty: those of the look-up tables.", attrs = @Attr(name = "presets", value = "Magenta and green: colors=#ff00ff,#00ff00; Orange and blue: colors=#ff8000,#0080ff; H&E: mode=absorb from=data colors=#2a1a7c,#e86a9c"))
	private String colors = "";

	@Parameter(persist = false, label = "Out of range", description = "What becomes of light beyond white.", attrs = @Attr(name = "without", value = "rolloff none"))
	private Gamut gamut = Gamut.AUTO;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage merged;

	@Override
	public void run() {
		checkMode();
		List<ChannelDisplay> displays = read();
		ranges = DisplaySettings.ranges(displays);
		colors = DisplaySettings.colors(displays);
		gamut = gamut == Gamut.AUTO ? Gamut.CLIP : gamut;
		merged = new ChannelMerge(image, displays).apply(mode, from, gamut);
	}

	private void checkMode() {
		mode.check(from);
	}

	/** @throws IllegalArgumentException for texts that do not go with the image */
	List<ChannelDisplay> read() {
		return DisplaySettings.of(image.source(), ranges, colors, from);
	}
}
