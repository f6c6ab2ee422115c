package org.tristimulus.figure.light;

import java.awt.geom.Rectangle2D;
import java.util.List;

import org.tristimulus.figure.Sheet;
import org.tristimulus.light.mixture.LedMixture;
import org.tristimulus.light.rendering.LampReport;
import org.tristimulus.light.spectrum.LightSource;

/** A mixture on one sheet: the spectrum over those of its channels, colour vectors, indices, test colours, and its place among all mixtures of its colour. */
final class MixtureSheet {

	private static final Rectangle2D TRADE_OFF = new Rectangle2D.Double(700, 446, 462, 196);

	private MixtureSheet() {}

	static Sheet of(List<LightSource> channels, LedMixture mixture, LampReport mixed, List<LedMixture> curve, double minRa) {
		LampSheet sheet = new LampSheet(mixed, "Mixture of " + channels.size() + " channels");
		LampFigures.drawChannels(new SpectrumFigure(sheet.sheet(), sheet.spectrum(), mixed.spectrum()), channels, mixture);
		sheet.drawRendering();
		if (Double.isNaN(mixture.ra())) return sheet.sheet();
		TradeOffFigure.draw(sheet.sheet(), TRADE_OFF, curve, mixture, minRa);
		String words = curve.size() < 2 ? "These channels leave no choice at this colour" : "Chosen (red), and the best mixtures of this colour";
		sheet.sheet().text(words, TRADE_OFF.getMinX(), TRADE_OFF.getMinY() - 14, Sheet.Align.LEFT, Sheet.TEXT, Sheet.INK);
		return sheet.sheet();
	}
}
