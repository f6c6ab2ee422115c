package org.tristimulus.imagej.batch;

import java.io.File;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;

import org.tristimulus.batch.Job;
import org.tristimulus.batch.JobResult;
import org.tristimulus.batch.Outcome;
import org.tristimulus.batch.ReportRows;
import org.tristimulus.batch.ResultFormat;
import org.tristimulus.imagej.run.LineException;
import org.tristimulus.imagej.run.LineResult;
import org.tristimulus.report.Report;

/** One image of a folder: opened, taken through a recipe, and written. */
public final class FolderJob implements Job {

	private static final long serialVersionUID = 1L;

	private final String macro;
	private final File input, output;
	private final ResultFormat format;
	private final HashMap<String, String> results;
	private transient volatile Recipe recipe;

	/** @param results the name of each file's result */
	FolderJob(String macro, File input, File output, ResultFormat format, Map<String, String> results) {
		this.macro = macro;
		this.input = input;
		this.output = output;
		this.format = format;
		this.results = new HashMap<>(results);
	}

	@Override
	public JobResult run(String file) {
		long start = System.nanoTime();
		List<LineResult> lines = new ArrayList<>();
		try {
			run(new File(input, file), new File(output, results.get(file)), lines);
		}
		catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
			return JobResult.failed(file, micros(start), message(e));
		}
		List<Map<String, String>> rows = new ArrayList<>();
		List<String> remarks = new ArrayList<>();
		for (LineResult line : lines) {
			for (Report report : line.reports())
				rows.addAll(ReportRows.of(report));
			remarks.addAll(line.remarks());
		}
		return new JobResult(Outcome.done(file, results.get(file), micros(start)), rows, remarks);
	}

	private void run(File from, File to, List<LineResult> lines) {
		ImagePlus image = InputImage.open(from);
		try {
			for (Step step : recipe().steps()) {
				ImagePlus next = step.apply(image, lines);
				if (next != image) image.flush();
				image = next;
			}
			ResultImage.write(image, to, format);
		}
		finally {
			image.flush();
		}
	}

	private Recipe recipe() {
		Recipe known = recipe;
		return known != null ? known : (recipe = new Recipe(macro));
	}

	private static long micros(long start) {
		return (System.nanoTime() - start) / 1000;
	}

	/** What the user can mend; anything else is our own mistake, and says where. */
	private static String message(Throwable e) {
		boolean isKnown = e instanceof LineException || e instanceof IllegalArgumentException || e instanceof UncheckedIOException;
		if (isKnown && e.getMessage() != null) return e.getMessage();
		if (e instanceof OutOfMemoryError) return "there is not enough memory for this image; fewer threads take less";
		StackTraceElement[] trace = e.getStackTrace();
		return "unexpected problem: " + e + (trace.length > 0 ? " at " + trace[0] : "");
	}
}
