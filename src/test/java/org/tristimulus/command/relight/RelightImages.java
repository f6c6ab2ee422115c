package org.tristimulus.command.relight;

import java.nio.file.Path;
import java.util.Map;

import ij.ImagePlus;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;

import org.tristimulus.door.Door;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.imagej.image.Images;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.Figures;

/** Images and numbers of these tests. */
final class RelightImages {

	private RelightImages() {}

	static ImagePlus image(String name, String title) {
		ImagePlus imp = Figures.image(name);
		imp.setTitle(title);
		return imp;
	}

	/** Runs a command, whose last image stays open, too. */
	static ImagePlus run(String command, String options, ImagePlus... open) {
		ImagePlus current = MenuDoor.run(command, options, open);
		if (current != null) Interpreter.addBatchModeImage(current);
		return current;
	}

	/** The open image of a title. */
	static ImagePlus open(String title) {
		return Images.open().stream().filter(i -> i.getTitle().equals(title)).findAny().orElseThrow(() -> new AssertionError("no image \"" + title + "\" among " + Images.open()));
	}

	static float[] slice(ImagePlus imp, int n) {
		return (float[]) imp.getStack().getProcessor(n).convertToFloatProcessor().getPixels();
	}

	/** A row of the Results table, from 0, numbers with all their digits. */
	static Map<String, String> row(int i) {
		return Door.rows().get(i);
	}

	static Map<String, String> lastRow() {
		return row(ResultsTable.getResultsTable().size() - 1);
	}

	static double last(String column) {
		ResultsTable table = ResultsTable.getResultsTable();
		return table.getValue(column, table.size() - 1);
	}

	/** The coefficients that a command saved. */
	static EnvironmentLight saved(Path file) throws java.io.IOException {
		return org.tristimulus.relight.file.CoefficientText.parse(file.toString(), java.nio.file.Files.readString(file));
	}
}
