package org.tristimulus.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * All benchmarks of the engine and of commands in a few minutes, as a table in target/benchmarks.md. What is compared is timed in turn in one JVM,
 * so that ratios hold on a machine that does other things too; the JMH mains have one JVM for each figure and are for a quiet one.
 */
public final class Benchmarks {

	private static final Path TABLE = Path.of("target", "benchmarks.md");

	private static final String ENGINE = "## The engine, 24 megapixels\n\n| operation | 1 thread, ms | 2 threads, ms | speed-up | copy of 24-bit RGB, 2 threads, ms | of a copy's time |\n|---|---|---|---|---|---|\n",
		DOOR = "\n## Commands through IJ.run, 24 megapixels\n\n| command | image | 1 thread, ms | 2 threads, ms | engine's call, 2 threads, ms | of the engine's time | ImageJ's nearest | its ms | times as fast as it |\n|---|---|---|---|---|---|---|---|---|\n";

	private Benchmarks() {}

	/** @param args names of operations, in any case; all of them without */
	public static void main(String... args) throws IOException, InterruptedException {
		Arrays.setAll(args, i -> args[i].toUpperCase(Locale.ROOT));
		List<String> table = new ArrayList<>();
		table.add("Medians of " + System.getProperty("java.vm.name") + " " + System.getProperty("java.version") + " on " + Runtime.getRuntime().availableProcessors() + " processors.\n\n");
		rows(ENGINE, EngineOperation.values(), args, table);
		rows(DOOR, DoorOperation.values(), args, table);
		Files.createDirectories(TABLE.getParent());
		Files.write(TABLE, String.join("", table).getBytes(StandardCharsets.UTF_8));
		System.out.println("Written to " + TABLE);
	}

	private static void rows(String head, Enum<?>[] operations, String[] names, List<String> table) throws IOException, InterruptedException {
		boolean begun = false;
		for (Enum<?> operation : operations) {
			if (names.length > 0 && !Arrays.asList(names).contains(operation.name())) continue;
			if (!begun) add(head, table);
			begun = true;
			add(row(operation.name()), table);
		}
	}

	private static void add(String text, List<String> table) {
		table.add(text);
		System.out.print(text);
	}

	/** Measures one line in a new JVM. */
	private static String row(String name) throws IOException, InterruptedException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(java, "-Xmx4g", "-Djava.awt.headless=true", "--add-opens=java.base/java.lang=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-cp", ForkClassPath.set(), BenchmarkRow.class.getName(), name)
			.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String line = "";
		try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String next; (next = out.readLine()) != null;)
				if (next.startsWith("| ")) line = next;
		}
		if (process.waitFor() != 0 || line.isEmpty()) throw new IOException("The benchmark " + name + " failed");
		return line + "\n";
	}
}
