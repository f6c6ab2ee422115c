package org.tristimulus.imagej.zarr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

import ij.ImagePlus;

import org.tristimulus.batch.BatchOutcome;
import org.tristimulus.batch.Engine;
import org.tristimulus.batch.Job;
import org.tristimulus.batch.JobResult;
import org.tristimulus.batch.Journal;
import org.tristimulus.batch.LargeBatch;
import org.tristimulus.batch.Monitor;
import org.tristimulus.batch.Outcome;
import org.tristimulus.image.zarr.OmeZarr;
import org.tristimulus.image.zarr.OmeZarrFiles;
import org.tristimulus.image.zarr.StoreBox;
import org.tristimulus.image.zarr.StoreMeaning;
import org.tristimulus.image.zarr.StorePixels;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.run.LineResult;
import org.tristimulus.imagej.run.Version;
import org.tristimulus.report.Report;

/** An image in a store taken through a recipe: lines that measure first, then block by block into a new store, then its coarser levels. */
public final class LargeRun {

	private static final String LEVELS = "coarser levels";

	private final LargeBatch batch;
	private final LargeRecipe recipe;
	private final OmeZarr input;
	private final List<String> found = new ArrayList<>();
	private int done, failed;
	private boolean isCanceled;

	/** @throws IllegalArgumentException if the recipe cannot be run on blocks, or the store is not one */
	public LargeRun(LargeBatch batch) {
		this.batch = batch;
		recipe = new LargeRecipe(batch.recipe);
		if (batch.input.equals(batch.output)) throw new IllegalArgumentException("input and output are the same folder, " + batch.input + "; the result is a new store");
		if (batch.output.startsWith(batch.input) || batch.input.startsWith(batch.output)) throw new IllegalArgumentException("output=" + batch.output + " and input=" + batch.input + " lie in each other");
		try {
			input = OmeZarr.open(batch.input);
		}
		catch (IOException e) {
			throw new UncheckedIOException("input=" + batch.input + " cannot be read: " + e.getMessage(), e);
		}
		input.level(batch.resolution);
		boolean isOurs = Files.exists(batch.output.resolve(Journal.FILE)), isEmpty = batch.output.toFile().list() == null || batch.output.toFile().list().length == 0;
		if (!isOurs && !isEmpty) throw new IllegalArgumentException("output=" + batch.output + " is not empty, and no earlier run made it; choose another folder");
	}

	/** Does what is not done yet. */
	public BatchOutcome run(Engine engine, Monitor monitor) {
		long start = System.nanoTime();
		Passes passes = new Passes(engine, monitor);
		Measuring measuring = new Measuring(batch.input, batch.resolution, batch.output, passes);
		List<FixedStep> steps = measuring.steps(recipe);
		List<String> heading = heading(steps);
		BlockChain chain = new BlockChain(batch.input.toString(), batch.resolution, steps);
		StoreBox first = chain.source().boxes().get(0);
		List<LineResult> lines = new ArrayList<>();
		ImagePlus sample = chain.image(chain.source().read(first)[0], first, 0, lines);
		OmeZarr output = create(sample, chain, lines);
		List<String> blocks = names(chain.source().boxes());
		int total = blocks.size();
		try (Journal journal = open(heading, blocks)) {
			List<String> todo = new ArrayList<>(blocks);
			todo.removeAll(journal.outcomes().keySet());
			engine.run(todo, new BlockJob(chain, batch.output.toString()), result -> take(result, journal, monitor, start, todo.size()));
			if (!isCanceled && !journal.has(LEVELS)) coarser(output, engine, monitor, journal);
			writeFailures(journal);
			List<Report> reports = isCanceled ? Collections.emptyList() : figures(new Figures(measuring, passes), steps, chain);
			return new BatchOutcome("blocks", done, total - todo.size(), failed, todo.size() - done - failed, (System.nanoTime() - start) / 1e9, isCanceled ? "cancelled" : "", found, reports);
		}
	}

	/** None where blocks failed, which is said: those of the others would be taken for those of the whole. */
	private List<Report> figures(Figures figures, List<FixedStep> steps, BlockChain chain) {
		if (!figures.areIn(recipe)) return Collections.emptyList();
		if (failed > 0) {
			found.add("No figures are given, since " + failed + " blocks failed");
			return Collections.emptyList();
		}
		List<Report> reports = figures.of(recipe, steps, chain, batch.output);
		Figures.write(reports, String.valueOf(batch.input.getFileName()), batch.output);
		return reports;
	}

	private List<String> heading(List<FixedStep> steps) {
		List<String> heading = new ArrayList<>();
		heading.add("Tristimulus " + Version.get());
		heading.add("input=" + batch.input + " resolution=" + batch.resolution + " compression=" + batch.compression);
		heading.addAll(recipe.texts());
		for (int i = 0; i < steps.size(); i++)
			if (recipe.lines().get(i).measures()) {
				found.addAll(steps.get(i).lines());
				heading.addAll(steps.get(i).lines());
			}
		return heading;
	}

	private static List<String> names(List<StoreBox> boxes) {
		List<String> names = new ArrayList<>();
		for (StoreBox box : boxes)
			names.add(box.toString());
		return names;
	}

	private OmeZarr create(ImagePlus sample, BlockChain chain, List<LineResult> lines) {
		ImagePlusStore result = new ImagePlusStore(sample);
		if (result.positions() != 1 || result.width() != chain.source().boxes().get(0).width) throw new IllegalArgumentException("recipe: the result of a block has another size than the block");
		List<String> history = new ArrayList<>();
		for (LineResult line : lines)
			history.add(line.history());
		StoreMeaning meaning = BlockImage.meaning(sample, chain.source().meaning()).withHistory(history);
		int channels = result.type() == org.tristimulus.image.pixel.PixelType.RGB24 ? 3 : result.channels();
		try {
			return OmeZarrFiles.create(batch.output, input, batch.resolution, StorePixels.samples(result.type()), channels, OmeZarrFiles.codec(batch.compression, input.level(batch.resolution)), Collections.singletonMap(StoreMeaning.MEMBER, meaning.members()));
		}
		catch (IOException e) {
			throw new UncheckedIOException("output=" + batch.output + " cannot be written: " + e.getMessage(), e);
		}
	}

	/** Coarser levels are made anew where a block is. */
	private Journal open(List<String> heading, List<String> blocks) {
		Predicate<Outcome> isDone = Outcome::isDone;
		Journal journal = Journal.open(batch.output, heading, batch.resume, isDone);
		if (!journal.has(LEVELS) || journal.outcomes().keySet().containsAll(blocks)) return journal;
		journal.close();
		return Journal.open(batch.output, heading, batch.resume, isDone.and(o -> !o.file.equals(LEVELS)));
	}

	private boolean take(JobResult result, Journal journal, Monitor monitor, long start, int total) {
		if (!journal.add(result.outcome)) return true;
		if (result.outcome.isDone()) done++;
		else failed++;
		int over = done + failed;
		monitor.progress(over, total, (System.nanoTime() - start) / 1e9 / over * (total - over));
		isCanceled |= monitor.isCanceled();
		return !isCanceled;
	}

	private void coarser(OmeZarr output, Engine engine, Monitor monitor, Journal journal) {
		for (int level = 1; level < output.levels(); level++) {
			Job job = new LevelJob(batch.output.toString(), level);
			List<Outcome> problems = new ArrayList<>();
			engine.run(names(StoreBox.of(output, level)), job, result -> {
				if (!result.outcome.isDone()) problems.add(result.outcome);
				isCanceled |= monitor.isCanceled();
				return !isCanceled;
			});
			for (Outcome o : problems)
				journal.add(Outcome.failed("level " + level + " " + o.file, o.microseconds, o.message));
			failed += problems.size();
			if (isCanceled) return;
		}
		if (failed == 0) journal.add(Outcome.done(LEVELS, "", 0));
	}

	private void writeFailures(Journal journal) {
		Path file = batch.output.resolve("failures.csv");
		try {
			Files.write(file, Journal.failures(journal.outcomes().values()).getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException e) {
			throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
		}
	}

	/** The pixels of a block, for how many fit into memory. */
	public long blockBytes() {
		StoreBox box = StoreBox.of(input, batch.resolution).get(0);
		return 4L * box.width * box.height * box.slices * box.frames * Math.max(1, input.size(batch.resolution, 'c'));
	}

}
