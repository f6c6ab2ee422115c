package org.tristimulus.command.film;

import java.io.File;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.command.film.shared.Song;
import org.tristimulus.command.film.shared.SongText;
import org.tristimulus.film.SongFiles;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.report.Report;
import org.tristimulus.words.Lexicon;
import org.tristimulus.words.LyricLine;
import org.tristimulus.words.Meaning;

/** Reads lyrics as lines with times, and what their words say to the eye. */
@Plugin(type = Command.class, label = "Read Lyrics...", visible = false, attrs = @Attr(name = "words", value = "LRC, SRT, subtitles, karaoke, lyric video"))
public class ReadLyrics implements Command {

	/** The title of the table. */
	static final String TABLE = "Lyrics";

	@Parameter(persist = false, label = "Lyrics", description = "LRC, SRT, VTT or plain text; the kind is told by the content.", style = "open", validater = "checkLyrics")
	private File lyrics = new File("");

	@Parameter(persist = false, label = "Song", description = "For lyrics without times, which are then spread over its beats.", style = "open")
	private File audio = new File("");

	@Parameter(persist = false, label = "Shift (ms)", description = "All lines later; below 0 earlier.", min = "-60000", max = "60000")
	private int shift = 0;

	@Parameter(persist = false, label = "Progress", description = "Is told how far it is; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private Progress progress = Progress.NONE;

	@Parameter(type = ItemIO.OUTPUT)
	private Report lines;

	@Parameter(type = ItemIO.OUTPUT)
	private String note = "";

	@Override
	public void run() {
		SongText text = SongText.read(SongFiles.beside(audio, lyrics));
		if (!text.lyrics().isTimed()) text = text.spread(Song.read(needed(), 0, progress));
		text = text.shifted(shift / 1000.0);
		Lexicon lexicon = Lexicon.builtIn();
		lines = Report.titled(TABLE, "Line", "Start_s", "End_s", "Text", "Colors", "Valence", "Scene", "Words").forCommands();
		int n = 0;
		for (LyricLine line : text.lyrics().lines()) {
			Meaning meaning = lexicon.meaning(line.text());
			lines.row().set("Line", ++n).set("Start_s", line.start()).set("Text", line.text()).set("Colors", String.join(" ", meaning.colors()))
				.set("Valence", meaning.valence()).set("Scene", meaning.scene().toString()).set("Words", String.join(" ", meaning.words()));
			if (!Double.isNaN(line.end())) lines.set("End_s", line.end());
		}
		note = text.note().isEmpty() ? "" : text.lyrics().name() + ": " + text.note();
	}

	private File needed() {
		if (audio.getPath().isEmpty()) throw new IllegalArgumentException(lyrics.getName() + " has no times; name its song with audio=, and they are spread over it");
		return audio;
	}

	private void checkLyrics() {
		SongFiles.checkLyrics(lyrics);
	}
}
