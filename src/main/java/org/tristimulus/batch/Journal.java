package org.tristimulus.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What became of each image of a batch: the file batch.tsv among the results. Its first lines, which begin with #, say how
 * the results are made; then comes a line for each image, written as soon as that is done. One run at a time writes it.
 */
public final class Journal implements Closeable {

	/** Its name among the results. */
	public static final String FILE = "batch.tsv";
	private static final String COLUMNS = "file\tstatus\tresult\tmicroseconds\tmessage";

	private final Path file;
	private final FileChannel channel;
	private final Map<String, Outcome> outcomes = new TreeMap<>();

	private Journal(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/**
	 * Begins a journal, or goes on with the one that is there.
	 *
	 * @param folder of the results
	 * @param heading how they are made, without #
	 * @param resume whether to go on
	 * @param stays of what was done before: the rest is done anew
	 * @throws IllegalArgumentException if the results there were made otherwise, or another run is at work
	 */
	public static Journal open(Path folder, List<String> heading, boolean resume, Predicate<Outcome> stays) {
		Path file = folder.resolve(FILE);
		try {
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
			Journal journal = new Journal(file, channel);
			try {
				journal.lock();
				if (resume) journal.read(heading, stays);
				journal.begin(heading);
				return journal;
			}
			catch (IOException | RuntimeException e) {
				channel.close();
				throw e;
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
		}
	}

	private void lock() throws IOException {
		boolean isMine;
		try {
			isMine = channel.tryLock() != null;
		}
		catch (OverlappingFileLockException e) {
			isMine = false;
		}
		catch (IOException e) {
			isMine = true; // a disk without locks
		}
		if (!isMine) throw new IllegalArgumentException("output=" + file.getParent() + ": another batch writes there");
	}

	private void read(List<String> heading, Predicate<Outcome> stays) throws IOException {
		String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		List<String> found = new ArrayList<>();
		// A line that a killed run did not finish has no end.
		int end = text.lastIndexOf('\n');
		for (String line : text.substring(0, end + 1).split("\n"))
			if (line.startsWith("# ")) found.add(Cells.unescaped(line.substring(2)));
			else if (!line.isEmpty() && !line.equals(COLUMNS)) {
				Outcome outcome = Outcome.parse(line);
				if (stays.test(outcome)) outcomes.put(outcome.file, outcome);
			}
		if (!found.isEmpty() && !withoutVersion(found).equals(withoutVersion(heading))) throw new IllegalArgumentException("output=" + file.getParent() + " holds results of another recipe or format; choose another folder, or resume=false to make all of them anew");
		if (found.isEmpty() && end > 0) throw new IllegalArgumentException(file + " is not the journal of a batch");
	}

	/** A newer version goes on with what an older one began. */
	private static List<String> withoutVersion(List<String> heading) {
		return heading.subList(1, heading.size());
	}

	private void begin(List<String> heading) throws IOException {
		StringBuilder text = new StringBuilder();
		for (String line : heading)
			text.append("# ").append(Cells.escaped(line)).append('\n');
		text.append(COLUMNS).append('\n');
		for (Outcome o : outcomes.values())
			text.append(o.line()).append('\n');
		channel.truncate(0);
		channel.position(0);
		write(text.toString());
	}

	private void write(String text) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
		while (bytes.hasRemaining())
			channel.write(bytes);
		channel.force(false);
	}

	/** Writes what became of an image. @return false for a second word on the same image, which is left out */
	public synchronized boolean add(Outcome outcome) {
		if (outcomes.putIfAbsent(outcome.file, outcome) != null) return false;
		try {
			write(outcome.line() + "\n");
			return true;
		}
		catch (IOException e) {
			throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
		}
	}

	/** Whether it is known what became of a file. */
	public synchronized boolean has(String file) {
		return outcomes.containsKey(file);
	}

	/** What is known, by file. */
	public synchronized Map<String, Outcome> outcomes() {
		return new LinkedHashMap<>(outcomes);
	}

	/** The failures as a table. */
	public static String failures(Collection<Outcome> outcomes) {
		StringBuilder table = new StringBuilder("File,Message\n");
		for (Outcome o : outcomes)
			if (!o.isDone()) table.append(Cells.csv(o.file)).append(',').append(Cells.csv(o.message)).append('\n');
		return table.toString();
	}

	@Override
	public void close() {
		try {
			channel.close();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
