package org.tristimulus.film;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes cues: from beats, from the starts of lines, from a list. In order of time, no two on one frame. */
public final class Cues {

	/** Where nothing beats, a picture comes so often, in seconds. */
	public static final double WITHOUT_BEATS = 2;

	private Cues() {}

	/**
	 * A cue at the beginning, and one at every so many beats; pictures come one after the other, and again from the first.
	 *
	 * @param beats in seconds, in rising order; without any there is a cue every 2 s
	 * @param end of the film, in seconds
	 */
	public static List<Cue> onBeats(double[] beats, int every, int pictures, double end) {
		List<Double> times = new ArrayList<>();
		times.add(0.0);
		if (beats.length == 0)
			for (double t = WITHOUT_BEATS; t < end; t += WITHOUT_BEATS)
				times.add(t);
		for (int i = beats.length > 0 && beats[0] < 1e-9 ? every : 0; i < beats.length; i += every)
			if (i > 0 || beats[0] > every * interval(beats) / 2) times.add(beats[i]);
		List<Cue> cues = new ArrayList<>();
		for (double t : times)
			if (t < end) cues.add(new Cue(t, cues.size() % pictures));
		return cues;
	}

	/** The mean time between beats. */
	private static double interval(double[] beats) {
		return beats.length < 2 ? WITHOUT_BEATS : (beats[beats.length - 1] - beats[0]) / (beats.length - 1);
	}

	/** A cue for each picture at its time, moved to a beat where one is near. @param beats empty: not moved */
	public static List<Cue> at(double[] times, double[] beats, int pictures, double end) {
		List<Cue> cues = new ArrayList<>();
		for (int i = 0; i < times.length; i++) {
			double t = Beat.snapped(times[i], beats);
			if (t < end) cues.add(new Cue(t, i % pictures));
		}
		cues.sort((a, b) -> Double.compare(a.time(), b.time()));
		return cues;
	}

	/**
	 * Of a text {@code seconds:slice,…}, slices from 1.
	 *
	 * @throws IllegalArgumentException naming what is wrong
	 */
	public static List<Cue> parse(String list, int pictures) {
		List<Cue> cues = new ArrayList<>();
		for (String part : list.split(",")) {
			if (part.trim().isEmpty()) continue;
			String[] pair = part.trim().split(":");
			try {
				int slice = Integer.parseInt(pair[1].trim());
				if (slice > pictures) throw new IllegalArgumentException("list=" + list + ": slice " + slice + " does not exist, the stack has " + pictures);
				cues.add(new Cue(Double.parseDouble(pair[0].trim()), slice - 1));
			}
			catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
				throw new IllegalArgumentException("list=" + list + ": \"" + part.trim() + "\" is not seconds:slice", e);
			}
		}
		if (cues.isEmpty()) throw new IllegalArgumentException("list=" + list + " has no cues; it is seconds:slice,…");
		cues.sort((a, b) -> Double.compare(a.time(), b.time()));
		return cues;
	}

	/** The same cues, each moved to a beat where one is near. @param beats empty: not moved */
	public static List<Cue> snapped(List<Cue> cues, double[] beats) {
		List<Cue> moved = new ArrayList<>();
		for (Cue cue : cues)
			moved.add(new Cue(Beat.snapped(cue.time(), beats), cue.picture()));
		return moved;
	}

	/** Those that can be seen: of cues on one frame the last; the first picture is there from the beginning. */
	static List<Cue> visible(List<Cue> cues, FrameRate rate) {
		List<Cue> kept = new ArrayList<>();
		for (Cue cue : cues) {
			int last = kept.size() - 1;
			if (last >= 0 && rate.frameAt(kept.get(last).time()) == rate.frameAt(cue.time())) kept.set(last, cue);
			else kept.add(cue);
		}
		if (!kept.isEmpty() && kept.get(0).time() > 0) kept.set(0, new Cue(0, kept.get(0).picture()));
		return Collections.unmodifiableList(kept);
	}
}
