package org.tristimulus.command.lamp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.tristimulus.light.mixture.LedMixture;
import org.tristimulus.light.rendering.LampReport;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.report.Report;

/** Reports on light sources as rows of Results. What is undefined or not known is an empty cell. */
public final class LampTable {

	private static final String CHANNEL = "Channel", WEIGHT = "Weight_%", SOURCE = "Source", NOTE = "Note", CCT = "CCT_K";

	private LampTable() {}

	/** A row for each source. */
	public static Report of(List<LampReport> sources) {
		Report report = report(sources.get(0));
		for (LampReport s : sources)
			add(report, s, s.notes());
		return report;
	}

	/** A row for each channel, with its weight relative to the largest, and one for their mixture. */
	public static Report of(List<LightSource> channels, LedMixture mixture, LampReport mixed) {
		Report report = report(mixed, CHANNEL, WEIGHT);
		for (int i = 0; i < channels.size(); i++)
			report.row().set(CHANNEL, channels.get(i).name()).set(WEIGHT, 100 * mixture.weights()[i]).set(NOTE, String.join("; ", channels.get(i).notes()));
		List<String> notes = new ArrayList<>(mixture.notes());
		notes.addAll(mixed.notes());
		add(report, mixed, notes);
		return report;
	}

	private static Report report(LampReport s, String... first) {
		List<String> columns = new ArrayList<>(Arrays.asList(first));
		columns.add(SOURCE);
		columns.addAll(s.figures().keySet());
		columns.add(NOTE);
		return new Report(columns.toArray(new String[0]));
	}

	private static void add(Report report, LampReport s, List<String> notes) {
		report.row().set(SOURCE, s.name());
		for (Map.Entry<String, Double> figure : s.figures().entrySet())
			if (!figure.getValue().isNaN()) report.set(figure.getKey(), figure.getValue());
		if (!s.colorTemperature().isDefined()) report.set(CCT, "undefined");
		report.set(NOTE, String.join("; ", notes));
	}
}
