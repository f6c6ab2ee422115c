package org.tristimulus.film.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tristimulus.film.FrameRate;

/** What ffmpeg is told, as its documentation names the options: the tags are those of H.273 for BT.709 in limited range. */
class Mp4CommandTest {

	private static List<String> command(Optional<Path> wave) {
		FilmForm form = new FilmForm(64, 36, 10, FrameRate.of("29.97"), Optional.empty(), Quality.GOOD, "pictures: \"$(rm)\" ; built-in");
		return Mp4File.command(new File("/opt/my tools/ffmpeg"), form, wave, Path.of("a film; of 'mine'.mp4"));
	}

	private static void assertPair(List<String> command, String option, String value) {
		assertTrue(Collections.indexOfSubList(command, List.of(option, value)) > 0, option + " " + value + " in " + command);
	}

	@Test
	void framesAreEncodedAndTagged() {
		List<String> command = command(Optional.empty());
		assertEquals("/opt/my tools/ffmpeg", command.get(0));
		assertPair(command, "-framerate", "30000/1001");
		assertPair(command, "-i", "pipe:0");
		assertPair(command, "-c:v", "libx264");
		assertPair(command, "-crf", "18");
		assertPair(command, "-pix_fmt", "yuv420p");
		assertPair(command, "-vf", "scale=out_color_matrix=bt709:out_range=tv");
		for (String tag : new String[] { "-colorspace", "-color_primaries", "-color_trc" })
			assertPair(command, tag, "bt709");
		assertPair(command, "-color_range", "tv");
		assertFalse(command.contains("-c:a"), "no sound");
	}

	@Test
	void theSoundIsKeptToTheBit() {
		List<String> command = command(Optional.of(Path.of("the song.wav")));
		assertPair(command, "-i", "the song.wav");
		assertPair(command, "-c:a", "flac");
	}

	@Test
	void anArgumentStandsForItself() {
		List<String> command = command(Optional.empty());
		assertEquals("a film; of 'mine'.mp4", command.get(command.size() - 1));
		assertPair(command, "-metadata", "comment=pictures: \"$(rm)\" ; built-in");
	}
}
