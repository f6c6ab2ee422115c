package org.tristimulus.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Macros as ImageJ's Recorder writes them, and others. */
class MacroStatementTest {

	@Test
	void recordedLinesCommentsAndSelectionsAreRead() {
		List<MacroStatement> all = MacroStatement.parse("// recorded\n\nrun(\"Adjust Exposure...\", \"stops=1 gamut=clip\");\r\n//setTool(\"oval\");\nmakeOval(10, 20.4, -3, 4);\n/* a\n b */ run(\"Select None\"); run('Auto Exposure...');\nrun(\"White Balance...\", \"recipe=[C:\\\\a \\\"b\\\"\\\\c.json]\")");
		assertEquals(5, all.size());
		assertEquals("run(\"Adjust Exposure...\", \"stops=1 gamut=clip\")", all.get(0).text);
		assertEquals(3, all.get(0).line);
		assertEquals("stops=1 gamut=clip", all.get(0).textAt(1));
		assertArrayEquals(new int[] { 10, 20, -3, 4 }, all.get(1).numbers());
		assertEquals(7, all.get(2).line);
		assertEquals("", all.get(3).textAt(1));
		assertEquals("recipe=[C:\\a \"b\"\\c.json]", all.get(4).textAt(1));
		assertTrue(MacroStatement.parse(" \n// nothing").isEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', value = {
		"run(\"A\");\\nx = 3; ~ line 2 ~ x = 3;",
		"run(\"A\" + b); ~ line 1 ~ run(\"A\" + b);",
		"run(\"A\", \"stops=\" + i); ~ line 1 ~ stops",
		"for (i = 0; i < 3; i++) run(\"A\"); ~ line 1 ~ for",
		"\\n\\nrun(\"A ~ line 3 ~ run(\"A",
		"run(\"A\") run(\"B\"); ~ line 1 ~ run",
		"makeOval(1, two, 3, 4); ~ line 1 ~ two",
		"makeOval(1, 2 ~ line 1 ~ makeOval",
		"/* a ~ line 1 ~ /* a",
		"\\nhello ~ line 2 ~ hello" })
	void anythingElseIsRefusedWithItsLine(String macro, String line, String text) {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> MacroStatement.parse(macro.replace("\\n", "\n")));
		assertTrue(e.getMessage().contains(line + ":") && e.getMessage().contains(text), e.getMessage());
	}
}
