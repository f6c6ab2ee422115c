package org.tristimulus.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A track of clicks, kicks or hats with its true beats, made of a row of click_tracks.csv: beats with jitter, sounds by formula, noise
 * by a linear congruential generator of 64 bits, so that the same bytes come out everywhere.
 */
final class ClickTrack {

	final String name, kind;
	final int rate, channels, bits;
	final double[] samples, beats;
	final double bpm;
	private final boolean isRamp;
	private long state;

	private ClickTrack(String[] row) {
		name = row[0];
		bpm = Double.parseDouble(row[1]);
		rate = Integer.parseInt(row[3]);
		channels = Integer.parseInt(row[4]);
		bits = Integer.parseInt(row[5]);
		double jitter = number(row[6], 0) / 1000, end = number(row[12], bpm);
		kind = row[8];
		isRamp = end != bpm;
		int accent = (int) number(row[9], 0), k = 0;
		state = Long.parseLong(row[11]);
		samples = new double[(int) Math.rint(Double.parseDouble(row[2]) * rate)];
		List<Double> times = new ArrayList<>();
		double t = number(row[10], 0.5), limit = (double) samples.length / rate - 0.25;
		int total = Math.max(1, (int) ((limit - t) * (bpm + end) / 120));
		for (; t < limit; k++) {
			double at = t + (2 * uniform() - 1) * jitter, level = accent == 0 || k % accent == 0 ? 0.8 : 0.48, period = 60 / (bpm + (end - bpm) * k / total);
			add(at, kind.equals("mix") ? k % 2 == 0 ? "kick" : "hat" : kind.equals("pattern") ? "kick" : kind, level);
			if (kind.equals("pattern")) add(at + period / 2, "hat", level / 2);
			times.add(Math.rint(at * rate) / rate);
			t += period;
		}
		if (!row[7].isEmpty()) {
			double level = Math.pow(10, -Double.parseDouble(row[7]) / 20);
			for (int i = 0; i < samples.length; i++)
				samples[i] += level * (2 * uniform() - 1);
		}
		beats = times.stream().mapToDouble(x -> x).toArray();
	}

	static List<ClickTrack> all() throws IOException {
		String csv = new String(ClickTrack.class.getResourceAsStream("click_tracks.csv").readAllBytes(), StandardCharsets.UTF_8);
		return csv.lines().filter(l -> !l.startsWith("#") && !l.startsWith("name,")).map(l -> new ClickTrack(l.split(",", -1))).collect(Collectors.toList());
	}

	/** Whether half or double the tempo is no fault. */
	boolean isAmbiguous() {
		return name.equals("click_180") || name.equals("pattern_85") || name.startsWith("noise_");
	}

	boolean hasTempo() {
		return !isRamp;
	}

	private static double number(String text, double otherwise) {
		return text.isEmpty() ? otherwise : Double.parseDouble(text);
	}

	private double uniform() {
		state = state * 6364136223846793005L + 1442695040888963407L;
		return (state >>> 33) / 0x1p31;
	}

	private void add(double at, String sound, double level) {
		double seconds = sound.equals("click") ? 0.005 : sound.equals("kick") ? 0.2 : 0.04;
		int start = (int) Math.rint(at * rate), n = (int) (rate * seconds);
		for (int i = 0; i < n; i++) {
			double x = (double) i / rate, v = sound.equals("click") ? Math.sin(2 * Math.PI * 1000 * x) * Math.exp(-x / 0.002)
				: sound.equals("kick") ? Math.sin(2 * Math.PI * 60 * x) * Math.exp(-x / 0.06) : (2 * uniform() - 1) * Math.exp(-x / 0.008);
			if (start + i >= 0 && start + i < samples.length) samples[start + i] += level * v;
		}
	}

	/** In 16 bits, at a level, after some silence. */
	Sound sound(double gain, double silence) {
		SampleStore store = new SampleStore(rate, channels);
		for (int i = 0; i < silence * rate * channels; i++)
			store.add((short) 0);
		for (double x : samples)
			for (int c = 0; c < channels; c++)
				store.add((short) Math.max(-32768, Math.min(32767, Math.floor(x * gain * 32767 + 0.5))));
		return store.finish("");
	}

	/** A WAV of its own depth. */
	Path wav(Path folder) throws IOException {
		int width = bits / 8, size = samples.length * channels * width;
		ByteBuffer b = ByteBuffer.allocate(44 + size).order(ByteOrder.LITTLE_ENDIAN);
		b.put("RIFF".getBytes()).putInt(36 + size).put("WAVEfmt ".getBytes()).putInt(16).putShort((short) 1).putShort((short) channels).putInt(rate).putInt(rate * channels * width);
		b.putShort((short) (channels * width)).putShort((short) bits).put("data".getBytes()).putInt(size);
		double full = Math.pow(2, bits - 1) - 1;
		for (double x : samples) {
			int q = (int) Math.max(-full - 1, Math.min(full, Math.floor(x * full + 0.5))) + (bits == 8 ? 128 : 0);
			for (int c = 0; c < channels; c++)
				for (int i = 0; i < width; i++)
					b.put((byte) (q >> 8 * i));
		}
		return Files.write(folder.resolve(name + ".wav"), b.array());
	}

	@Override
	public String toString() {
		return name;
	}
}
