package org.tristimulus.command.film;

import java.io.File;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.blend.BlendSpace;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.command.film.shared.BeatGrid;
import org.tristimulus.command.film.shared.FilmLook;
import org.tristimulus.command.film.shared.FilmStack;
import org.tristimulus.command.film.shared.Song;
import org.tristimulus.command.film.shared.SongText;
import org.tristimulus.command.film.shared.StackPictures;
import org.tristimulus.film.Align;
import org.tristimulus.film.Cue;
import org.tristimulus.film.Cues;
import org.tristimulus.film.Fit;
import org.tristimulus.film.FrameMaker;
import org.tristimulus.film.FrameRate;
import org.tristimulus.film.SongFiles;
import org.tristimulus.film.Storyboard;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.SrgbPlanes;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.light.exposure.Ease;
import org.tristimulus.report.Tables;
import org.tristimulus.words.LyricLine;

/** Makes a film of a stack of pictures, which change and pulse with the beats of a song. */
@Plugin(type = Command.class, label = "Beat Blend Stack...", visible = false, attrs = { @Attr(name = "panel", value = "none"), @Attr(name = "dialog", value = "audio beats cues lyrics list every blend pulse fps"),
	@Attr(name = "words", value = "music video, slideshow, time-lapse, beat") })
public class BeatBlendStack implements Command {

	@Parameter(persist = false, label = "Pictures", description = "A stack of key images.", attrs = { @Attr(name = "pixels", value = "decode white"), @Attr(name = "preview", value = "none") })
	private ColorImage image;

	@Parameter(persist = false, label = "Song, or demo", description = "WAV, AIFF, AU, FLAC, Ogg Vorbis or MP3, or demo; the film lasts as long.", style = "open", validater = "checkSong")
	private File audio = new File("");

	@Parameter(persist = false, label = "Beats of", description = "The song, or the open table that Analyze Audio made, which may have been changed.")
	private BeatSource beats = BeatSource.AUDIO;

	@Parameter(persist = false, label = "Pictures change with", description = "Every few beats, each line of the lyrics, or a list of times.")
	private CueSource cues = CueSource.BEATS;

	@Parameter(persist = false, label = "Lyrics", description = "For cues=lyrics: picture n comes with line n.", style = "open", validater = "checkLyrics", attrs = @Attr(name = "shown", value = "cues=lyrics"))
	private File lyrics = new File("");

	@Parameter(persist = false, label = "Seconds:slice, ...", description = "For cues=list: seconds:slice, separated by commas.", attrs = @Attr(name = "shown", value = "cues=list"))
	private String list = "";

	@Parameter(persist = false, label = "Every (beats)", description = "For cues=beats: how many beats a picture stays.", min = "1", max = "64")
	private int every = 8;

	@Parameter(persist = false, label = "Snap to", description = "Whether a cue moves to the nearest beat, if that is less than half a beat away.", attrs = @Attr(name = "shown", value = "cues=lyrics|list"))
	private Snap snap = Snap.BEAT;

	@Parameter(persist = false, label = "Frames a second", description = "12, 15, 23.976, 24, 25, 29.97, 30, 50, 59.94 or 60.", style = "choice", validater = "checkRate", attrs = @Attr(name = "choices", value = FrameRate.CHOICES))
	private String fps = "24";

	@Parameter(persist = false, label = "Width (0: the stack's)", description = "In pixels; 0: that of the stack.", min = "0", max = "7680")
	private int width = 0;

	@Parameter(persist = false, label = "Height (0: the stack's)", description = "In pixels; 0: that of the stack.", min = "0", max = "4320")
	private int height = 0;

	@Parameter(persist = false, label = "Fit", description = "How pictures of another shape fill the frame.")
	private Fit fit = Fit.FILL;

	@Parameter(persist = false, label = "Blend (beats)", description = "How long one picture goes over into the next; 0: a cut.", min = "0", max = "8")
	private double blend = 1;

	@Parameter(persist = false, label = "Align", description = "Where the transition lies at its beat.")
	private Align align = Align.END;

	@Parameter(persist = false, label = "Space", description = "The colour space in which pictures are blended.", attrs = @Attr(name = "without", value = "auto oklch lab lch"))
	private BlendSpace space = BlendSpace.OKLAB;

	@Parameter(persist = false, label = "Ease", description = "The pace of a transition.", attrs = @Attr(name = "without", value = "step"))
	private Ease ease = Ease.SMOOTH;

	@Parameter(persist = false, label = "Pulse (stops)", description = "How much brighter a strong beat is.", min = "0", max = "3")
	private double pulse = 0.25;

	@Parameter(persist = false, label = "Decay (ms)", description = "The time in which a pulse falls to 1/e.", min = "20", max = "2000")
	private double decay = 180;

	@Parameter(persist = false, label = "Warmth (mired)", description = "How much warmer the light is where the song is loudest; where it is quietest, as much colder.", min = "-100", max = "100")
	private double warmth = 20;

	@Parameter(persist = false, label = "Zoom (%)", description = "How much a picture grows while it is shown.", min = "0", max = "50")
	private double zoom = 8;

	@Parameter(persist = false, label = "Out of range", description = "What becomes of light beyond white.", attrs = @Attr(name = "without", value = "auto none"))
	private Gamut gamut = Gamut.ROLLOFF;

	@Parameter(persist = false, label = "Knee", description = "Where highlights begin to roll off, for gamut=rolloff.", min = "0", max = "0.99", attrs = @Attr(name = "shown", value = "gamut=rolloff"))
	private double knee = 0.8;

	@Parameter(persist = false, label = "Tables", description = "The open tables; the host gives them.", required = false, visibility = ItemVisibility.INVISIBLE)
	private Tables tables = Tables.NONE;

	@Parameter(persist = false, label = "Progress", description = "Is told how far it is; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private Progress progress = Progress.NONE;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage film;

	@Override
	public void run() {
		FrameRate rate = FrameRate.of(fps);
		SrgbPlanes pictures = new SrgbPlanes(image);
		boolean hasSong = !audio.getPath().isEmpty();
		checkSong();
		BeatGrid grid;
		int frames;
		String source = "";
		Song song = null;
		if (hasSong) {
			song = Song.read(audio, 0, progress);
			grid = beats == BeatSource.TABLE ? BeatGrid.of(tables).lasting(song.sound.seconds()) : BeatGrid.of(song);
			frames = Math.toIntExact(rate.frames(song.sound.frames(), song.sound.rate()));
			source = song.file.getPath();
		}
		else {
			grid = BeatGrid.of(tables);
			frames = Math.toIntExact(Math.max(1, rate.frameAt(grid.seconds)));
		}
		FilmLook look = look();
		int w = width == 0 ? pictures.width() : width, h = height == 0 ? pictures.height() : height;
		FrameMaker maker = look.maker(grid, every, cues(grid, song, pictures.count()), rate, frames, new StackPictures(pictures), w, h);
		film = FilmStack.film(FilmStack.title(image.source().title(), "film"), w, h, frames, maker::frame, rate, source, image.source().property(FilmStack.PICTURES));
		if (maker.film().flashes()) image.remark("pulses of more than one stop come more than three times a second: such flashing can harm people (WCAG 2.3.1)");
		if (!grid.note.isEmpty()) image.remark(grid.note);
	}

	private FilmLook look() {
		FilmLook look = new FilmLook();
		look.fit = fit;
		look.blend = blend;
		look.align = align;
		look.space = space;
		look.ease = ease;
		look.pulse = pulse;
		look.decay = decay;
		look.warmth = warmth;
		look.zoom = zoom;
		look.gamut = gamut;
		look.knee = knee;
		return look;
	}

	private List<Cue> cues(BeatGrid grid, Song song, int count) {
		double[] near = snap == Snap.BEAT ? grid.times : new double[0];
		if (cues == CueSource.BEATS) return Cues.onBeats(grid.times, every, count, grid.seconds);
		if (cues == CueSource.LIST) return Cues.snapped(Cues.parse(list, count), near);
		SongText text = SongText.read(SongFiles.beside(audio, lyrics));
		double[] t = grid.times;
		text = song == null ? text.spread(t[0], t[t.length - 1], t) : text.spread(song);
		text = text.within(grid.seconds);
		if (!text.note().isEmpty()) image.remark(text.note());
		if (text.lyrics().lines().isEmpty()) throw new IllegalArgumentException("no line of " + text.lyrics().name() + " begins before the song ends");
		// A stack that has a picture for each gap too goes by them.
		List<Cue> all = Storyboard.of(text.lyrics(), grid.times, snap == Snap.BEAT, every, grid.seconds, "", 0).cues();
		if (all.size() == count) return all;
		return Cues.at(text.lyrics().lines().stream().mapToDouble(LyricLine::start).toArray(), near, count, grid.seconds);
	}

	private void checkSong() {
		if (beats == BeatSource.AUDIO || !audio.getPath().isEmpty()) SongFiles.check(audio);
	}

	private void checkLyrics() {
		if (cues == CueSource.LYRICS) SongFiles.checkLyrics(lyrics);
	}

	private void checkRate() {
		FrameRate.of(fps);
	}
}
