package org.tristimulus.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in an installed plain ImageJ, from whose folder it runs, with nothing of the project in sight. */
class LauncherTest {

	@TempDir
	Path imagej;

	/** An ImageJ as the zip leaves it: the suite's jar in plugins, the jars that it needs in plugins/jars. */
	private void install() throws IOException {
		Path jars = Files.createDirectories(imagej.resolve("plugins/jars")), classes = Path.of("target/classes");
		try (OutputStream out = Files.newOutputStream(imagej.resolve("plugins/Tristimulus_-test.jar")); JarOutputStream jar = new JarOutputStream(out); Stream<Path> files = Files.walk(classes)) {
			for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
				jar.putNextEntry(new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
				Files.copy(file, jar);
				jar.closeEntry();
			}
		}
		String zip = Files.readString(Path.of("src/main/assembly/imagej.xml"));
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			String name = Path.of(entry).getFileName().toString(), artifact = name.replaceFirst("-[0-9].*", "");
			if (artifact.equals("ij")) Files.copy(Path.of(entry), imagej.resolve("ij.jar"));
			else if (zip.contains(":" + artifact + "</include>")) Files.copy(Path.of(entry), jars.resolve(name));
		}
		assertTrue(Files.exists(imagej.resolve("ij.jar")) && Files.list(jars).count() == zip.split("<include>", -1).length - 1, () -> "jars of " + System.getProperty("java.class.path"));
	}

	/** The exit status, and what was said. */
	private String launch(String macro, String... arguments) throws IOException, InterruptedException {
		Files.writeString(imagej.resolve("macro.ijm"), macro);
		Stream<String> line = Stream.concat(Stream.of(System.getProperty("java.home") + "/bin/java", "-Xmx300m", "-cp", String.join(File.pathSeparator, "ij.jar", "plugins/*", "plugins/jars/*"), "org.tristimulus.imagej.Launcher"), Arrays.stream(arguments));
		Process process = new ProcessBuilder(line.toList()).directory(imagej.toFile()).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return process.waitFor() + "\n" + said;
	}

	@Test
	void anInstalledImageJRunsMacros() throws IOException, InterruptedException {
		install();
		String said = launch("run('Open Tristimulus Sample...', 'sample=brightfield'); makeOval(10, 400, 60, 60); run('White Balance...', 'from=roi'); print(getArgument() + ' ' + round(getResult('CCT_K', 0))); saveAs('png', 'out.png');", "macro.ijm", "my argument");
		assertTrue(said.startsWith("0\n") && said.contains("my argument 3200"), said);
		assertTrue(Files.exists(imagej.resolve("out.png")));
		try (Stream<Path> left = Files.list(imagej)) {
			assertEquals(List.of("ij.jar", "macro.ijm", "out.png", "plugins"), left.map(p -> p.getFileName().toString()).sorted().toList());
		}
		said = launch("run('White Balance...', 'nonsense=1');", "macro.ijm");
		assertTrue(said.startsWith("1\n") && said.contains("\"nonsense\" is an unknown key"), said);
		said = launch("", "none.ijm");
		assertTrue(said.startsWith("2\n") && said.contains("There is no macro"), said);
	}
}
