package org.tristimulus.imagej.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ij.IJ;
import ij.Menus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.Token;
import org.tristimulus.image.ColorImage;
import org.tristimulus.imagej.MacroFunctions;
import org.tristimulus.imagej.dialog.Help;

/** Every line of plugins.config is a whole command: class, label, documented parameters, help page, README. */
class CommandCatalogueTest {

	private static final Pattern LINE = Pattern.compile("(Plugins>Tristimulus(?:>[A-Z][A-Za-z ]+)?), \"([^\"]+)\", org\\.tristimulus\\.imagej\\.CommandRunner\\(\"([\\w.]+)\"\\)");

	/** The one line that is not a command: it installs functions for macros, and has no dialog. */
	private static final String FUNCTIONS = "Plugins>Tristimulus, \"Tristimulus Macro Functions\", " + MacroFunctions.class.getName();

	/** A line of plugins.config; the name is that of the class below the package of commands. */
	record Entry(String menu, String label, String name) {

		Class<?> command() throws ClassNotFoundException {
			return Class.forName("org.tristimulus.command." + name);
		}

		@Override
		public String toString() {
			return name;
		}
	}

	static List<Entry> entries() throws IOException {
		List<Entry> entries = new ArrayList<>();
		for (String line : Files.readAllLines(Path.of("plugins.config"))) {
			if (line.isBlank() || line.startsWith("#") || line.equals(FUNCTIONS)) continue;
			Matcher m = LINE.matcher(line);
			assertTrue(m.matches(), line);
			entries.add(new Entry(m.group(1), m.group(2), m.group(3)));
		}
		return entries;
	}

	@Test
	void everyCommandIsInTheMenuOnce() throws IOException {
		Set<String> listed = new TreeSet<>(), classes = new TreeSet<>(), labels = new HashSet<>();
		for (Entry e : entries()) {
			assertTrue(listed.add(e.name()), e + " twice");
			assertTrue(labels.add(e.label().toLowerCase(java.util.Locale.ROOT)), e.label() + " twice");
		}
		Path commands = Path.of("src/main/java/org/tristimulus/command");
		try (Stream<Path> files = Files.walk(commands)) {
			for (Path file : (Iterable<Path>) files::iterator)
				if (file.toString().endsWith(".java") && Files.readString(file).contains("implements Command")) classes.add(commands.relativize(file).toString().replace(".java", "").replace(java.io.File.separatorChar, '.'));
		}
		assertEquals(classes, listed);
		assertFalse(listed.isEmpty());
	}

	@ParameterizedTest
	@MethodSource("entries")
	void hasItsLabel(Entry entry) throws Exception {
		Plugin plugin = entry.command().getAnnotation(Plugin.class);
		assertEquals(Command.class, plugin.type());
		assertEquals(entry.label(), plugin.label());
		assertTrue(entry.label().endsWith("..."), "it opens a dialog");
		assertFalse(plugin.visible(), "SciJava's menu would show it a second time");
		assertEquals("", plugin.menuPath());
	}

	/** ImageJ finds our command under the label, and has none of that name itself. */
	@ParameterizedTest
	@MethodSource("entries")
	void isAloneWithItsLabel(Entry entry) throws IOException {
		IJ.run(IJ.createImage("first", "RGB", 1, 1, 1), "Adjust Exposure...", "stops=0");
		assertEquals("org.tristimulus.imagej.CommandRunner(\"" + entry.name() + "\")", Menus.getCommands().get(entry.label()));
		try (InputStream stock = IJ.class.getResourceAsStream("/IJ_Props.txt")) {
			assertFalse(new String(stock.readAllBytes(), StandardCharsets.ISO_8859_1).contains('"' + entry.label()), entry.label());
		}
	}

	@ParameterizedTest
	@MethodSource("entries")
	void declaresItsParametersWhole(Entry entry) throws Exception {
		CommandSpec spec = CommandSpec.of(entry.name());
		for (Class<?> c : List.of(entry.command(), PixelKeys.class))
			for (java.lang.reflect.Field f : c.getDeclaredFields()) {
				Parameter p = f.getAnnotation(Parameter.class);
				if (p == null || f.getType() == ColorImage.class || !spec.keys().contains(f.getName())) continue;
				assertFalse(p.label().isEmpty(), f + " has no label");
				assertTrue(p.description().endsWith("."), f + " has no description");
			}
		Set<String> labels = new HashSet<>();
		for (CommandParameter f : spec.fields()) {
			assertTrue(f.key().matches("[a-z][a-z0-9]*"), f.key() + " is not one lower-case word");
			assertTrue(labels.add(f.label()), f.label() + " twice");
			if (f.kind() != CommandParameter.Kind.TEXT) assertEquals(f.format(spec.defaultOf(f)), f.format(f.parse(f.format(spec.defaultOf(f)))), f.key() + ": the default");
			if (f.slider().length == 2) assertTrue(f.slider()[0] >= f.min() && f.slider()[1] <= f.max(), f.key() + ": the slider");
			if (f.kind() == CommandParameter.Kind.CHOICE) checkChoices(f);
		}
	}

	/** SciJava would keep in the user's preferences what a script gave. */
	@ParameterizedTest
	@MethodSource("entries")
	void keepsNothingOfScripts(Entry entry) throws Exception {
		for (ModuleItem<?> item : new CommandInfo(entry.command().asSubclass(Command.class)).inputs())
			assertFalse(item.isPersisted(), item.getName() + " needs persist = false");
	}

	private static void checkChoices(CommandParameter f) {
		Set<String> labels = new HashSet<>();
		for (Object choice : f.choices()) {
			assertTrue(choice instanceof Token, f.key() + "=" + choice + " is no token");
			assertTrue(choice.toString().matches("[a-z0-9]+(-[a-z0-9]+)*"), f.key() + "=" + choice);
			String label = ((Token) choice).label();
			assertFalse(label.isBlank(), f.key() + "=" + choice + " has no label");
			assertTrue(labels.add(label), label + " twice");
			assertEquals(choice, f.parse(choice.toString().toUpperCase(java.util.Locale.ROOT)));
		}
	}

	@ParameterizedTest
	@MethodSource("entries")
	void hasAPageThatNamesEveryKey(Entry entry) {
		String page = Help.page(CommandSpec.of(entry.name()));
		assertTrue(page.startsWith("<html>") && page.contains("<h2>" + entry.label().replace("...", "") + "</h2>"), "the heading");
		for (CommandParameter f : CommandSpec.of(entry.name()).fields()) {
			assertTrue(page.contains("<tt>" + f.key() + "</tt>"), f.key());
			String label = f.label().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
			assertTrue(page.contains("<b>" + label + "</b><br><tt>" + f.key() + "</tt>"), f.key() + " without the dialog's \"" + label + "\"");
			for (Object choice : f.kind() == CommandParameter.Kind.CHOICE ? f.choices() : new Object[0])
				assertTrue(Pattern.compile("(?<![\\w-])" + choice + "(?![\\w-])").matcher(page).find(), f.key() + "=" + choice);
		}
	}

	/** Under its field a message need not name the key of what is not there; a macro is told. */
	@Test
	void whatIsMissingInADialog() {
		CommandParameter path = CommandSpec.of("relight.OpenRadiancePicture").fields().get(0);
		assertEquals("path", path.key());
		assertEquals("Missing: a picture", path.underField("The key \"path\" is missing; allowed: a picture"));
		assertEquals("The key \"paths\" is missing; allowed: a picture", path.underField("The key \"paths\" is missing; allowed: a picture"));
		assertEquals("path=a.txt is no picture", path.underField("path=a.txt is no picture"));
	}

	/** What stands in shared.html stands in two pages or more. */
	@Test
	void sharesWhatPagesSayAlike() throws IOException {
		assertFalse(Help.shared().isEmpty());
		for (Map.Entry<String, String> part : Help.shared().entrySet()) {
			int pages = 0;
			for (Entry e : entries())
				if (Help.source(CommandSpec.of(e.name())).contains("<!-- " + part.getKey() + " -->")) pages++;
			assertTrue(pages > 1, part.getKey() + " in " + pages + " pages");
		}
	}

	/** The table of the site is what the code declares; {@link CommandTable} writes it anew. */
	@Test
	void standsInThePageOfCommands() throws IOException {
		assertEquals(CommandTable.text(), CommandTable.inPage());
	}
}
