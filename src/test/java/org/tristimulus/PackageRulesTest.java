package org.tristimulus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom. Reads the import lines, and the qualified names in the code, of every source file. */
class PackageRulesTest {

	private static final Path MAIN = Path.of("src/main/java/org/tristimulus");
	private static final String OURS = "org.tristimulus.";

	/** What each package may name beside itself; prefixes end with a dot. */
	private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
		Map.entry("file", List.of("java.")),
		Map.entry("report", List.of("java.")),
		Map.entry("sound", List.of("java.", "javax.sound.sampled.", "javazoom.jl.decoder.", "com.jcraft.", "org.jflac.")),
		Map.entry("words", List.of("java.")),
		Map.entry("film", List.of("java.", "javax.net.ssl.", OURS + "file.", "javax.imageio.", "org.w3c.dom.", "net.imglib2.", OURS + "sound.", OURS + "words.", OURS + "blend.", OURS + "color.", OURS + "light.", OURS + "image.")),
		Map.entry("batch", List.of("java.", OURS + "file.")),
		Map.entry("color", List.of("java.")),
		Map.entry("blend", List.of("java.", OURS + "color.")),
		Map.entry("light", List.of("java.", OURS + "file.", OURS + "color.")),
		Map.entry("relight", List.of("java.", OURS + "file.", OURS + "color.", OURS + "light.")),
		Map.entry("measure", List.of("java.", OURS + "file.", OURS + "color.", OURS + "light.")),
		Map.entry("image", List.of("java.", "net.imglib2.", "io.airlift.compress.", OURS + "file.", OURS + "color.", OURS + "relight.", OURS + "measure.")),
		Map.entry("command", List.of("java.", "net.imglib2.", "org.scijava.", OURS + "file.", OURS + "sound.", OURS + "words.", OURS + "film.", OURS + "color.", OURS + "blend.", OURS + "light.", OURS + "relight.", OURS + "measure.", OURS + "batch.", OURS + "report.", OURS + "image.")),
		Map.entry("imagej", List.of("java.", "javax.", "net.imglib2.", "net.imagej.patcher.", "org.scijava.", "ij.", OURS + "file.", OURS + "color.", OURS + "blend.", OURS + "light.", OURS + "batch.", OURS + "report.", OURS + "image.")));

	private static final Pattern COMMENT_OR_STRING = Pattern.compile("/\\*.*?\\*/|//[^\n]*|\"(\\\\.|[^\"\\\\\n])*\"|'(\\\\.|[^'\\\\])+'", Pattern.DOTALL);
	private static final Pattern QUALIFIED = Pattern.compile("(?<![\\w.])((?:javax?|ij|io|net|org|com|sun|jdk)(?:\\.\\w+)*\\.[A-Z*]\\w*)");
	private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.:/])/(?:work|tmp|root|home|Users|opt|mnt)/|[A-Z]:\\\\\\\\?Users");

	static Stream<Path> sources() throws IOException {
		return Files.walk(MAIN).filter(p -> p.toString().endsWith(".java"));
	}

	static Stream<Path> shippedText() throws IOException {
		return Files.walk(Path.of("src/main")).filter(p -> p.toString().matches(".*\\.(java|csv|xml|properties|txt|ijm|json|md|html)"));
	}

	@ParameterizedTest
	@MethodSource("sources")
	void importsOnlyWhatItsPackageMay(Path source) throws IOException {
		String home = MAIN.relativize(source).getName(0).toString();
		assertTrue(ALLOWED.containsKey(home), "a new package needs a rule: " + home);
		for (String name : names(Files.readString(source)))
			assertTrue(name.startsWith(OURS + home + ".") || ALLOWED.get(home).stream().anyMatch(name::startsWith), source + " names " + name);
	}

	/** Every class that a source names with its package, by import or in the code. */
	private static Set<String> names(String source) {
		Set<String> names = new TreeSet<>();
		for (Matcher m = QUALIFIED.matcher(COMMENT_OR_STRING.matcher(source).replaceAll(" ")); m.find();)
			names.add(m.group(1));
		return names;
	}

	@ParameterizedTest
	@MethodSource("shippedText")
	void namesNoPlaceOnAMachine(Path file) throws IOException {
		Matcher m = MACHINE_PATH.matcher(Files.readString(file));
		assertTrue(!m.find(), () -> file + " names " + m.group());
	}

	/** Nobody but itself names the package of the commands; the host finds them by name. */
	@Test
	void theRulesLetNobodySeeTheCommands() {
		ALLOWED.forEach((home, allowed) -> assertTrue(allowed.stream().noneMatch((OURS + "command.")::startsWith), home));
		assertTrue(ALLOWED.entrySet().stream().allMatch(e -> e.getKey().equals("imagej") || !e.getValue().contains("ij.")));
	}

	@Test
	void importsStaticImportsAndQualifiedNamesAreSeen() {
		String source = "import ij.IJ;\nimport static org.scijava.log.Levels.INFO;\nimport net.imglib2.*;\n/** {@link java.util.List} */ class A { String s = \"ij.Menus\"; void f() { ij.gui.Toolbar.x(); a.ij.B c; } }";
		assertEquals(Set.of("ij.IJ", "org.scijava.log.Levels.INFO", "net.imglib2.*", "ij.gui.Toolbar"), names(source));
		assertTrue(MACHINE_PATH.matcher("read(\"" + "/ho" + "me/me/a.csv\")").find());
		assertTrue(!MACHINE_PATH.matcher("https://host" + "/wo" + "rk/a and a" + "/tm" + "p/b").find());
	}
}
