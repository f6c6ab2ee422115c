package org.tristimulus.command.lamp;

import java.util.Collections;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.figure.light.LampFigures;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.light.mixture.LedMixer;
import org.tristimulus.light.mixture.LedMixture;
import org.tristimulus.light.mixture.LedPreset;
import org.tristimulus.light.mixture.MixGoal;
import org.tristimulus.light.rendering.LampReport;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.report.Report;
import org.tristimulus.report.Tables;

/** Mixes two to six channels of light to a colour temperature, as faithful or as efficacious as can be. */
@Plugin(type = Command.class, label = "Light Source Mixer...", visible = false)
public class LightSourceMixer implements Command {

	/** Points of the trade-off. */
	private static final int CURVE = 13;

	@Parameter(persist = false, label = "Channels", description = "2 to 6, separated by semicolons: a Gaussian peak/width in nm, a built-in name such as led-b3, or a file.", style = "file", validater = "checkChannels", callback = "channelsChanged")
	private String channels = LedPreset.RGBW.channels();

	@Parameter(persist = false, label = "Preset", description = "A usual set of channels, which is taken instead.", callback = "presetChanged", attrs = @Attr(name = "opens", value = "rgbw"))
	private LedPreset preset = LedPreset.NONE;

	@Parameter(persist = false, label = "CCT (K)", description = "The correlated colour temperature to reach.", min = "1000", max = "20000", style = "slider,range:1800..10000", stepSize = "50")
	private double cct = 4000;

	@Parameter(persist = false, label = "Duv", description = "The distance from the Planckian locus to reach, in CIE 1960 uv; positive is greenish.", min = "-0.02", max = "0.02")
	private double duv = 0;

	@Parameter(persist = false, label = "Maximise", description = "What the mixture is best at among all that reach the target.")
	private MixGoal maximise = MixGoal.RA;

	@Parameter(persist = false, label = "Lowest Ra", description = "A mixture of lower Ra is not taken; 0 sets no floor.", min = "0", max = "100")
	private double minra = 0;

	@Parameter(persist = false, label = "Plots", description = "sheet: the mixed spectrum, its colour rendering, and Ra against luminous efficacy on one sheet. stack: each figure as a slice.", attrs = @Attr(name = "formerly", value = LampPlots.FORMERLY))
	private LampPlots plots = LampPlots.SHEET;

	@Parameter(persist = false, label = "Tables", description = "Those that are open; the host gives them.", required = false, visibility = ItemVisibility.INVISIBLE)
	private Tables tables = Tables.NONE;

	@Parameter(persist = false, label = "Progress", description = "Whether to go on; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private Progress progress = Progress.NONE;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private List<ColorImage> figures = Collections.emptyList();

	@Override
	public void run() {
		channels = chosen();
		preset = LedPreset.NONE;
		List<LightSource> sources = Lamps.of(channels, tables, progress);
		LedMixer mixer = LedMixer.of(sources);
		ColorTemperature target = ColorTemperature.ofKelvin(cct, duv);
		LedMixture mixture = mixer.mix(target, maximise, minra);
		LampReport mixed = LampReport.of(LightSource.of("mixture", mixture.spectrum()));
		report = LampTable.of(sources, mixture, mixed);
		if (plots == LampPlots.NONE) return;
		List<LedMixture> curve = mixer.tradeOff(target, CURVE);
		figures = plots == LampPlots.SHEET ? LampFigures.sheet(sources, mixture, mixed, curve, minra) : LampFigures.stack(sources, mixture, mixed, curve, minra);
	}

	/** The channels themselves, which are recorded too, so that the line means the same whatever a preset becomes. */
	private String chosen() {
		return preset == LedPreset.NONE ? channels : preset.channels();
	}

	/** Called by the dialog: shows what a preset takes. */
	@SuppressWarnings("unused")
	private void presetChanged() {
		channels = chosen();
	}

	/** Called by the dialog: channels that the user lists are not a preset. */
	@SuppressWarnings("unused")
	private void channelsChanged() {
		if (!channels.equals(preset.channels())) preset = LedPreset.NONE;
	}

	/** Called by the dialog: what is wrong with the channels. */
	@SuppressWarnings("unused")
	private void checkChannels() {
		LedMixer.checkCount(Lamps.check(chosen(), tables));
	}
}
