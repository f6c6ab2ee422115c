package org.tristimulus.command.film;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.command.film.shared.FilmStack;
import org.tristimulus.command.film.shared.LineLoudness;
import org.tristimulus.command.film.shared.ServerChoice;
import org.tristimulus.command.film.shared.Song;
import org.tristimulus.command.film.shared.SongText;
import org.tristimulus.film.Fit;
import org.tristimulus.film.KeyPictures;
import org.tristimulus.film.SongFiles;
import org.tristimulus.film.Storyboard.Shot;
import org.tristimulus.film.picture.BuiltInPicture;
import org.tristimulus.film.picture.DrawnPictures;
import org.tristimulus.film.server.ServedPictures;
import org.tristimulus.image.ColorImage;
import org.tristimulus.report.Report;
import org.tristimulus.report.Tables;
import org.tristimulus.words.Lexicon;
import org.tristimulus.words.LyricLine;
import org.tristimulus.words.Lyrics;

/** Makes a picture of each line of lyrics: drawn by rule (no AI), or by a picture server of the user's. */
@Plugin(type = Command.class, label = "Generate Key Images...", visible = false, attrs = {
	@Attr(name = "dialog", value = "lines lyrics pictures server url suffix workflow seed remote"), @Attr(name = "words", value = "lyrics to pictures, text to image, music video, built-in (no AI), Stable Diffusion, ComfyUI") })
public class GenerateKeyImages extends PictureKeys implements Command {

	@Parameter(persist = false, label = "Lines of", description = "A file of lyrics, the open table of lyrics, or a text.")
	private LineSource lines = LineSource.LYRICS;

	@Parameter(persist = false, label = "Lyrics, or words", description = "A file (LRC, SRT, VTT, plain text), or for lines=text words with | between lines.", style = "open", validater = "checkLyrics", attrs = @Attr(name = "shown", value = "lines=lyrics|text"))
	private File lyrics = new File("");

	@Parameter(persist = false, label = "Song", description = "Its loudness gives built-in pictures their chroma; empty: a medium one.", style = "open")
	private File audio = new File("");

	@Parameter(persist = false, label = "Pictures", description = "Built-in pictures are drawn by rule from the words, and use no AI; a server is yours to name.", attrs = @Attr(name = "without", value = "folder stack"))
	private PictureSource pictures = PictureSource.BUILT_IN;

	@Parameter(persist = false, label = "Lexicon", description = "Words of another language or taste: rows of word,color,scene,valence; empty: the built-in ones alone.", style = "open", attrs = @Attr(name = "shown", value = "pictures=built-in"))
	private File lexicon = new File("");

	@Parameter(persist = false, label = "Prefix", description = "Put before the words that a server gets.", attrs = @Attr(name = "shown", value = SERVED))
	private String prefix = "";

	@Parameter(persist = false, label = "Negative", description = "What a server is told to leave out.", attrs = @Attr(name = "shown", value = SERVED))
	private String negative = "";

	@Parameter(persist = false, label = "Steps", description = "Of the server's model.", min = "1", max = "200", attrs = @Attr(name = "shown", value = SERVED))
	private int steps = 25;

	@Parameter(persist = false, label = "Timeout (s)", description = "How long a picture may take.", min = "5", max = "3600", attrs = @Attr(name = "shown", value = SERVED))
	private int timeout = 300;

	@Parameter(persist = false, label = "Cache", description = "A folder for pictures that were made; empty: beside the song or the lyrics, as NAME.pictures; none: not kept.", attrs = @Attr(name = "shown", value = SERVED))
	private File cache = new File("");

	@Parameter(persist = false, label = "Tables", description = "The open tables; the host gives them.", required = false, visibility = ItemVisibility.INVISIBLE)
	private Tables tables = Tables.NONE;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage images;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private String note = "";

	private String name = "text";
	private File beside = new File("");

	@Override
	boolean isServed() {
		return pictures == PictureSource.SERVER;
	}

	@Override
	public void run() {
		Lexicon words = lexicon(SongFiles.beside(audio, lexicon));
		if (isServed()) choice().checked(width, height);
		boolean hasSong = !audio.getPath().isEmpty();
		Song song = hasSong ? Song.read(audio, 0, progress) : null;
		List<Shot> shots = shots(song);
		if (pictures == PictureSource.BUILT_IN) {
			DrawnPictures drawn = new DrawnPictures(shots, words, s -> song == null || Double.isNaN(s.time) ? LineLoudness.UNKNOWN : LineLoudness.at(song.beats.loudness(), s.time), width, height);
			show(drawn, shots, BuiltInPicture.NAME);
			report = report();
			for (int i = 0; i < shots.size(); i++)
				row(report, i + 1, shots.get(i), BuiltInPicture.NAME, 0);
		}
		else {
			ServedPictures served = choice().pictures(shots, width, height, ServerChoice.folder(kept(), song == null ? beside : song.file), progress);
			show(served, shots, "generated by " + served.host());
			report = report(served, shots);
		}
	}

	/** Those of the words that come with this software, and those of a file. */
	static Lexicon lexicon(File file) {
		return file.getPath().isEmpty() ? Lexicon.builtIn() : Lexicon.builtIn().with(file);
	}

	private ServerChoice choice() {
		ServerChoice choice = choice(audio);
		choice.prefix = prefix;
		choice.negative = negative;
		choice.steps = steps;
		choice.timeout = timeout;
		return choice;
	}

	private File kept() {
		return cache.getPath().equals(ServerChoice.NO_CACHE) ? cache : SongFiles.beside(audio, cache);
	}

	/** A shot for each line. */
	private List<Shot> shots(Song song) {
		if (lines == LineSource.TABLE) {
			List<String> texts = tables.texts(ReadLyrics.TABLE, "Text").stream().filter(t -> !t.trim().isEmpty()).collect(Collectors.toList());
			if (texts.isEmpty()) throw new IllegalArgumentException("lines=table: no table \"" + ReadLyrics.TABLE + "\" with a column Text is open; run Read Lyrics first");
			return texts.stream().map(t -> new Shot(Double.NaN, t, seed)).collect(Collectors.toList());
		}
		SongText text = lines == LineSource.TEXT ? SongText.of(Lyrics.ofText(lyrics.getPath())) : SongText.read(SongFiles.beside(audio, lyrics));
		if (lines == LineSource.LYRICS) {
			name = SongFiles.name(lyrics);
			beside = lyrics;
		}
		if (song != null) text = text.spread(song);
		note = lines == LineSource.TEXT || text.note().isEmpty() ? "" : text.lyrics().name() + ": " + text.note();
		List<Shot> shots = new ArrayList<>();
		for (LyricLine line : text.lyrics().lines())
			shots.add(new Shot(line.start(), line.text(), seed));
		return shots;
	}

	private void show(KeyPictures made, List<Shot> shots, String from) {
		List<String> labels = shots.stream().map(s -> s.text + "\n" + from).collect(Collectors.toList());
		images = FilmStack.slices(FilmStack.title(name, "key images"), width, height, labels, i -> made.get(i).to(width, height, Fit.FILL).pixels, from);
	}

	static Report report() {
		return new Report("Slice", "Text", "From", "Seed", "Seconds", "Note");
	}

	private static Report report(ServedPictures served, List<Shot> shots) {
		Report report = report();
		for (int i = 0; i < served.count(); i++)
			row(report, i + 1, shots.get(i), served.isFromCache(i) ? "cache: " + served.host() : served.host(), served.seconds(i));
		return report;
	}

	private static void row(Report report, int slice, Shot shot, String from, double seconds) {
		report.row().set("Slice", slice).set("Text", shot.text).set("From", from).set("Seed", shot.seed).set("Seconds", seconds).set("Note", "");
	}

	private void checkLyrics() {
		if (lines == LineSource.LYRICS) SongFiles.checkLyrics(lyrics);
	}
}
