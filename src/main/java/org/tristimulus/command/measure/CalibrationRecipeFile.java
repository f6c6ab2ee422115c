package org.tristimulus.command.measure;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.tristimulus.image.ColorImage;
import org.tristimulus.light.balance.RecipeLines;
import org.tristimulus.measure.fit.CalibrationRecipe;
import org.tristimulus.report.Report;

/** A calibration read from disk, and what is told of its use. */
final class CalibrationRecipeFile {

	private final CalibrationRecipe recipe;

	private CalibrationRecipeFile(CalibrationRecipe recipe) {
		this.recipe = recipe;
	}

	/** @throws IllegalArgumentException for a file that is not there, or is not a whole recipe */
	static CalibrationRecipeFile read(File file) {
		return new CalibrationRecipeFile(CalibrationRecipe.of(RecipeLines.read(file, RecipeLines.Kind.COLOR_CALIBRATION)));
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
