package org.tristimulus.imagej.parameter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of commands and keys, as the page commands.md of the site shows it, made from the code. The main rewrites it there. */
public final class CommandTable {

	private static final Path PAGE = Paths.get("src/site/markdown/commands.md"), CONFIG = Paths.get("plugins.config");
	private static final String BEGIN = "<!-- commands: made from the code -->\n", END = "<!-- end of commands -->\n";
	private static final Pattern ENTRY = Pattern.compile("(Plugins>\\S.*?),\\s*\"(.*)\",\\s*org\\.tristimulus\\.imagej\\.CommandRunner\\(\"([\\w.]+)\"\\)");

	private CommandTable() {}

	/** Command class name to menu group, in the order of the menu. */
	public static Map<String, String> menu() throws IOException {
		Map<String, String> entries = new LinkedHashMap<>();
		for (String line : Files.readAllLines(CONFIG)) {
			Matcher m = ENTRY.matcher(line);
			if (m.matches()) entries.put(m.group(3), m.group(1).replace("Plugins>Tristimulus", "").replace(">", ""));
		}
		return entries;
	}

	public static String text() throws IOException {
		StringBuilder s = new StringBuilder(BEGIN);
		String group = "";
		for (Map.Entry<String, String> e : menu().entrySet()) {
			if (!e.getValue().equals(group)) s.append("\n#### ").append(group = e.getValue()).append('\n');
			CommandSpec spec = CommandSpec.of(e.getKey());
			s.append("\n**`").append(spec.label()).append("`**\n\n| key | values | default | meaning |\n|---|---|---|---|\n");
			List<CommandParameter> fields = new ArrayList<>();
			if (spec.namesImages()) fields.addAll(spec.images());
			fields.addAll(spec.fields());
			for (CommandParameter f : fields)
				s.append("| `").append(f.key()).append("` | ").append(values(f)).append(" | ").append(initial(spec, f)).append(" | ").append(meaning(f)).append(" |\n");
		}
		return s.append('\n').append(END).toString();
	}

	private static String values(CommandParameter f) {
		String allowed = f.allowed();
		return f.kind() == CommandParameter.Kind.CHOICE ? "`" + allowed.replace(" ", "` `") + "`" : allowed;
	}

	private static String initial(CommandSpec spec, CommandParameter f) {
		if (f.kind() == CommandParameter.Kind.IMAGE) return f == spec.images().get(0) ? "the active image" : f.isRequired() ? "" : "`none`";
		String text = f.format(spec.defaultOf(f));
		return text.isEmpty() ? "" : "`" + text + "`";
	}

	private static String meaning(CommandParameter f) {
		return (f.label() + (f.description().isEmpty() ? "" : ". " + f.description())).replace("|", "\\|");
	}

	/** What the page has between the two marks. */
	public static String inPage() throws IOException {
		String page = new String(Files.readAllBytes(PAGE), StandardCharsets.UTF_8);
		return page.substring(page.indexOf(BEGIN), page.indexOf(END) + END.length());
	}

	/** Rewrites the table in the page. */
	public static void main(String... args) throws IOException {
		String page = new String(Files.readAllBytes(PAGE), StandardCharsets.UTF_8);
		Files.write(PAGE, page.replace(inPage(), text()).getBytes(StandardCharsets.UTF_8));
	}
}
