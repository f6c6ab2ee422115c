package org.tristimulus.command.film;

import java.awt.Font;
import java.io.File;
import java.util.function.IntFunction;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.command.film.shared.FilmStack;
import org.tristimulus.command.film.shared.Song;
import org.tristimulus.command.film.shared.SongText;
import org.tristimulus.film.FrameRate;
import org.tristimulus.film.SongFiles;
import org.tristimulus.film.text.LyricPainter;
import org.tristimulus.film.text.Place;
import org.tristimulus.film.text.TextStyle;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.DisplayedPlanes;

/** Writes the line that is sung onto each frame of a film. */
@Plugin(type = Command.class, label = "Lyric Overlay...", visible = false, attrs = { @Attr(name = "panel", value = "none"), @Attr(name = "dialog", value = "lyrics font size place margin fade style fps"), @Attr(name = "words", value = "lyric video, subtitles, captions, karaoke") })
public class LyricOverlay extends FilmKeys implements Command {

	@Parameter(persist = false, label = "Lyrics", description = "LRC, SRT, VTT or plain text.", style = "open", validater = "checkLyrics")
	private File lyrics = new File("");

	@Parameter(persist = false, label = "Font", description = "Its family.")
	private String font = Font.SANS_SERIF;

	@Parameter(persist = false, label = "Size (%)", description = "Of the height of the frame.", min = "2", max = "20")
	private double size = 6;

	@Parameter(persist = false, label = "Place", description = "Where the text stands.")
	private Place place = Place.BOTTOM;

	@Parameter(persist = false, label = "Margin (%)", description = "Kept free at the edge, of the height of the frame.", min = "0", max = "25")
	private double margin = 7;

	@Parameter(persist = false, label = "Fade (ms)", description = "In which a line comes and goes.", min = "0", max = "2000")
	private double fade = 120;

	@Parameter(persist = false, label = "Style", description = "What helps text to be read where the picture contrasts with it too little.")
	private TextStyle style = TextStyle.OUTLINE;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage film;

	@Override
	public void run() {
		FrameRate rate = rate();
		String source = image.source().property(FilmStack.SOURCE);
		SongText text = SongText.read(SongFiles.beside(new File(source), lyrics));
		DisplayedPlanes planes = new DisplayedPlanes(image.source());
		double seconds = rate.time(planes.count());
		if (!text.lyrics().isTimed()) text = source.isEmpty() || !new File(source).isFile() ? text.spread(0, seconds) : text.spread(Song.read(new File(source), 0, progress));
		text = text.within(seconds);
		if (!text.note().isEmpty()) image.remark(text.note());
		LyricPainter painter = new LyricPainter(text.lyrics().lines(), rate, planes.width(), planes.height(), font, size / 100, place, margin / 100, fade / 1000, style);
		IntFunction<int[]> frames = k -> {
			int[] pixels = planes.get(k).clone();
			painter.paint(pixels, k);
			return pixels;
		};
		film = FilmStack.film(FilmStack.title(image.source().title(), "lyrics"), planes.width(), planes.height(), planes.count(), frames, rate, source, image.source().property(FilmStack.PICTURES));
	}

	private void checkLyrics() {
		SongFiles.checkLyrics(lyrics);
	}
}
