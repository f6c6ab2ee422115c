package org.tristimulus.measure.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tristimulus.measure.Mutation;

class ImageHistoryTest {

	/** The two steps of the example of DEFINITIONS. */
	private static final String LINES = "{\"command\":\"White Balance\",\"version\":\"0.1.0\",\"keys\":{\"from\":\"roi\",\"save\":\"/data/a b/lamp.txt\",\"decode\":\"srgb\",\"white\":\"255\"},\"inputs\":[\"coffee\"],\"selection\":\"rectangle 20,400,60,60\"}\n" +
		"{\"command\":\"Adjust Exposure\",\"version\":\"0.1.0\",\"keys\":{\"stops\":\"0.5\",\"decode\":\"srgb\",\"white\":\"255\"},\"inputs\":[\"coffee\"]}";

	private static Map<String, String> defaults(String command) {
		return command.equals("White Balance") ? Map.of("from", "roi", "save", "") : Map.of("stops", "0");
	}

	@Test
	void methodsOfTheExample() {
		assertEquals("Images were processed with Tristimulus 0.1.0 in ImageJ 1.54p: White Balance (decode srgb, white 255, in a selection); Adjust Exposure (decode srgb, white 255, stops 0.5).",
			ImageHistory.parse(LINES.replace("/data/a b/lamp.txt", ""), "coffee").methods("ImageJ 1.54p", ImageHistoryTest::defaults));
		assertTrue(ImageHistory.parse(LINES, "coffee").methods("ImageJ 1.54p", ImageHistoryTest::defaults).contains("save lamp.txt, in a selection"));
	}

	@Test
	void macro() {
		assertEquals("makeRectangle(20, 400, 60, 60);\nrun(\"White Balance...\", \"from=roi save=[/data/a b/lamp.txt] decode=srgb white=255\");\nrun(\"Select None\");\n" +
			"run(\"Adjust Exposure...\", \"stops=0.5 decode=srgb white=255\");\n", ImageHistory.parse(LINES, "coffee").macro());
		String mask = ImageHistory.parse(LINES.replace("rectangle 20,400,60,60", "mask 1,2,3,4 0a0b0c0d"), "coffee").macro();
		assertTrue(mask.startsWith("// step 1") && mask.contains("exit("), mask);
	}

	@Test
	void jsonComesBack() {
		ImageHistory history = ImageHistory.parse(LINES, "coffee"), again = ImageHistory.parse(history.json(), "coffee.json");
		assertEquals(history.json(), again.json());
		assertEquals(history.macro(), again.macro());
	}

	@Test
	void someSteps() {
		ImageHistory history = ImageHistory.parse(LINES, "coffee");
		assertEquals("Adjust Exposure", history.only("2").steps().get(0).command());
		assertEquals(3, history.only("1-2,1").steps().size());
		for (String bad : new String[] { "3", "0", "x", "2-1", "" })
			assertThrows(IllegalArgumentException.class, () -> history.only(bad), bad);
	}

	@Test
	void whatCannotBeReadIsNamed() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> ImageHistory.parse("", "coffee")).getMessage().contains("no history"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> ImageHistory.parse(LINES + "\n{\"command\":\"x\"}", "coffee")).getMessage().contains("step 3"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> ImageHistory.parse("[" + LINES, "coffee")).getMessage().contains("cut"));
	}

	@Test
	void damagedHistoriesAreResultsOrErrors() throws Exception {
		int errors = Mutation.survive(LINES.getBytes(UTF_8), 3, 800, f -> {
			ImageHistory history = ImageHistory.parse(new String(f, UTF_8), "coffee");
			history.macro();
			history.methods("ImageJ", ImageHistoryTest::defaults);
			ImageHistory.parse(history.json(), "again");
		});
		assertTrue(errors > 100);
		StringBuilder deep = new StringBuilder();
		for (int i = 0; i < 100_000; i++)
			deep.append('[');
		assertThrows(IllegalArgumentException.class, () -> ImageHistory.parse("{\"command\":" + deep, "deep"));
	}
}
