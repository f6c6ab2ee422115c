package org.tristimulus.attack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tristimulus.batch.MacroStatement;
import org.tristimulus.film.Cues;
import org.tristimulus.image.zarr.OmeZarr;
import org.tristimulus.image.zarr.ZarrArray;
import org.tristimulus.measure.bracket.ExifExposure;
import org.tristimulus.measure.chart.ReferenceChart;
import org.tristimulus.measure.fit.CalibrationRecipe;
import org.tristimulus.measure.history.ImageHistory;
import org.tristimulus.measure.fit.ColorFit;
import org.tristimulus.measure.fit.ColorTerms;
import org.tristimulus.relight.file.CoefficientText;
import org.tristimulus.relight.file.LampText;
import org.tristimulus.sound.SoundFile;
import org.tristimulus.words.Lexicon;
import org.tristimulus.words.Lyrics;

/** The files of charts, songs, lyrics, lamps and stores, with inputs that are whole. */
final class AttackedFormats {

	private static final String SOUNDS = "/org/tristimulus/sound/", LYRICS = "/org/tristimulus/words/lyrics/", EXIF = "/org/tristimulus/measure/exif/", CHARTS = "/org/tristimulus/measure/chart/";

	private final Map<String, AttackedReaders.Attacked> all = new LinkedHashMap<>();

	private AttackedFormats() {}

	static Map<String, AttackedReaders.Attacked> all() throws IOException {
		AttackedFormats formats = new AttackedFormats();
		formats.addTexts();
		formats.addFiles();
		formats.addStores();
		return formats.all;
	}

	private void addTexts() throws IOException {
		add("chart", (file, content) -> ReferenceChart.parse("chart", text(content), 6), resources(CHARTS, "colorchecker-2005.csv", "colorchecker-after-nov-2014.csv"));
		ColorFit fit = ColorFit.of(ColorTerms.MATRIX, new double[] { 1.1, -0.1, 0 }, new double[] { 0, 1, 0 }, new double[] { 0.02, -0.3, 1.28 });
		add("calibration", (file, content) -> CalibrationRecipe.parse(text(content), "calibration").fit().of(0.2, 0.3, 0.4), texts(new CalibrationRecipe("colorchecker-2005", true, "keep", "srgb", fit).text()));
		add("history", (file, content) -> ImageHistory.parse(text(content), "image").macro(), texts("{\"command\":\"White Balance\",\"version\":\"0.1.0\",\"keys\":{\"from\":\"roi\",\"decode\":\"srgb\"},\"inputs\":[\"coffee\"],\"selection\":\"rectangle 2,3,10,9\"}\n{\"command\":\"Adjust Exposure\",\"version\":\"0.1.0\",\"keys\":{\"stops\":\"0.5\"},\"inputs\":[\"coffee\"]}\n"));
		add("lyrics", (file, content) -> Lyrics.of(content, "song").spread(0, 60, new double[] { 1, 2, 3 }).note(), resources(LYRICS, "good.lrc", "good.srt", "good.vtt", "plain.txt", "utf16.lrc", "offset.lrc", "overlap.srt"));
		Lexicon words = Lexicon.builtIn();
		add("lexicon", (file, content) -> words.with(file.toFile()).meaning("a red sea of sorrow"), texts("word,color,scene,valence\nsea,#004488,sea,2\nsorrow,,,-4\n"));
		add("cues", (file, content) -> Cues.parse(text(content), 20), texts("0:1,1.5:2,3e0:20"));
		add("statements", (file, content) -> MacroStatement.parse(text(content)).forEach(s -> s.textAt(0)), texts("// lines\nrun(\"Adjust Exposure...\", \"stops=1\");\nmakeRectangle(1, 2, 3e1, 4);\n", "run('White Balance...', 'save=[a b] from=roi');"));
		add("lamps", (file, content) -> LampText.parse("lamps", text(content)), texts("3\na.jpg 0 0 1\nb.jpg 0.6 0 0.8\nc.jpg 0 -0.6 0.8\n"));
		add("coefficients", (file, content) -> CoefficientText.parse("light", text(content)), texts("# kind=radiance\nl,m,R,G,B\n0,0,0.79,0.44,0.54\n1,-1,0.39,0.35,0.6\n1,0,-0.34,-0.18,-0.27\n1,1,-0.29,-0.06,0.01\n", "l\tm\tR\tG\tB\n0\t0\t1\t2\t3\n1\t-1\t1\t2\t3\n1\t0\t1\t2\t3\n1\t1\t1\t2\t3\n"));
	}

	private void addFiles() throws IOException {
		add("exif", (file, content) -> ExifExposure.read(file), resources(EXIF, "plain.jpg", "no-iso.jpg", "long.jpg"));
		for (String name : new String[] { "plain.mp3", "vbr.mp3", "tone.ogg", "tone16.flac", "tone24.flac" })
			add(name, (file, content) -> SoundFile.read(file.toFile(), () -> false).frames(), resources(SOUNDS, name));
		add("wave", (file, content) -> SoundFile.read(file.toFile(), () -> false).frames(), Arrays.asList(wave(16), wave(24), wave(8)));
	}

	/** A tenth of a second, by the definition of RIFF WAVE. */
	private static byte[] wave(int bits) {
		int n = 800 * bits / 8;
		java.nio.ByteBuffer b = java.nio.ByteBuffer.allocate(44 + n).order(java.nio.ByteOrder.LITTLE_ENDIAN);
		b.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + n).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000 * bits / 8);
		b.putShort((short) (bits / 8)).putShort((short) bits).put("data".getBytes(StandardCharsets.US_ASCII)).putInt(n);
		while (b.hasRemaining())
			b.put((byte) (b.position() * 37));
		return b.array();
	}

	/** What describes a store, in a folder beside the input. */
	private void addStores() {
		String array = "{\"zarr_format\":2,\"shape\":[4,6],\"chunks\":[2,3],\"dtype\":\"<u2\",\"compressor\":null,\"fill_value\":0,\"order\":\"C\",\"filters\":null}";
		add("zarr", (file, content) -> {
			Path folder = file.resolveSibling("store.zarr");
			Files.createDirectories(folder);
			Files.write(folder.resolve(".zarray"), content);
			ZarrArray store = ZarrArray.open(folder);
			long[] first = new long[store.layout().dimensions()];
			store.read(first);
		}, texts(array, array.replace("null,\"fill", "{\"id\":\"zlib\",\"level\":1},\"fill")));
		String attributes = "{\"multiscales\":[{\"version\":\"0.4\",\"axes\":[{\"name\":\"y\",\"type\":\"space\"},{\"name\":\"x\",\"type\":\"space\"}],\"datasets\":[{\"path\":\"0\",\"coordinateTransformations\":[{\"type\":\"scale\",\"scale\":[1,1]}]}]}]}";
		add("ome-zarr", (file, content) -> {
			Path folder = file.resolveSibling("image.zarr"), level = folder.resolve("0");
			Files.createDirectories(level);
			Files.writeString(folder.resolve(".zgroup"), "{\"zarr_format\":2}");
			Files.writeString(level.resolve(".zarray"), array);
			Files.write(folder.resolve(".zattrs"), content);
			OmeZarr.open(folder);
		}, texts(attributes));
	}

	private static String text(byte[] content) {
		return new String(content, StandardCharsets.UTF_8);
	}

	private static List<byte[]> texts(String... texts) {
		List<byte[]> bytes = new ArrayList<>();
		for (String text : texts)
			bytes.add(text.getBytes(StandardCharsets.UTF_8));
		return bytes;
	}

	private static List<byte[]> resources(String folder, String... names) throws IOException {
		List<byte[]> bytes = new ArrayList<>();
		for (String name : names)
			try (InputStream in = AttackedFormats.class.getResourceAsStream(folder + name)) {
				bytes.add(in.readAllBytes());
			}
		return bytes;
	}

	private void add(String name, ReaderAttack.Reader reader, List<byte[]> seeds) {
		all.put(name, new AttackedReaders.Attacked(reader, seeds));
	}
}
