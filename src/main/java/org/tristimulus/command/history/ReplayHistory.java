package org.tristimulus.command.history;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.file.InputFile;
import org.tristimulus.image.NamedImages;
import org.tristimulus.image.RecordedCommands;
import org.tristimulus.measure.history.HistoryStep;
import org.tristimulus.measure.history.ImageHistory;

/** Does to the active image what was done to another. */
@Plugin(type = Command.class, label = "Replay History...", visible = false, attrs = { @Attr(name = "panel", value = "none"), @Attr(name = "history", value = "none"), @Attr(name = "words", value = "provenance, repeat, batch") })
public class ReplayHistory implements Command {

	@Parameter(persist = false, label = "History of", description = "The title, #id or path of an image that has one, or a JSON file that Show History saved.", style = "file")
	private String history = "";

	@Parameter(persist = false, label = "Steps", description = "all, or numbers and ranges from 1, as in 1,3-5.")
	private String steps = "all";

	@Parameter(persist = false, label = "Only check", description = "Nothing is run; what would run goes to the Log.")
	private boolean check = false;

	@Parameter(persist = false, label = "Open images", description = "Finds them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private NamedImages open = NamedImages.NONE;

	@Parameter(persist = false, label = "Commands", description = "Knows them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private RecordedCommands commands = RecordedCommands.NONE;

	@Parameter(type = ItemIO.OUTPUT)
	private List<Object> given = new ArrayList<>();

	@Override
	public void run() {
		if (history.trim().isEmpty()) throw new IllegalArgumentException("history= names no image or file; allowed: the title, #id or path of an image, or a JSON file");
		List<RecordedCommands.Step> each = new ArrayList<>();
		for (HistoryStep step : read().only(steps).steps())
			each.add(new Step(step));
		given.addAll(commands.run(each, check));
	}

	private ImageHistory read() {
		String name = history.trim();
		if (!name.toLowerCase(Locale.ROOT).endsWith(".json")) return ImageHistory.parse(open.find("history", name).source().history(), "\"" + name + "\"");
		try {
			return ImageHistory.parse(new String(InputFile.read(new File(name).toPath(), () -> false), StandardCharsets.UTF_8), new File(name).getName());
		}
		catch (IOException e) {
			throw new UncheckedIOException("history=" + name + ": " + e.getMessage(), e);
		}
	}

	/** A step of a history, for the host. */
	private static final class Step implements RecordedCommands.Step {

		private final HistoryStep step;

		Step(HistoryStep step) {
			this.step = step;
		}

		@Override
		public String command() {
			return step.command();
		}

		@Override
		public String version() {
			return step.version();
		}

		@Override
		public Map<String, String> keys() {
			return step.keys();
		}

		@Override
		public String selection() {
			return step.selection();
		}
	}
}
