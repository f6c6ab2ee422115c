package org.tristimulus.command.measure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.tristimulus.file.InputFile;
import org.tristimulus.image.ColorImage;
import org.tristimulus.measure.fit.CalibrationRecipe;
import org.tristimulus.report.Report;

/** A calibration read from disk, and what is told of its use. */
final class CalibrationRecipeFile {

	private static final int LONGEST = 1 << 16;

	private final CalibrationRecipe recipe;

	private CalibrationRecipeFile(CalibrationRecipe recipe) {
		this.recipe = recipe;
	}

	/** @throws IllegalArgumentException for a file that is not there, or is not a whole recipe */
	static CalibrationRecipeFile read(File file) {
		if (file.getPath().isEmpty()) throw new IllegalArgumentException("from=recipe: name a file that Calibrate Colors saved, with the key recipe");
		try {
			byte[] bytes = InputFile.read(file.toPath(), LONGEST, () -> false);
			return new CalibrationRecipeFile(CalibrationRecipe.parse(new String(bytes, StandardCharsets.UTF_8), file.getName()));
		}
		catch (IOException e) {
			throw new UncheckedIOException("recipe=" + file + ": " + e.getMessage(), e);
		}
	}

	CalibrationRecipe recipe() {
		return recipe;
	}

	/** After the image was changed. */
	Report report(ColorImage image) {
		List<String> notes = new ArrayList<>();
		notes.add("from a recipe");
		String decode = image.decodeUsed().toString();
		if (!decode.equals(recipe.decode())) notes.add("the recipe was made with decode=" + recipe.decode() + ", and this picture is taken as " + decode);
		return new Report("Image", "Reference", "Method", "Clipped_%", "Note").row().set("Image", image.source().title()).set("Reference", recipe.reference()).set("Method", recipe.method())
			.set("Clipped_%", CalibrationReport.clippedPercent(image)).set("Note", String.join("; ", notes));
	}
}
