package org.tristimulus.command.film;

import java.io.File;
import java.util.Optional;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.command.film.shared.FilmOutput;
import org.tristimulus.command.film.shared.FilmStack;
import org.tristimulus.command.film.shared.Song;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.film.FrameRate;
import org.tristimulus.film.SongFiles;
import org.tristimulus.film.file.FilmForm;
import org.tristimulus.film.file.FilmKind;
import org.tristimulus.film.file.Quality;
import org.tristimulus.image.DisplayedPlanes;
import org.tristimulus.report.Report;
import org.tristimulus.sound.Sound;

/** Writes a stack, as it is shown, and a song into a film file. */
@Plugin(type = Command.class, label = "Write Film...", visible = false, attrs = { @Attr(name = "panel", value = "none"), @Attr(name = "dialog", value = "save audio fps quality ffmpeg"), @Attr(name = "words", value = "time-lapse, movie, video, MOV, AVI, MP4, QuickTime, export with sound") })
public class WriteFilm extends FilmKeys implements Command {

	@Parameter(persist = false, label = "Save as", description = "A .mov, an .avi (below 2 GB), or with your ffmpeg an .mp4.", style = "save", validater = "checkSave")
	private File save = new File("");

	@Parameter(persist = false, label = "Sound", description = "WAV, AIFF, AU, FLAC, Ogg Vorbis or MP3; empty: a silent film.", style = "open")
	private File audio = new File("");

	@Parameter(persist = false, label = "Quality", description = "JPEG with full colour resolution, or PNG, from which every pixel comes back.")
	private Quality quality = Quality.GOOD;

	@Parameter(persist = false, label = "ffmpeg (for .mp4)", description = "Your own ffmpeg program, for .mp4 alone.", style = "open")
	private File ffmpeg = new File("");

	@Parameter(persist = false, label = "Files", description = "Writes them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private OutputFiles files = OutputFiles.STRICT;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Override
	public void run() {
		FrameRate rate = rate();
		DisplayedPlanes planes = new DisplayedPlanes(image.source());
		FilmOutput output = output();
		Optional<Sound> sound = audio.getPath().isEmpty() ? Optional.empty() : Optional.of(Song.sound(audio, progress));
		String pictures = image.source().property(FilmStack.PICTURES);
		FilmForm form = new FilmForm(planes.width(), planes.height(), planes.count(), rate, sound, quality, pictures.isEmpty() ? "" : "pictures: " + pictures);
		double size = output.write(form, planes::get, progress);
		report = row(output, form, rate, size, FilmOutput.soundNote(sound, form), quality);
	}

	static Report row(FilmOutput output, FilmForm form, FrameRate rate, double size, String note, Quality quality) {
		int frames = form.frames();
		FilmKind kind = output.kind();
		return new Report("File", "Frames", "Seconds", "Audio_seconds", "Codec", "Size_MB", "Note").row().set("File", output.file().getPath()).set("Frames", frames).set("Seconds", rate.time(frames))
			.set("Audio_seconds", form.sound().isPresent() ? form.sound().get().seconds() : 0).set("Codec", kind.codec(quality)).set("Size_MB", size).set("Note", note);
	}

	private FilmOutput output() {
		return new FilmOutput(SongFiles.beside(audio, save), audio, ffmpeg, image.source().width(), image.source().height(), files);
	}

	private void checkSave() {
		output();
	}
}
