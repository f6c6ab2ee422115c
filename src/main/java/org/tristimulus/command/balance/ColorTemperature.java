package org.tristimulus.command.balance;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.figure.light.LightDiagram;
import org.tristimulus.image.ColorImage;
import org.tristimulus.light.balance.TemperatureChange;
import org.tristimulus.light.temperature.Intent;
import org.tristimulus.light.temperature.KelvinKeys;
import org.tristimulus.light.temperature.Locus;
import org.tristimulus.light.temperature.TargetLight;
import org.tristimulus.report.HasReadout;
import org.tristimulus.report.Readout;
import org.tristimulus.report.Report;

/** Names the light that a picture was taken under, in kelvin, and makes it neutral; or relights a neutral picture. */
@Plugin(type = Command.class, label = "Color Temperature...", visible = false, attrs = { @Attr(name = "once", value = "true"), @Attr(name = "title", value = "{kelvin} K"), @Attr(name = "blocks", value = "pixels"), @Attr(name = "panel", value = "preset kelvin tint target intent amount") })
public class ColorTemperature implements Command, HasReadout {

	@Parameter(persist = false, type = ItemIO.BOTH, validater = "checkImage", attrs = @Attr(name = "pixels", value = "decode white black model output slices"))
	private ColorImage image;

	@Parameter(persist = false, label = "Light (K)", description = "The light the picture was taken under; a lower number gives a bluer result.", min = "1000", max = "25000", style = "slider,mired,range:1000..10000", stepSize = "1", validater = "checkLight",
		attrs = { @Attr(name = "presets", value = "Candle: kelvin=1850 tint=0 locus=planckian; Illuminant A: kelvin=2856 tint=0 locus=planckian; Halogen: kelvin=3200 tint=0 locus=planckian; " +
			"D50: kelvin=5003 tint=0 locus=daylight; D55: kelvin=5503 tint=0 locus=daylight; D65: kelvin=6504 tint=0 locus=blackbody-daylight; D75: kelvin=7504 tint=0 locus=daylight; " +
			"F2 (cool white): kelvin=4224 tint=0.0018 locus=planckian; F11 (triphosphor): kelvin=3999 tint=0 locus=planckian; LED-B3: kelvin=4102 tint=-0.0007 locus=planckian"), @Attr(name = "unit", value = "K") })
	private double kelvin = 6504;

	@Parameter(persist = false, style = "slider", stepSize = "0.0005", label = "Tint", description = "Distance of the light from the locus in CIE 1960 uv, positive towards green; on the Planckian locus it is the Duv that a meter reports.", min = "-0.05", max = "0.05")
	private double tint = 0;

	@Parameter(persist = false, label = "Target", description = "The light that becomes of it: d65, d50, a, e, or a temperature in kelvin on the locus.", validater = "checkTarget")
	private String target = "d65";

	@Parameter(persist = false, label = "Locus", description = "The line of lights that kelvin counts along.")
	private Locus locus = Locus.BLACKBODY_DAYLIGHT;

	@Parameter(persist = false, label = "Adaptation", description = "The cone space that gains are applied in.")
	private Adaptation adaptation = Adaptation.CAT16;

	@Parameter(persist = false, label = "Intent", description = "Make the light neutral, or render a neutral picture under it.")
	private Intent intent = Intent.CORRECT;

	@Parameter(persist = false, label = "Amount (%)", description = "How much of the way to the target, in mired.", min = "0", max = "100", attrs = @Attr(name = "unit", value = "%"))
	private double amount = 100;

	@Parameter(persist = false, label = "Largest gain", description = "The largest cone gain (L, M or S) that is allowed.", min = "1", max = "100", validater = "checkGain")
	private double maxgain = 25;

	@Parameter(persist = false, label = "Keys (slice:kelvin,...)", description = "Temperatures at slices of a stack, between which it is interpolated in mired; empty for one light.", validater = "checkKeys")
	private String keys = "";

	@Parameter(persist = false, label = "Plot", description = "Plots the locus, the light and the target in the CIE 1976 diagram.")
	private boolean plot = false;

	@Parameter(persist = false, label = "Out of range", description = "What becomes of light beyond the range of the output.", attrs = @Attr(name = "without", value = "rolloff"))
	private Gamut gamut = Gamut.AUTO;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage diagram;

	@Override
	public void run() {
		checkImage();
		gamut = image.resolve(gamut);
		TemperatureChange change = change();
		KelvinKeys kelvins = kelvins();
		image.applyEach(change.transforms(kelvins, !image.source().type().isFloat()), gamut, ColorImage.KNEE);
		report = TemperatureReport.of(image, locus, tint, change, kelvins);
		if (plot) diagram = LightDiagram.of("Color Temperature: " + image.source().title(), locus, new Chromaticity[0], change.lights(kelvins), new Chromaticity[] { change.target() });
	}

	@Override
	public Readout readout() {
		return TemperatureReadout.of(change(), kelvins());
	}

	private TemperatureChange change() {
		return TemperatureChange.along(locus, tint).to(target, amount / 100).by(adaptation, intent, maxgain);
	}

	private KelvinKeys kelvins() {
		return KelvinKeys.of(keys, kelvin, image.source().positions());
	}

	private void checkImage() {
		image.needColors();
	}

	private void checkLight() {
		locus.at(kelvin, tint);
	}

	private void checkTarget() {
		TargetLight.of(target, locus);
	}

	private void checkKeys() {
		change().lights(kelvins());
	}

	private void checkGain() {
		change().check(kelvins());
	}
}
