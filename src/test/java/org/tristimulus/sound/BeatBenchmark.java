package org.tristimulus.sound;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Scores beats of recordings with known ones: a folder of NAME.wav with NAME.beats.txt (seconds, one a line), and optionally a CSV
 * of name, from_s, beats that is taken instead (beats before from_s are not scored). Prints a row a piece, then the means.
 */
public final class BeatBenchmark {

	public static void main(String... args) throws Exception {
		File[] files = new File(args[0]).listFiles((d, name) -> name.endsWith(".wav"));
		Arrays.sort(files);
		List<String> expected = args.length > 1 ? Files.readAllLines(Path.of(args[1])) : new ArrayList<>();
		double f = 0, half = 0, aml = 0, seconds = 0, spent = 0, shortest = 1;
		int asAnnotated = 0, upToOctave = 0;
		for (File file : files) {
			String name = file.getName().replace(".wav", "");
			double[] truth = truth(file, name, expected);
			long start = System.nanoTime();
			Sound sound = SoundFile.read(file, () -> false);
			Beats beats = Beats.of(sound, OptionalDouble.empty(), 4, x -> true);
			spent += (System.nanoTime() - start) / 1e9;
			seconds += sound.seconds();
			BeatScore s = new BeatScore(truth, beats.times());
			double bpm = 60 * (truth.length - 1) / (truth[truth.length - 1] - truth[0]), ratio = beats.bpm() / bpm;
			boolean isRight = near(ratio, 1), isOctave = isRight || near(ratio, 2) || near(ratio, 0.5);
			f += s.f;
			half += s.halfDouble;
			aml += s.amlt;
			shortest = Math.min(shortest, s.halfDouble);
			asAnnotated += isRight ? 1 : 0;
			upToOctave += isOctave ? 1 : 0;
			System.out.printf("%-14s F %.3f  half/double %.3f  AMLt %.3f  %6.1f of %6.1f bpm  confidence %.2f  offset %5.1f ms%n", name, s.f, s.halfDouble, s.amlt, beats.bpm(), bpm, beats.confidence(), 1000 * s.offset);
		}
		int n = files.length;
		System.out.printf("%d pieces: tempo as annotated %d, up to half or double %d; mean F %.3f, at the best level %.3f (least %.3f), AMLt %.3f; %.0f times as fast as they play%n", n, asAnnotated, upToOctave, f / n, half / n, shortest, aml / n, seconds / spent);
	}

	private static boolean near(double ratio, double level) {
		return Math.abs(ratio / level - 1) <= 0.04;
	}

	private static double[] truth(File file, String name, List<String> expected) throws Exception {
		for (String row : expected)
			if (row.startsWith(name + ",")) {
				double from = Double.parseDouble(row.split(",")[1]);
				return Arrays.stream(row.split(",")[2].trim().split(" ")).mapToDouble(Double::parseDouble).filter(t -> t >= from).toArray();
			}
		return Files.readAllLines(file.toPath().resolveSibling(name + ".beats.txt")).stream().mapToDouble(Double::parseDouble).toArray();
	}
}
