package org.tristimulus.command.film;

import java.awt.Font;
import java.io.File;
import java.util.List;
import java.util.Optional;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.command.film.shared.BeatGrid;
import org.tristimulus.command.film.shared.FilmOutput;
import org.tristimulus.command.film.shared.FilmStack;
import org.tristimulus.command.film.shared.Notes;
import org.tristimulus.command.film.shared.ServerChoice;
import org.tristimulus.command.film.shared.Song;
import org.tristimulus.command.film.shared.SongReport;
import org.tristimulus.command.film.shared.SongText;
import org.tristimulus.command.film.shared.Stage;
import org.tristimulus.command.film.shared.VideoPictures;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.film.DemoFiles;
import org.tristimulus.film.Fit;
import org.tristimulus.film.FrameMaker;
import org.tristimulus.film.FrameRate;
import org.tristimulus.film.SongFiles;
import org.tristimulus.film.Storyboard;
import org.tristimulus.film.file.FilmForm;
import org.tristimulus.film.file.FilmKind;
import org.tristimulus.film.file.Frames;
import org.tristimulus.film.file.Quality;
import org.tristimulus.film.text.LyricPainter;
import org.tristimulus.film.text.Place;
import org.tristimulus.film.text.TextStyle;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.NamedImages;
import org.tristimulus.report.Report;

/** Makes a film of a song and its lyrics. */
@Plugin(type = Command.class, label = "Music Video...", visible = false, attrs = {
	@Attr(name = "dialog", value = "audio lyrics pictures source server url workflow remote look text save ffmpeg"), @Attr(name = "words", value = "music video, lyric video, film, song, beat, karaoke, visualizer") })
public class MusicVideo extends PictureKeys implements Command {

	@Parameter(persist = false, label = "Song, or demo", description = "WAV, AIFF, AU, FLAC, Ogg Vorbis or MP3; demo: a song of 20 s made by code.", style = "open", validater = "checkSong")
	private File audio = new File("");

	@Parameter(persist = false, label = "Lyrics", description = "LRC, SRT, VTT or plain text; empty: a file of the song's name beside it, if there is one.", style = "open")
	private File lyrics = new File("");

	@Parameter(persist = false, label = "Film", description = "A .mov or .avi, or with your ffmpeg an .mp4; empty: the song's name with .mov beside it, never over an existing file.", style = "save", validater = "checkSave")
	private File save = new File("");

	@Parameter(persist = false, label = "Pictures", description = "Built-in (no AI): drawn by rule from the words; or a folder, an open stack, or a picture server of yours.")
	private PictureSource pictures = PictureSource.BUILT_IN;

	@Parameter(persist = false, label = "Folder or stack", description = "The folder, or the title of the stack; empty: the active stack.", attrs = @Attr(name = "shown", value = "pictures=folder|stack"))
	private String source = "";

	@Parameter(persist = false, label = "Frames a second", description = "12, 15, 23.976, 24, 25, 29.97, 30, 50, 59.94 or 60.", style = "choice", validater = "checkRate", attrs = @Attr(name = "choices", value = FrameRate.CHOICES))
	private String fps = "24";

	@Parameter(persist = false, label = "Lyrics on the pictures", description = "The lyrics on the picture.")
	private boolean text = true;

	@Parameter(persist = false, label = "Look", description = "How lively it is: blend, pulse, warmth and zoom.")
	private Look look = Look.NORMAL;

	@Parameter(persist = false, label = "Tempo (0: found)", description = "In beats a minute, 30 to 300; 0: it is found.", min = "0", max = "300", validater = "checkTempo")
	private double tempo = 0;

	@Parameter(persist = false, label = "Every (beats)", description = "How many beats a picture stays where nothing is sung.", min = "1", max = "64")
	private int every = 8;

	@Parameter(persist = false, label = "ffmpeg (for .mp4)", description = "Your own ffmpeg program, for .mp4; with it .mp4 is what is written.", style = "open")
	private File ffmpeg = new File("");

	@Parameter(persist = false, label = "Images", description = "The open images; the host gives them.", required = false, visibility = ItemVisibility.INVISIBLE)
	private NamedImages images = NamedImages.NONE;

	@Parameter(persist = false, label = "Files", description = "Writes them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private OutputFiles files = OutputFiles.STRICT;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage keys;

	private File track = new File(""), words = new File(""), film = new File("");

	@Override
	boolean isServed() {
		return pictures == PictureSource.SERVER;
	}

	@Override
	public void run() {
		FrameRate rate = FrameRate.of(fps);
		checkTempo();
		name(SongFiles.song(audio));
		FilmOutput output = new FilmOutput(film, track, ffmpeg, width, height, files);
		VideoPictures found = pictures();
		Optional<SongText> read = words.getPath().isEmpty() ? Optional.empty() : Optional.of(SongText.read(words));
		Song song = Song.read(track, tempo, Stage.ANALYSIS.of(progress));
		double seconds = song.sound.seconds();
		Optional<SongText> sung = read.map(t -> t.spread(song).within(seconds)).filter(t -> !t.lyrics().lines().isEmpty());
		BeatGrid grid = BeatGrid.of(song);
		String title = sung.map(t -> t.lyrics().title()).filter(t -> !t.isEmpty()).orElse(SongFiles.name(track));
		Storyboard board = sung.map(t -> Storyboard.of(t.lyrics(), grid.times, true, every, seconds, title, seed)).orElseGet(() -> Storyboard.of(title, grid.times, every, seconds, seed));
		found.make(board.shots(), song, Stage.PICTURES.of(progress));
		int frames = Math.toIntExact(rate.frames(song.sound.frames(), song.sound.rate()));
		FrameMaker maker = look.settings().maker(grid, every, found.cues(board), rate, frames, found, width, height);
		FilmForm form = new FilmForm(width, height, frames, rate, Optional.of(song.sound), Quality.GOOD, "pictures: " + found.from());
		double size = output.write(form, frames(maker, sung, rate), Stage.FILM.of(progress));
		keys = key(found, board);
		String note = Notes.join(read.map(t -> sung.isPresent() ? sung.get().note() : t.note()).orElse("no lyrics"), SongReport.note(song), found.from().startsWith("generated") ? "pictures " + found.from() : "",
			maker.film().flashes() ? "pulses of more than one stop come more than three times a second: such flashing can harm people (WCAG 2.3.1)" : "");
		report = new Report("Film", "Seconds", "Frames", "Tempo_bpm", "Beats", "Lines", "Pictures", "From_cache", "Size_MB", "Note").row().set("Film", output.file().getPath()).set("Seconds", rate.time(frames)).set("Frames", frames)
			.set("Tempo_bpm", song.beats.bpm()).set("Beats", song.beats.count()).set("Lines", sung.map(t -> t.lyrics().lines().size()).orElse(0)).set("Pictures", found.count()).set("From_cache", found.fromCache()).set("Size_MB", size).set("Note", note);
	}

	/** The files that are meant: they are recorded, but for those of the demonstration, which is written anew each time. */
	private void name(File song) {
		track = song;
		words = lyrics.getPath().isEmpty() ? SongFiles.lyrics(song).orElse(lyrics) : SongFiles.beside(song, lyrics);
		film = save.getPath().isEmpty() ? SongFiles.free(song, ffmpeg.getPath().isEmpty() ? ".mov" : ".mp4") : SongFiles.beside(song, save);
		boolean isDemo = DemoFiles.isDemo(audio);
		if (!isDemo) audio = track;
		if (!isDemo || !lyrics.getPath().isEmpty()) lyrics = words;
		if (!isDemo || !save.getPath().isEmpty()) save = film;
	}

	private Frames frames(FrameMaker maker, Optional<SongText> sung, FrameRate rate) {
		Optional<LyricPainter> painter = text ? sung.map(t -> new LyricPainter(t.lyrics().lines(), rate, width, height, Font.SANS_SERIF, 0.06, Place.BOTTOM, 0.07, 0.12, TextStyle.OUTLINE)) : Optional.empty();
		return new Frames() {

			@Override
			public int[] get(int k) {
				int[] frame = maker.frame(k);
				painter.ifPresent(p -> p.paint(frame, k));
				return frame;
			}

			@Override
			public boolean isForManyThreads() {
				return true;
			}
		};
	}

	private ColorImage key(VideoPictures found, Storyboard board) {
		List<String> labels = found.labels(board);
		return FilmStack.slices(FilmStack.title(track.getName(), "key images"), width, height, labels, i -> found.get(i).to(width, height, Fit.FILL).pixels, found.from());
	}

	private VideoPictures pictures() {
		if (isServed()) {
			ServerChoice choice = choice(track);
			choice.checked(width, height);
			return VideoPictures.served(choice, ServerChoice.folder(new File(""), track), width, height);
		}
		if (pictures == PictureSource.FOLDER) return VideoPictures.ofFolder(folder(), images);
		if (pictures == PictureSource.STACK) return VideoPictures.ofStack(source, images);
		return VideoPictures.drawn(width, height);
	}

	private File folder() {
		if (source.trim().isEmpty()) throw new IllegalArgumentException("pictures=folder: name the folder with source=");
		File folder = SongFiles.beside(track, new File(source.trim())).getAbsoluteFile();
		source = folder.getPath();
		return folder;
	}

	private void checkSong() {
		SongFiles.check(audio);
	}

	private void checkTempo() {
		Song.needTempo(tempo);
	}

	private void checkRate() {
		FrameRate.of(fps);
	}

	private void checkSave() {
		if (!save.getPath().isEmpty()) FilmKind.of(save).check(width, height, ffmpeg);
	}
}
