package org.tristimulus.command.film;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.command.film.shared.Song;
import org.tristimulus.command.film.shared.SongReport;
import org.tristimulus.film.SongFiles;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.report.Chart;
import org.tristimulus.report.Report;

/** Finds the beats of a song, how loud and bright they are, and where it changes. */
@Plugin(type = Command.class, label = "Analyze Audio...", visible = false, attrs = @Attr(name = "words", value = "beat, tempo, BPM, music, onset, beat detection"))
public class AnalyzeAudio implements Command {

	@Parameter(persist = false, label = "Song, or demo", description = "WAV, AIFF, AU, FLAC, Ogg Vorbis or MP3; demo is a song of 20 s made by code.", style = "open", validater = "checkSong")
	private File audio = new File("");

	@Parameter(persist = false, label = "Tempo (0: found)", description = "In beats a minute, 30 to 300; 0: it is found.", min = "0", max = "300", validater = "checkTempo")
	private double tempo = 0;

	@Parameter(persist = false, label = "Beats of a bar", description = "Beats of a bar.", min = "1", max = "12")
	private int meter = 4;

	@Parameter(persist = false, label = "From (s)", description = "Where the part that is analysed begins.", min = "0")
	private double start = 0;

	@Parameter(persist = false, label = "To (s; 0: the end)", description = "Where it ends; 0: the end of the song.", min = "0")
	private double end = 0;

	@Parameter(persist = false, label = "Plot", description = "Plots the onset strength with its beats, and the loudness.")
	private boolean plot = true;

	@Parameter(persist = false, label = "Progress", description = "Is told how far it is; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private Progress progress = Progress.NONE;

	@Parameter(type = ItemIO.OUTPUT)
	private Report beats;

	@Parameter(type = ItemIO.OUTPUT)
	private Report row;

	@Parameter(type = ItemIO.OUTPUT)
	private List<Chart> plots = new ArrayList<>();

	@Override
	public void run() {
		checkTempo();
		Song song = Song.read(audio, tempo, meter, start, end, progress);
		beats = SongReport.beats(song);
		row = SongReport.row(song);
		if (plot) plots = SongReport.plots(song);
	}

	private void checkSong() {
		SongFiles.check(audio);
	}

	private void checkTempo() {
		Song.needTempo(tempo);
	}
}
