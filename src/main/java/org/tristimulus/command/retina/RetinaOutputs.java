package org.tristimulus.command.retina;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.tristimulus.retina.RetinaOutput;

/** A list of outputs of the retina model as a text: tokens separated by commas. */
final class RetinaOutputs {

	private RetinaOutputs() {}

	/** @throws IllegalArgumentException for a token that is unknown, or named twice, or none */
	static List<RetinaOutput> parse(String text) {
		List<RetinaOutput> outputs = new ArrayList<>();
		for (String token : text.split(",", -1)) {
			RetinaOutput output = of(token.trim(), text);
			if (outputs.contains(output)) throw new IllegalArgumentException("outputs=" + text + ": " + output + " is named twice; each output is a channel and comes once");
			outputs.add(output);
		}
		return outputs;
	}

	private static RetinaOutput of(String token, String text) {
		for (RetinaOutput output : RetinaOutput.values())
			if (output.toString().equals(token.toLowerCase(Locale.ROOT))) return output;
		String all = Arrays.stream(RetinaOutput.values()).map(RetinaOutput::toString).collect(Collectors.joining(","));
		throw new IllegalArgumentException("outputs=" + text + ": \"" + token + "\" is not an output; allowed: some of " + all + ", separated by commas");
	}

	/** The text that {@link #parse} reads. */
	static String format(List<RetinaOutput> outputs) {
		return outputs.stream().map(RetinaOutput::toString).collect(Collectors.joining(","));
	}
}
