package org.tristimulus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every jar in the zip comes with its licence, by its name; what belongs to none is not shipped. */
class ShippedLicensesTest {

	private static final Path ZIP = Path.of("src/main/assembly/imagej.xml"), LICENSES = Path.of("src/main/licenses");
	private static final Pattern INCLUDE = Pattern.compile("<include>([^:<]+):([^:<]+)</include>");

	private static Set<String> jars() throws IOException {
		Set<String> jars = new TreeSet<>();
		for (Matcher m = INCLUDE.matcher(Files.readString(ZIP)); m.find();)
			jars.add(m.group(2));
		return jars;
	}

	@Test
	void eachJarHasOne() throws IOException {
		Set<String> texts = new TreeSet<>();
		try (Stream<Path> files = Files.list(LICENSES)) {
			files.forEach(f -> texts.add(f.getFileName().toString().replaceFirst("\\.txt$", "")));
		}
		assertTrue(jars().contains("imglib2"), () -> "the pattern of " + ZIP);
		assertEquals(jars(), texts);
	}

	@Test
	void aLicenseNamesItsHolderAndIsWhole() throws IOException {
		for (String jar : jars()) {
			String text = Files.readString(LICENSES.resolve(jar + ".txt"));
			assertTrue(text.contains(":" + jar + ","), jar + ": its name");
			assertTrue(Pattern.compile("Copyright (\\([cC]\\) )?\\d{4}").matcher(text).find(), jar + ": the holder of the copyright");
			assertTrue(text.contains("WITHOUT WARRANTIES") || text.contains("DISCLAIMED"), jar + ": the whole text");
		}
	}

	/** The descriptor packs all of the folder, and no other part of it names jars. */
	@Test
	void theZipHasThem() throws IOException {
		String zip = Files.readString(ZIP);
		assertTrue(zip.contains("<directory>" + LICENSES + "</directory>") && zip.contains("<outputDirectory>plugins/jars/licenses</outputDirectory>"));
		assertEquals(jars().size(), zip.split("<include>", -1).length - 1, "jars with group and name alone");
	}
}
