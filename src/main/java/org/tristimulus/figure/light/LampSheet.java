package org.tristimulus.figure.light;

import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.tristimulus.figure.Axes;
import org.tristimulus.figure.BarChart;
import org.tristimulus.figure.Sheet;
import org.tristimulus.light.rendering.ColorRendering;
import org.tristimulus.light.rendering.LampReport;

/** A light source on one sheet: key figures, spectrum, colour vectors, indices over test colours, and local shifts. */
final class LampSheet {

	/** On a screen of 1280 by 900 ImageJ opens it, below its own window, without making it smaller. */
	static final int WIDTH = 1180, HEIGHT = 720;

	static final Rectangle2D SPECTRUM = new Rectangle2D.Double(84, 86, 690, 220), VECTORS = new Rectangle2D.Double(836, 86, 326, 326), INDICES = new Rectangle2D.Double(84, 400, 516, 180),
		CHROMA = new Rectangle2D.Double(684, 448, 478, 86), HUE = new Rectangle2D.Double(684, 586, 478, 80), PATCHES = new Rectangle2D.Double(84, 612, 516, 50), ALONE = new Rectangle2D.Double(84, 86, 1072, 530);

	private final Sheet sheet = new Sheet(WIDTH, HEIGHT);
	private final LampReport source;

	LampSheet(LampReport source, String title) {
		this.source = source;
		sheet.heading(title, keyFigures());
	}

	/** The whole sheet of a source that is reported alone. */
	static Sheet of(LampReport source) {
		LampSheet sheet = new LampSheet(source, source.name());
		new SpectrumFigure(sheet.sheet, sheet.spectrum(), source.spectrum()).draw();
		sheet.drawRendering();
		source.fidelity().ifPresent(f -> {
			ShiftFigure.drawChroma(sheet.sheet, CHROMA, f, 0);
			ShiftFigure.drawHue(sheet.sheet, HUE, f, BarChart.NO_NUMBERS);
			sheet.sheet.text("Hue bin", HUE.getCenterX(), HUE.getMaxY() + 38, Sheet.Align.CENTER, Sheet.TEXT, Sheet.INK);
		});
		return sheet.sheet;
	}

	/** Where the spectrum is drawn: it has the sheet for itself where there is no colour rendering. */
	Rectangle2D spectrum() {
		return source.rendering().isPresent() ? SPECTRUM : ALONE;
	}

	Sheet sheet() {
		return sheet;
	}

	/** Colour vectors, indices, and test colours; words where there is no reference illuminant to compare with. */
	void drawRendering() {
		source.fidelity().ifPresent(f -> new VectorGraphic(sheet, VECTORS, f).draw());
		source.rendering().ifPresent(this::drawIndices);
		if (!source.rendering().isPresent()) sheet.text("No reference illuminant, hence no colour rendering.", 24, HEIGHT - 26, Sheet.Align.LEFT, Sheet.TEXT, Sheet.GREY);
	}

	/** Each index above its test colour. */
	private void drawIndices(ColorRendering rendering) {
		RenderingFigure.draw(sheet, INDICES, rendering, 0);
		for (int i = 1; i <= RenderingFigure.SAMPLES; i++)
			TestColorFigure.draw(sheet, patch(i), rendering, i);
		sheet.text("Test colours: left under the reference, right under the source.", 24, PATCHES.getMaxY() + 18, Sheet.Align.LEFT, Sheet.SMALL, Sheet.GREY);
		sheet.text(LampNumbers.reference(source, rendering), 24, PATCHES.getMaxY() + 36, Sheet.Align.LEFT, Sheet.SMALL, Sheet.GREY);
	}

	/** Where a test colour, 1 to 15, is shown. */
	static Rectangle2D patch(int i) {
		return new Rectangle2D.Double(Math.rint(PATCHES.getMinX() + i * PATCHES.getWidth() / (RenderingFigure.SAMPLES + 1)) + 2, PATCHES.getMinY(), 30, PATCHES.getHeight());
	}

	/** What one looks for first, by name. */
	private Map<String, String> keyFigures() {
		Map<String, String> figures = new LinkedHashMap<>();
		boolean isDefined = source.colorTemperature().isDefined();
		figures.put("CCT", isDefined ? String.format(Locale.ROOT, "%.0f K", source.colorTemperature().kelvin()) : "undefined");
		if (isDefined) figures.put("Duv", LampNumbers.duv(source.colorTemperature()));
		figures.put("x, y", String.format(Locale.ROOT, "%.4f, %.4f", source.chromaticity().x, source.chromaticity().y));
		source.rendering().ifPresent(r -> figures.put("Ra", Axes.signed(String.format(Locale.ROOT, "%.1f", r.ra()))));
		source.rendering().ifPresent(r -> figures.put("R9", Axes.signed(String.format(Locale.ROOT, "%.1f", r.r(9)))));
		source.fidelity().ifPresent(f -> figures.put("Rf", String.format(Locale.ROOT, "%.1f", f.rf())));
		source.fidelity().ifPresent(f -> figures.put("Rg", String.format(Locale.ROOT, "%.1f", f.rg())));
		figures.put("LER", String.format(Locale.ROOT, "%.0f lm/W", source.photometry().efficacy()));
		figures.put("Peak", String.format(Locale.ROOT, "%.0f nm", source.photometry().peak()));
		return figures;
	}
}
