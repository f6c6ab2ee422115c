package org.tristimulus.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals and tables of batches that end, break off, and go on. */
class JournalTest {

	private static final List<String> HEADING = Arrays.asList("Tristimulus 1", "run(\"A\",\t\"x\")");

	@TempDir
	Path dir;

	private String text() throws IOException {
		return new String(Files.readAllBytes(dir.resolve(Journal.FILE)), StandardCharsets.UTF_8);
	}

	@Test
	void aJournalIsFiveColumnsUnderItsHeading() throws IOException {
		try (Journal journal = Journal.open(dir, HEADING, true, o -> true)) {
			assertTrue(journal.add(Outcome.done("b/ü.png", "b/ü.tif", 1200)));
			assertTrue(journal.add(Outcome.failed("a\tb.png", 3, "no\nimage")));
			assertFalse(journal.add(Outcome.done("b/ü.png", "b/ü.tif", 7)), "a second attempt");
			assertEquals("# Tristimulus 1\n# run(\"A\",\\t\"x\")\nfile\tstatus\tresult\tmicroseconds\tmessage\nb/ü.png\tdone\tb/ü.tif\t1200\t\na\\tb.png\tfailed\t\t3\tno\\nimage\n", text());
			assertEquals("File,Message\na\tb.png,\"no\nimage\"\n", Journal.failures(journal.outcomes().values()));
		}
	}

	@Test
	void goingOnKeepsWhatStaysAndForgetsAnUnfinishedLine() throws IOException {
		try (Journal journal = Journal.open(dir, HEADING, true, o -> true)) {
			journal.add(Outcome.done("a", "a.tif", 1));
			journal.add(Outcome.failed("b", 1, "bad"));
			journal.add(Outcome.done("c", "c.tif", 1));
		}
		Files.write(dir.resolve(Journal.FILE), (text() + "d\tdone\td.t").getBytes(StandardCharsets.UTF_8));
		try (Journal journal = Journal.open(dir, Arrays.asList("Tristimulus 2", HEADING.get(1)), true, Outcome::isDone)) {
			assertEquals("[a, c]", journal.outcomes().keySet().toString());
			assertTrue(journal.add(Outcome.done("d", "d.tif", 1)));
		}
		assertEquals("# Tristimulus 2", text().split("\n")[0]);
		assertEquals(6, text().split("\n").length);
	}

	@Test
	void anotherRecipeAndAnotherRunAreRefused() {
		try (Journal journal = Journal.open(dir, HEADING, true, o -> true)) {
			journal.add(Outcome.done("a", "a.tif", 1));
			IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Journal.open(dir, HEADING, true, o -> true));
			assertTrue(e.getMessage().contains("another batch"), e.getMessage());
		}
		List<String> other = Arrays.asList("Tristimulus 1", "run(\"B\")");
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Journal.open(dir, other, true, o -> true));
		assertTrue(e.getMessage().contains("another recipe") && e.getMessage().contains("resume=false"), e.getMessage());
		try (Journal journal = Journal.open(dir, other, false, o -> true)) {
			assertTrue(journal.outcomes().isEmpty());
		}
	}

	private static Map<String, String> row(String... cells) {
		Map<String, String> row = new LinkedHashMap<>();
		for (int i = 0; i < cells.length; i += 2)
			row.put(cells[i], cells[i + 1]);
		return row;
	}

	@Test
	void rowsAreOneTableWhateverTheOrder() throws IOException {
		MergedRows rows = new MergedRows(dir, f -> true);
		rows.add("b.tif", Arrays.asList(row("Stops", "1", "Note", "a, \"b\""), row("Stops", "2", "Note", "")));
		rows.add("a.tif", Collections.singletonList(row("Stops", "-1", "CCT_K", "6504")));
		String expected = "File,Stops,CCT_K,Note\na.tif,-1,6504,\nb.tif,1,,\"a, \"\"b\"\"\"\nb.tif,2,,\n";
		assertEquals(expected, rows.table());
		assertEquals(expected, new MergedRows(dir, f -> true).table(), "killed");
		Files.write(dir.resolve(MergedRows.TABLE), expected.getBytes(StandardCharsets.UTF_8));
		rows.done();
		assertFalse(Files.exists(dir.resolve(MergedRows.KEPT)));
		assertEquals(expected, new MergedRows(dir, f -> true).table(), "ended");
		MergedRows again = new MergedRows(dir, f -> f.equals("a.tif"));
		again.add("b.tif", Collections.singletonList(row("Stops", "5")));
		assertTrue(again.table().contains("b.tif,5,") && !again.table().contains("b.tif,1,"), again.table());
	}

	/** A run that goes on gives the table of one run, whatever columns the images between the others have. */
	@Test
	void columnsAreThoseOfOneRun() throws IOException {
		Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
		all.put("1.tif", Collections.singletonList(row("A", "1", "None", "")));
		all.put("1b.tif", Collections.singletonList(row("B", "2", "None", "")));
		all.put("2.tif", Collections.singletonList(row("A", "3", "C", "4", "B", "5", "None", "")));
		all.put("3.tif", Collections.singletonList(row("A", "6", "C", "", "B", "7", "None", "")));
		MergedRows once = new MergedRows(Files.createDirectory(dir.resolve("once")), f -> true);
		all.forEach(once::add);
		assertEquals("File,A,C,B,None\n1.tif,1,,,\n1b.tif,,,2,\n2.tif,3,4,5,\n3.tif,6,,7,\n", once.table());
		for (String late : all.keySet()) {
			Path folder = Files.createDirectory(dir.resolve(late));
			MergedRows first = new MergedRows(folder, f -> true);
			all.forEach((file, rows) -> {
				if (!file.equals(late)) first.add(file, rows);
			});
			Files.write(folder.resolve(MergedRows.TABLE), first.table().getBytes(StandardCharsets.UTF_8));
			first.done();
			MergedRows rest = new MergedRows(folder, f -> true);
			rest.add(late, all.get(late));
			assertEquals(once.table(), rest.table(), late);
		}
	}
}
