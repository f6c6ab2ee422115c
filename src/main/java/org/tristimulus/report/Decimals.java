package org.tristimulus.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How many digits after the point of a number mean something to people, by quantity and unit as column names tell them. The numbers themselves are kept as they are. */
public final class Decimals {

	private static final Map<Pattern, Integer> RULES = new LinkedHashMap<>();

	static {
		rule("CCT_.*|Kelvin|Rate_Hz", 0);
		rule("Duv.*|Tint|[xy]|[uv]_prime", 4);
		rule("Ra.*|R[fg]|R\\d+|.*lm_per_W|Lumens|Peak_nm|Dominant_nm", 1);
		rule(".*[Ss]tops(_.*)?|EV100|DE00_.*|Decades_.*|.*_px|.*_deg|.*_MB", 2);
		rule("(.*_)?%", 2);
		rule("Gain_.*|Purity|DC_gain|Peak_gain|Cone_weight", 3);
		rule("[RGB]_lin", 4);
		rule(".*[Aa]zimuth|.*[Ee]levation", 3);
		rule("Tempo_bpm|.*_dB|.*_Hz", 1);
		rule(".*_c_per_deg|Seconds|Audio_seconds", 2);
	}

	private Decimals() {}

	private static void rule(String columns, int decimals) {
		RULES.put(Pattern.compile(columns), decimals);
	}

	/** Empty for a column without a rule, and for points in space. @param columns all of the table */
	public static OptionalInt of(String column, Collection<String> columns) {
		if (column.length() == 1 && columns.contains("z")) return OptionalInt.empty();
		for (Map.Entry<Pattern, Integer> rule : RULES.entrySet())
			if (rule.getKey().matcher(column).matches()) return OptionalInt.of(rule.getValue());
		return OptionalInt.empty();
	}
}
