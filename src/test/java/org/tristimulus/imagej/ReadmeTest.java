package org.tristimulus.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.tristimulus.imagej.parameter.CommandTable;

/** README.md says what the code says. Its table is rewritten by the main of CommandTable. */
class ReadmeTest {

	@Test
	void tableOfCommandsIsThatOfTheCode() throws IOException {
		assertEquals(CommandTable.text(), CommandTable.inReadme());
	}
}
