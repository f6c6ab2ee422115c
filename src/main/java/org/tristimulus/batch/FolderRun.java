package org.tristimulus.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.tristimulus.file.OutputFile;

/**
 * A batch from its first file to its last, whatever does the work: which images there are, what is done already, the
 * journal, the failures, and the merged table, which are true whenever it ends, however it ends.
 */
public final class FolderRun {

	/** What failed and why, as a table. */
	public static final String FAILURES = "failures.csv";

	/** Images after which the share of failures counts. */
	private static final int FIRST = 20;

	private final FolderBatch batch;
	private final List<String> heading;
	private final List<String> files;
	private final Map<String, String> results;
	private int done, failed;
	private String end = "";
	private long start;

	/**
	 * @param heading what the results depend on: program and version first, then format and recipe
	 * @throws IllegalArgumentException if folders or names do not go together
	 */
	public FolderRun(FolderBatch batch, List<String> heading) {
		this.batch = batch;
		this.heading = heading;
		if (real(batch.input).equals(real(batch.output))) throw new IllegalArgumentException("input and output are the same folder, " + batch.input + "; results need one of their own");
		if (batch.subfolders && real(batch.input).startsWith(real(batch.output))) throw new IllegalArgumentException("output=" + batch.output + " holds the folder of the images, " + batch.input + "; results need one of their own");
		files = Inputs.list(batch.input, batch.files, batch.subfolders, batch.output);
		results = Inputs.results(files, batch.format.extension);
		requireOurs();
	}

	/** The folder itself, whatever links lead to it. */
	private static Path real(Path folder) {
		try {
			return folder.toRealPath();
		}
		catch (IOException e) {
			return folder;
		}
	}

	/** Files of another origin are not replaced. */
	private void requireOurs() {
		if (Files.exists(batch.output) && !Files.isDirectory(batch.output)) throw new IllegalArgumentException("output=" + batch.output + " is not a folder");
		if (Files.exists(batch.output.resolve(Journal.FILE))) return;
		for (String result : results.values())
			if (Files.exists(batch.output.resolve(result))) throw new IllegalArgumentException("output=" + batch.output + " holds " + result + ", which no batch made; choose another folder");
	}

	/** All files, from the folder of the images on, sorted. */
	public List<String> files() {
		return files;
	}

	/** The name of each file's result, from the folder of results on. */
	public Map<String, String> results() {
		return results;
	}

	/** Does what is not done yet. */
	public BatchOutcome run(Job job, Engine engine, Monitor monitor) {
		start = System.nanoTime();
		makeFolders();
		try (Journal journal = Journal.open(batch.output, heading, batch.resume, this::stays)) {
			sweep();
			Map<String, Outcome> before = journal.outcomes();
			List<String> todo = new ArrayList<>(files);
			todo.removeAll(before.keySet());
			MergedRows rows = new MergedRows(batch.output, journal::has);
			try {
				engine.run(todo, job, result -> take(result, journal, rows, monitor, todo.size()));
			}
			finally {
				writeTables(journal, rows);
			}
			return new BatchOutcome(done, files.size() - todo.size(), failed, todo.size() - done - failed, (System.nanoTime() - start) / 1e9, end);
		}
	}

	private void makeFolders() {
		try {
			Files.createDirectories(batch.output);
			for (String result : results.values())
				if (result.indexOf('/') >= 0) Files.createDirectories(batch.output.resolve(result).getParent());
		}
		catch (IOException e) {
			throw new IllegalArgumentException("output=" + batch.output + " cannot be made: " + e.getMessage(), e);
		}
	}

	/** Whether what was done before is still true: the result is there, and the image was not changed after it. */
	private boolean stays(Outcome outcome) {
		if (!outcome.isDone()) return false;
		Path image = batch.input.resolve(outcome.file), result = batch.output.resolve(outcome.result);
		String name = results.get(outcome.file);
		try {
			return (name == null || name.equals(outcome.result)) && Files.exists(result) && (!Files.exists(image) || Files.getLastModifiedTime(image).compareTo(Files.getLastModifiedTime(result)) <= 0);
		}
		catch (IOException e) {
			return false;
		}
	}

	/** Removes what runs that were killed left behind. */
	private void sweep() {
		try (Stream<Path> all = Files.walk(batch.output)) {
			for (Path file : (Iterable<Path>) all::iterator)
				if (OutputFile.isPart(file)) Files.deleteIfExists(file);
		}
		catch (IOException e) {
			throw new UncheckedIOException("output=" + batch.output + " cannot be read: " + e.getMessage(), e);
		}
	}

	/** Rows first, so that what the journal calls done is done. @return whether to go on */
	private synchronized boolean take(JobResult result, Journal journal, MergedRows rows, Monitor monitor, int total) {
		if (journal.has(result.file())) return end.isEmpty();
		if (batch.tables) rows.add(result.file(), result.rows());
		journal.add(result.outcome);
		if (result.outcome.isDone()) done++;
		else failed++;
		for (String sentence : result.remarks())
			monitor.remark(result.file(), sentence);
		int over = done + failed;
		monitor.progress(over, total, (System.nanoTime() - start) / 1e9 / over * (total - over));
		if (monitor.isCanceled()) end = "cancelled";
		else if (over >= FIRST && failed > 0 && 100.0 * failed >= batch.stop * over) end = "stopped at " + failed + " failures of " + over;
		return end.isEmpty();
	}

	private void writeTables(Journal journal, MergedRows rows) {
		write(FAILURES, Journal.failures(journal.outcomes().values()));
		String table = rows.table();
		try {
			if (batch.tables && !table.isEmpty()) write(MergedRows.TABLE, table);
			else Files.deleteIfExists(batch.output.resolve(MergedRows.TABLE));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		rows.done();
	}

	private void write(String name, String text) {
		Path file = batch.output.resolve(name), part = batch.output.resolve("." + name + ".part");
		try {
			Files.write(part, text.getBytes(StandardCharsets.UTF_8));
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException e) {
			throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
		}
	}
}
