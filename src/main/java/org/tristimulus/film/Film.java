package org.tristimulus.film;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** What happens in a film and when. Every moment depends on the number of its frame alone. Immutable. */
public final class Film {

	private final FrameRate rate;
	private final int frames;
	private final List<Cue> cues;
	private final double[] times;
	private final Transition transition;
	private final Pulse pulse;
	private final DoubleUnaryOperator loudness;
	private final double warmth, zoom;

	/**
	 * @param cues in order of time; one at least
	 * @param loudness the rank of the loudness at a time in seconds, 0 (quietest) to 1
	 * @param warmth at the loudest, in mired; the quietest gets its opposite
	 * @param zoom by how much a picture has grown when its time is over, as a fraction
	 */
	public Film(FrameRate rate, int frames, List<Cue> cues, Transition transition, Pulse pulse, DoubleUnaryOperator loudness, double warmth, double zoom) {
		if (cues.isEmpty()) throw new IllegalArgumentException("A film needs a cue at least");
		this.rate = rate;
		this.frames = frames;
		this.cues = Cues.visible(cues, rate);
		times = this.cues.stream().mapToDouble(Cue::time).toArray();
		this.transition = transition;
		this.pulse = pulse;
		this.loudness = loudness;
		this.warmth = warmth;
		this.zoom = zoom;
	}

	/** Frames in all. */
	public int frames() {
		return frames;
	}

	/** Frames a second. */
	public FrameRate rate() {
		return rate;
	}

	/** In order of time; the first at 0. */
	public List<Cue> cues() {
		return cues;
	}

	/** Whether it flashes more than three times a second. */
	public boolean flashes() {
		return pulse.flashes();
	}

	/** What frame k shows, counted from 0. */
	public Moment at(int k) {
		double t = rate.time(k);
		int cue = Math.max(0, Beat.last(times, t));
		// A transition may begin before its cue, or still go on after it.
		int coming = cue + 1 < times.length && t >= transition.begin(times[cue + 1], gap(cue + 1)) ? cue + 1 : cue;
		int going = Math.max(0, coming - 1);
		double u = coming == 0 ? 1 : transition.fraction(t, times[coming], gap(coming));
		if (u >= 1) going = coming;
		if (u <= 0) coming = going;
		double stops = pulse.stops(t), mired = warmth == 0 ? 0 : warmth * (2 * loudness.applyAsDouble(t) - 1);
		return new Moment(cues.get(going).picture(), zoom(going, t), cues.get(coming).picture(), zoom(coming, t), going == coming ? 1 : u, stops, mired);
	}

	/** The longest that the transition to a cue may take: the time to the cue before, the one after, or both, as it lies at the cue. */
	private double gap(int cue) {
		double before = times[cue] - times[cue - 1], after = cue + 1 < times.length ? times[cue + 1] - times[cue] : Double.POSITIVE_INFINITY;
		return transition.most(before, after);
	}

	private double zoom(int cue, double t) {
		double end = cue + 1 < times.length ? times[cue + 1] : rate.time(frames);
		return 1 + zoom * Math.max(0, t - times[cue]) / Math.max(1e-9, end - times[cue]);
	}
}
