package org.tristimulus.command.relight;

import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.LampAndAmbient;
import org.tristimulus.report.Report;

/** Columns and tables that several commands of environments share. */
final class LightTable {

	/** The title of the table of coefficients. */
	static final String HARMONICS = "Harmonics";

	private static final String RGB = "RGB";

	private LightTable() {}

	/** Fills Light_azimuth to Ambient_B of the last row. */
	static LampAndAmbient lamp(Report report, EnvironmentLight light) {
		LampAndAmbient lamp = new LampAndAmbient(light);
		report.set("Light_azimuth", lamp.azimuth()).set("Light_elevation", lamp.elevation());
		for (int c = 0; c < 3; c++)
			report.set("Light_" + RGB.charAt(c), lamp.light(c)).set("Ambient_" + RGB.charAt(c), lamp.ambient(c));
		return lamp;
	}

	/** The table of coefficients. */
	static Report harmonics(EnvironmentLight light) {
		Report table = Report.titled(HARMONICS, "l", "m", "R", "G", "B");
		for (int l = 0; l <= light.order(); l++)
			for (int m = -l; m <= l; m++)
				table.row().set("l", l).set("m", m).set("R", light.get(0, l, m)).set("G", light.get(1, l, m)).set("B", light.get(2, l, m));
		return table;
	}
}
