package org.tristimulus.command.history;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.file.FileKind;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.RecordedCommands;
import org.tristimulus.measure.history.ImageHistory;
import org.tristimulus.report.TextPage;

/** Tells what was done to the active image, as a macro, as text for a paper, or as JSON. */
@Plugin(type = Command.class, label = "Show History...", visible = false, attrs = { @Attr(name = "panel", value = "none"), @Attr(name = "words", value = "provenance, methods section, macro, reproducibility") })
public class ShowHistory implements Command {

	@Parameter(persist = false, validater = "history")
	private ColorImage image;

	@Parameter(persist = false, label = "Format", description = "macro: runs as it is. methods: text for a paper. json: the lines as they are.")
	private HistoryFormat format = HistoryFormat.MACRO;

	@Parameter(persist = false, label = "Save as", description = "A text file; empty for a text window.", style = "save", validater = "checkSave")
	private File save = new File("");

	@Parameter(persist = false, label = "Files", description = "Writes them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private OutputFiles files = OutputFiles.STRICT;

	@Parameter(persist = false, label = "Commands", description = "Knows them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private RecordedCommands commands = RecordedCommands.NONE;

	@Parameter(type = ItemIO.OUTPUT)
	private List<TextPage> pages = new ArrayList<>();

	@Override
	public void run() {
		checkSave();
		String text = text();
		if (save.getPath().isEmpty()) pages.add(new TextPage("History of " + image.source().title(), text));
		else files.write("save", save, kind(), text.endsWith("\n") ? text : text + "\n");
	}

	private String text() {
		ImageHistory history = history();
		return format == HistoryFormat.MACRO ? history.macro() : format == HistoryFormat.JSON ? history.json() : history.methods(commands.host(), commands::defaults);
	}

	private ImageHistory history() {
		return ImageHistory.parse(image.source().history(), "\"" + image.source().title() + "\"");
	}

	/** Each format replaces its own. */
	private FileKind kind() {
		return format == HistoryFormat.JSON ? FileKind.text("a history", head -> head.startsWith("[\n{\"command\"")) : format == HistoryFormat.METHODS ? FileKind.text("a methods text", head -> head.startsWith("Images were processed with Tristimulus"))
			: FileKind.text("a macro of a history", head -> head.startsWith("run(\"") || head.startsWith("make") || head.startsWith("// step "));
	}

	private void checkSave() {
		if (!save.getPath().isEmpty()) files.check("save", save, kind());
	}
}
