package org.tristimulus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which room may import which, and how large rooms and circles may be. Reads the names in the code of every source file. */
class PackageRulesTest {

	private static final Path MAIN = Path.of("src/main/java/org/tristimulus");
	private static final String OURS = "org.tristimulus.";
	/** Files in a folder, and classes in a circle, at most. */
	private static final int FILES = 20, CIRCLE = 7;

	private static final List<String> JDK = List.of("java.");

	/** What each room and its sub-packages may name besides themselves; prefixes end with a dot. The longest name that fits counts. */
	private static final Map<String, List<String>> ALLOWED = new TreeMap<>(Map.ofEntries(
		Map.entry("color", JDK),
		Map.entry("report", JDK),
		Map.entry("file", JDK),
		Map.entry("words", JDK),
		Map.entry("sound", List.of("java.", "javax.sound.sampled.", "javazoom.jl.decoder.", "com.jcraft.", "org.jflac.")),
		Map.entry("blend", with(JDK, "color")),
		Map.entry("light", with(JDK, "file", "color")),
		Map.entry("relight", with(JDK, "file", "color", "light")),
		Map.entry("retina", with(JDK, "file", "color", "light")),
		Map.entry("measure", with(JDK, "file", "color", "light")),
		Map.entry("batch", with(JDK, "file", "report")),
		Map.entry("image", with(List.of("java.", "net.imglib2."), "file", "report", "color")),
		Map.entry("image.zarr", with(List.of("java.", "net.imglib2.", "io.airlift.compress."), "file", "color", "image")),
		Map.entry("image.neighbour", with(List.of("java.", "net.imglib2."), "file", "report", "color", "light", "image")),
		Map.entry("image.relight", with(List.of("java.", "net.imglib2."), "file", "report", "color", "light", "image", "relight")),
		Map.entry("image.retina", with(List.of("java.", "net.imglib2."), "file", "report", "color", "light", "image", "retina")),
		Map.entry("image.measure", with(List.of("java.", "net.imglib2."), "file", "report", "color", "light", "image", "measure")),
		Map.entry("film", with(List.of("java.", "javax.net.ssl.", "javax.imageio.", "org.w3c.dom.", "net.imglib2."), "file", "report", "color", "blend", "light", "image", "sound", "words")),
		Map.entry("figure", with(List.of("java.", "net.imglib2."), "report", "color", "light", "image")),
		Map.entry("figure.relight", with(List.of("java.", "net.imglib2."), "report", "color", "light", "image", "figure", "relight")),
		Map.entry("figure.measure", with(List.of("java.", "net.imglib2."), "report", "color", "light", "image", "figure", "measure")),
		Map.entry("sample", with(List.of("java.", "net.imglib2."), "color", "light", "image", "relight", "retina", "measure")),
		Map.entry("command", with(List.of("java.", "net.imglib2.", "org.scijava."), "file", "report", "color", "blend", "light", "relight", "retina", "measure", "batch", "image", "sound", "words", "film", "figure", "sample")),
		Map.entry("imagej", with(List.of("java.", "javax.", "net.imglib2.", "net.imagej.patcher.", "org.scijava.", "ij."), "file", "report", "color", "blend", "light", "batch", "image")),
		// Read and checked on a cluster as well, without ImageJ.
		Map.entry("imagej.macro", JDK),
		Map.entry("imagej.parameter", with(List.of("java.", "org.scijava."), "batch", "file", "report", "color", "light", "image", "imagej.macro"))));

	private static final Pattern COMMENT_OR_STRING = Pattern.compile("/\\*.*?\\*/|//[^\n]*|\"(\\\\.|[^\"\\\\\n])*\"|'(\\\\.|[^'\\\\])+'", Pattern.DOTALL);
	private static final Pattern QUALIFIED = Pattern.compile("(?<![\\w.])((?:javax?|ij|net|org|com|sun|jdk|io)(?:\\.\\w+)*\\.[A-Z*]\\w*)");
	private static final Pattern TYPE = Pattern.compile("(?<![\\w.])[A-Z]\\w*");
	private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.:/])/(?:work|tmp|root|home|Users|opt|mnt)/|[A-Z]:\\\\\\\\?Users");

	private static List<String> with(List<String> outside, String... rooms) {
		return Stream.concat(outside.stream(), Stream.of(rooms).map(room -> OURS + room + ".")).toList();
	}

	static Stream<Path> sources() throws IOException {
		return Files.walk(MAIN).filter(p -> p.toString().endsWith(".java") && !p.endsWith("package-info.java"));
	}

	static Stream<Path> folders() throws IOException {
		return sources().map(Path::getParent).distinct();
	}

	static Stream<Path> shippedText() throws IOException {
		return Files.walk(Path.of("src/main")).filter(p -> p.toString().matches(".*\\.(java|csv|xml|properties|txt|ijm|json|md|html)"));
	}

	/** A path below the package as a name with dots. */
	private static String name(Path path) {
		return MAIN.relativize(path).toString().replace(".java", "").replace(path.getFileSystem().getSeparator(), ".");
	}

	@ParameterizedTest
	@MethodSource("sources")
	void importsOnlyWhatItsRoomMay(Path source) throws IOException {
		String folder = name(source.getParent()), rule = folder;
		while (!ALLOWED.containsKey(rule) && rule.contains("."))
			rule = rule.substring(0, rule.lastIndexOf('.'));
		assertTrue(ALLOWED.containsKey(rule), "a new room needs a rule: " + folder);
		List<String> allowed = ALLOWED.get(rule);
		String home = OURS + rule + ".";
		for (String name : names(Files.readString(source)))
			assertTrue(name.startsWith(home) || allowed.stream().anyMatch(name::startsWith), source + " names " + name);
	}

	/** Every class that a source names with its package, by import or in the code. */
	private static Set<String> names(String source) {
		Set<String> names = new TreeSet<>();
		for (Matcher m = QUALIFIED.matcher(code(source)); m.find();)
			names.add(m.group(1));
		return names;
	}

	private static String code(String source) {
		return COMMENT_OR_STRING.matcher(source).replaceAll(" ");
	}

	@ParameterizedTest
	@MethodSource("folders")
	void aFolderIsSeenAtAGlanceAndSaysWhatItIs(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			long n = files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java")).count();
			assertTrue(n <= FILES, folder + " has " + n + " files");
		}
		assertTrue(Files.exists(folder.resolve("package-info.java")), folder + " has no package-info.java: what lives here, what it may import, where to start reading");
	}

	/** Class to the classes of ours that it names: by import, with its package, or of its own package. */
	private static Map<String, Set<String>> classes() throws IOException {
		Map<String, String> code = new TreeMap<>();
		for (Path source : (Iterable<Path>) sources()::iterator)
			code.put(name(source), code(Files.readString(source)));
		Map<String, Set<String>> uses = new TreeMap<>();
		code.forEach((name, text) -> {
			Set<String> named = names(text), imported = named.stream().map(n -> n.substring(n.lastIndexOf('.') + 1)).collect(Collectors.toSet());
			Set<String> used = named.stream().filter(n -> n.startsWith(OURS)).map(n -> n.substring(OURS.length())).filter(code::containsKey).collect(Collectors.toCollection(TreeSet::new));
			for (Matcher m = TYPE.matcher(text); m.find();)
				if (code.containsKey(folder(name) + m.group()) && !imported.contains(m.group())) used.add(folder(name) + m.group());
			used.remove(name);
			uses.put(name, used);
		});
		return uses;
	}

	private static String folder(String name) {
		return name.substring(0, name.lastIndexOf('.') + 1);
	}

	@Test
	void noCircleBetweenFolders() throws IOException {
		Map<String, Set<String>> folders = new TreeMap<>();
		classes().forEach((name, used) -> used.stream().map(PackageRulesTest::folder).filter(f -> !f.equals(folder(name))).forEach(f -> folders.computeIfAbsent(folder(name), n -> new TreeSet<>()).add(f)));
		assertEquals(List.of(), Circles.in(folders));
	}

	@Test
	void noLongCircleAmongClasses() throws IOException {
		assertEquals(List.of(), Circles.in(classes()).stream().filter(c -> c.size() > CIRCLE).toList());
	}

	@ParameterizedTest
	@MethodSource("shippedText")
	void namesNoPlaceOnAMachine(Path file) throws IOException {
		Matcher m = MACHINE_PATH.matcher(Files.readString(file));
		assertTrue(!m.find(), () -> file + " names " + m.group());
	}

	/** The host finds commands by name; no room but their own names them, and only the host names ImageJ. */
	@Test
	void theRulesLetNoRoomSeeTheCommands() {
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

	@Test
	void circlesAreSeen() {
		Map<String, Set<String>> graph = Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a", "d"), "d", Set.of("e"), "e", Set.of());
		assertEquals(List.of(new TreeSet<>(Set.of("a", "b", "c"))), Circles.in(graph));
	}
}
