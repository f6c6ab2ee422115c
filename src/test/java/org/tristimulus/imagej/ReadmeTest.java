package org.tristimulus.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.imagej.parameter.CommandTable;

/** README.md is short, and the pages say what the code says. The table of commands is rewritten by the main of CommandTable. */
class ReadmeTest {

	private static final Pattern LINK = Pattern.compile("(?:\\]\\(|src=\")([^)\"#]+)(?:#[^)\"]*)?[)\"]");

	@Test
	void tableOfCommandsIsThatOfTheCode() throws IOException {
		assertEquals(CommandTable.text(), CommandTable.inPage());
	}

	@Test
	void isReadInFiveMinutes() throws IOException {
		assertTrue(Files.size(Path.of("README.md")) <= 8192, "README.md has " + Files.size(Path.of("README.md")) + " bytes");
	}

	static Stream<Path> pages() throws IOException {
		return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Path::of), Files.list(Path.of("src/site/markdown")));
	}

	/** Every page and picture that a page links to is there. */
	@ParameterizedTest
	@MethodSource("pages")
	void linksLead(Path page) throws IOException {
		for (Matcher m = LINK.matcher(Files.readString(page)); m.find();)
			if (!m.group(1).contains("://")) assertTrue(Files.exists(page.resolveSibling(m.group(1))), page + " links to " + m.group(1));
	}

	/** Every picture of the gallery stands on a page. */
	@Test
	void noPictureIsLeftOver() throws IOException {
		StringBuilder all = new StringBuilder();
		for (Path page : (Iterable<Path>) pages()::iterator)
			all.append(Files.readString(page));
		try (Stream<Path> pictures = Files.list(Path.of("src/site/pictures"))) {
			List<String> names = pictures.map(p -> p.getFileName().toString()).filter(name -> all.indexOf("pictures/" + name) < 0).toList();
			assertEquals(List.of(), names);
		}
	}
}
