package org.tristimulus.command.relight;

import java.io.File;
import java.util.Locale;

import org.tristimulus.file.FileKind;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.RadiosityPolynomial;
import org.tristimulus.relight.file.CoefficientText;

/** The key {@code save} of an environment: coefficients as .csv, or irradiance over π as .glsl. */
final class LightFile {

	private static final FileKind CSV = FileKind.text("a coefficient file", head -> head.contains("l,m,R,G,B")), GLSL = FileKind.text("a GLSL function of Tristimulus", head -> head.contains("irradianceOverPi"));

	private LightFile() {}

	/** @throws IllegalArgumentException for another ending, an order above 2 in a .glsl, or a file that is not to be replaced */
	static void check(File save, int order, OutputFiles files) {
		if (save.getPath().isEmpty()) return;
		if (isGlsl(save) && order > 2) throw new IllegalArgumentException("save=" + save + ": a .glsl holds order 2, and order=" + order + "; use .csv, or order=2");
		files.check("save", save, isGlsl(save) ? GLSL : CSV);
	}

	static void write(File save, EnvironmentLight light, OutputFiles files) {
		if (save.getPath().isEmpty()) return;
		if (isGlsl(save)) files.write("save", save, GLSL, new RadiosityPolynomial(light).glsl());
		else files.write("save", save, CSV, CoefficientText.write(light));
	}

	private static boolean isGlsl(File save) {
		String name = save.getName().toLowerCase(Locale.ROOT);
		if (!name.endsWith(".glsl") && !name.endsWith(".csv")) throw new IllegalArgumentException("save=" + save + ": the name has to end in .csv or .glsl");
		return name.endsWith(".glsl");
	}
}
