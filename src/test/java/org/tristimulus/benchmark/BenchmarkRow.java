package org.tristimulus.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** One line of the table of benchmarks, measured in a JVM of its own: everything in it is timed in turn, and the medians count. */
final class BenchmarkRow {

	private static final int ROUNDS = 9, FEWEST = 3;
	private static final double WARM = 1500, LONGEST = 6000;

	private BenchmarkRow() {}

	/** Prints the line of the operation of this name. ImageJ's threads go on, so that it has to be told to end. */
	public static void main(String... args) {
		boolean isEngine = Arrays.stream(EngineOperation.values()).anyMatch(o -> o.name().equals(args[0]));
		System.out.println(isEngine ? engine(EngineOperation.valueOf(args[0])) : door(DoorOperation.valueOf(args[0])));
		System.exit(0);
	}

	private static String engine(EngineOperation operation) {
		Timed work = operation.onMadeImages(), copy = EngineOperation.COPY.onMadeImages();
		double[] t = medians(() -> work.milliseconds(1), () -> work.milliseconds(2), () -> copy.milliseconds(2));
		return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.2f | %.1f | %.2f |", operation.name().toLowerCase(Locale.ROOT), t[0], t[1], t[0] / t[1], t[2], t[1] / t[2]);
	}

	private static String door(DoorOperation o) {
		DoorImages images = new DoorImages(o);
		images.check();
		Timed door = images.throughDoor(), engine = images.throughEngine(), imagej = images.byImageJ();
		double[] t = medians(() -> door.milliseconds(1), () -> door.milliseconds(2), () -> engine.milliseconds(2), () -> imagej.milliseconds(2));
		return String.format(Locale.ROOT, "| %s `%s` | %s | %.1f | %.1f | %.1f | %.2f | %s `%s` | %.1f | %.2f |", o.command, o.options, o.form.label(), t[0], t[1], t[2], t[1] / t[2], o.nearest, o.nearestOptions, t[3], t[3] / t[1]);
	}

	/** What is timed goes in turn, A B C … A B C, so that what disturbs the machine disturbs all alike. */
	private static double[] medians(DoubleSupplier... timings) {
		for (DoubleSupplier timing : timings)
			for (double sum = 0; sum < WARM;)
				sum += timing.getAsDouble();
		List<List<Double>> times = new ArrayList<>();
		double[] sums = new double[timings.length];
		for (int i = 0; i < timings.length; i++)
			times.add(new ArrayList<>());
		for (int round = 0; round < ROUNDS; round++)
			for (int i = 0; i < timings.length; i++) {
				if (round >= FEWEST && sums[i] > LONGEST) continue;
				double ms = timings[i].getAsDouble();
				times.get(i).add(ms);
				sums[i] += ms;
			}
		return times.stream().mapToDouble(BenchmarkRow::median).toArray();
	}

	private static double median(List<Double> times) {
		Collections.sort(times);
		int n = times.size();
		return (times.get((n - 1) / 2) + times.get(n / 2)) / 2;
	}
}
