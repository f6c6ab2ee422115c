package org.tristimulus.sound;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.BooleanSupplier;

/**
 * Reads a recording, told by its content and not by its name: WAV, AIFF and AU by the JDK, MP3, Ogg Vorbis and FLAC by
 * decoders in jars of their own, which are called directly (ImageJ's class loaders find no services).
 */
public final class SoundFile {

	private static final String READ = "formats that are read: WAV, AIFF, AU, FLAC, Ogg Vorbis and MP3";

	private SoundFile() {}

	/** Decodes a file. */
	interface Decoder {

		/** @throws IOException or any exception where the content is not what its first bytes promise */
		Sound read(InputStream in, long length, BooleanSupplier cancelled) throws Exception;
	}

	/**
	 * @param cancelled asked now and then; where it says true the reading ends by {@link java.util.concurrent.CancellationException}
	 * @throws IllegalArgumentException naming the file, what it is, and what is read
	 */
	public static Sound read(File file, BooleanSupplier cancelled) {
		if (!file.exists()) throw new IllegalArgumentException(file + " was not found; a song is wanted (" + READ + ")");
		if (!file.isFile()) throw new IllegalArgumentException(file + " is not a file; a song is wanted (" + READ + ")");
		try {
			byte[] head = head(file);
			Decoder decoder = decoder(head, file.getName());
			if (decoder == null) throw new IllegalArgumentException(refusal(file, kind(head, file.getName())));
			int skipped = Id3.length(head);
			try (InputStream in = new BufferedInputStream(Files.newInputStream(file.toPath()), 1 << 16)) {
				skip(in, skipped);
				Sound sound = decoder.read(in, file.length() - skipped, cancelled);
				if (sound.frames() == 0) throw new IllegalArgumentException(refusal(file, "has no sound in it"));
				return sound;
			}
		}
		catch (NoClassDefFoundError e) {
			throw new IllegalArgumentException(file.getName() + " needs a decoder that is not there: put jlayer-1.0.1.4.jar (MP3), jorbis-0.0.17.4.jar (Ogg Vorbis) and jflac-codec-1.5.2.jar (FLAC) into plugins/jars; WAV, AIFF and AU are read without", e);
		}
		catch (java.util.concurrent.CancellationException e) {
			throw e;
		}
		catch (IllegalArgumentException e) {
			throw e.getMessage() != null && e.getMessage().contains(file.getName()) ? e : new IllegalArgumentException(refusal(file, "cannot be decoded: " + message(e)), e);
		}
		catch (Exception e) {
			throw new IllegalArgumentException(refusal(file, "cannot be decoded: " + message(e)), e);
		}
	}

	private static String message(Exception e) {
		return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
	}

	private static String refusal(File file, String what) {
		return file.getName() + " " + what + "; " + READ + ". To convert it: ffmpeg -i \"" + file.getName() + "\" song.wav";
	}

	/** The first bytes: the tag before an MP3 may be long, so its first frame is fetched behind it. */
	private static byte[] head(File file) throws IOException {
		try (InputStream in = Files.newInputStream(file.toPath())) {
			byte[] head = new byte[4096];
			int n = 0;
			for (int k; n < head.length && (k = in.read(head, n, head.length - n)) > 0;)
				n += k;
			return java.util.Arrays.copyOf(head, n);
		}
	}

	static void skip(InputStream in, long n) throws IOException {
		for (long left = n; left > 0;) {
			long k = in.skip(left);
			if (k <= 0 && in.read() < 0) return;
			left -= Math.max(1, k);
		}
	}

	private static Decoder decoder(byte[] head, String name) {
		if (is(head, 0, "RIFF") && is(head, 8, "WAVE") || is(head, 0, "RF64") && is(head, 8, "WAVE")) return PcmFile::wave;
		if (is(head, 0, "FORM") && (is(head, 8, "AIFF") || is(head, 8, "AIFC"))) return PcmFile::other;
		if (is(head, 0, ".snd")) return PcmFile::other;
		if (is(head, 0, "fLaC")) return FlacFile::read;
		if (is(head, 0, "OggS") && is(head, 28, "\1vorbis")) return VorbisFile::read;
		if (is(head, 0, "ID3")) return name.toLowerCase(java.util.Locale.ROOT).endsWith(".flac") ? FlacFile::read : Mp3File::read;
		return Mp3File.begins(head) ? Mp3File::read : null;
	}

	private static boolean is(byte[] head, int at, String text) {
		byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
		if (head.length < at + wanted.length) return false;
		for (int i = 0; i < wanted.length; i++)
			if (head[at + i] != wanted[i]) return false;
		return true;
	}

	/** What a file is that is not read. */
	private static String kind(byte[] head, String name) {
		String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
		if (head.length == 0) return "is empty";
		if (is(head, 0, "OggS")) return is(head, 28, "OpusHead") ? "is Opus" : is(head, 28, "\u0080theora") ? "is a video (Theora)" : is(head, 28, "\177FLAC") ? "is FLAC in Ogg" : "is Ogg without Vorbis";
		if (is(head, 4, "ftyp")) return is(head, 8, "M4P") || end.equals("m4p") ? "is protected (DRM)" : end.equals("m4a") || is(head, 8, "M4A") ? "is AAC or ALAC (M4A)" : "is a video or AAC (MP4)";
		if (is(head, 0, "0&\u00b2u")) return end.equals("wmv") ? "is a video (WMV)" : "is WMA";
		if (is(head, 0, "\u001aE\u00df\u00a3")) return "is a video (Matroska or WebM)";
		if (is(head, 0, "RIFF") && is(head, 8, "AVI ")) return "is a video (AVI)";
		if (head.length > 1 && (head[0] & 255) == 0xff && (head[1] & 0xf6) == 0xf0) return "is AAC";
		if (end.equals("aac") || end.equals("wma") || end.equals("opus")) return "is " + end.toUpperCase(java.util.Locale.ROOT);
		if (end.equals("aax") || end.equals("aa")) return "is protected (DRM)";
		return "is not a sound file that is known";
	}
}
