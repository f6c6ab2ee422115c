package org.tristimulus.imagej.zarr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tristimulus.batch.MergedRows;
import org.tristimulus.batch.ReportRows;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.HasFigures;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.report.Report;

/** The reports of lines that are found from their results, when all blocks are made. */
final class Figures {

	private final Measuring measuring;
	private final Passes passes;
	private final List<Report> reports = new ArrayList<>();

	Figures(Measuring measuring, Passes passes) {
		this.measuring = measuring;
		this.passes = passes;
	}

	/** Whether any line of a recipe has such a report. */
	boolean areIn(LargeRecipe recipe) {
		return recipe.lines().stream().anyMatch(measuring::hasFigures);
	}

	/**
	 * @param chain of all lines
	 * @param output what was made of the last one
	 */
	List<Report> of(LargeRecipe recipe, List<FixedStep> steps, BlockChain chain, Path output) {
		for (int i = 0; i < recipe.lines().size(); i++) {
			LargeRecipe.Line line = recipe.lines().get(i);
			if (!measuring.hasFigures(line)) continue;
			boolean isLast = i == steps.size() - 1;
			BlockChain made = isLast ? new BlockChain(output.toString(), 0, Collections.emptyList()) : chain.first(i + 1);
			ColorImage result = new ColorImage(new ChangedStore(made, Optional.empty(), passes), PixelSettings.AUTO, passes.progress());
			reports.add(((HasFigures) measuring.command(line, steps.subList(0, i))).figures(result));
		}
		return reports;
	}

	/** Writes them as batches do. @param name of the image */
	static void write(List<Report> reports, String name, Path folder) {
		MergedRows rows = new MergedRows(folder, file -> false);
		List<Map<String, String>> all = new ArrayList<>();
		for (Report report : reports)
			all.addAll(ReportRows.of(report));
		rows.add(name, all);
		try {
			Files.write(folder.resolve(MergedRows.TABLE), rows.table().getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException e) {
			throw new UncheckedIOException(folder + ": the table cannot be written: " + e.getMessage(), e);
		}
		rows.done();
	}
}
