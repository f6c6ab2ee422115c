package org.tristimulus.film.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a server answered: status, headers, and 64 MB of body at most (RFC 9112). */
final class HttpAnswer {

	private static final int LARGEST = 64 << 20, LONGEST_LINE = 16 << 10, MOST_HEADERS = 200;

	final int status;
	final byte[] body;
	private final Map<String, String> headers;

	private HttpAnswer(int status, Map<String, String> headers, byte[] body) {
		this.status = status;
		this.headers = headers;
		this.body = body;
	}

	/** More than is taken. */
	static final class TooLarge extends IOException {

		private static final long serialVersionUID = 1L;

		TooLarge() {
			super("its answer is larger than 64 MB");
		}
	}

	/** In seconds; 0 where it does not say. */
	double retryAfter() {
		String text = headers.getOrDefault("retry-after", "");
		return text.matches("\\d{1,6}") ? Double.parseDouble(text) : 0;
	}

	static HttpAnswer read(InputStream raw) throws IOException {
		InputStream in = new BufferedInputStream(raw, 1 << 16);
		String[] first = line(in).split(" ", 3);
		if (first.length < 2 || !first[0].startsWith("HTTP/") || !first[1].matches("\\d{3}")) throw new IOException("it does not speak HTTP");
		Map<String, String> headers = new HashMap<>();
		for (String line; !(line = line(in)).isEmpty();) {
			int colon = line.indexOf(':');
			if (colon > 0) headers.put(line.substring(0, colon).trim().toLowerCase(Locale.ROOT), line.substring(colon + 1).trim());
			if (headers.size() > MOST_HEADERS) throw new IOException("its answer has too many headers");
		}
		if (first[1].startsWith("1")) return read(in);
		return new HttpAnswer(Integer.parseInt(first[1]), headers, body(in, headers));
	}

	private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		String length = headers.getOrDefault("content-length", "");
		if (headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).contains("chunked")) {
			for (int n; (n = chunk(line(in))) > 0; line(in))
				copy(in, out, n, true);
		}
		else if (length.matches("\\d+")) {
			if (length.length() > 9 || Integer.parseInt(length) > LARGEST) throw new TooLarge();
			copy(in, out, Integer.parseInt(length), true);
		}
		else copy(in, out, LARGEST + 1, false);
		return out.toByteArray();
	}

	private static int chunk(String line) throws IOException {
		String hex = line.split(";")[0].trim();
		if (!hex.matches("[0-9a-fA-F]{1,16}")) throw new IOException("its answer is cut into pieces that make no sense");
		long n = hex.length() > 8 ? Long.MAX_VALUE : Long.parseLong(hex, 16);
		if (n > LARGEST) throw new TooLarge();
		return (int) n;
	}

	private static void copy(InputStream in, ByteArrayOutputStream out, int n, boolean isWhole) throws IOException {
		byte[] part = new byte[1 << 16];
		for (int left = n; left > 0;) {
			int k = in.read(part, 0, Math.min(part.length, left));
			if (k < 0 && isWhole) throw new EOFException("the connection was lost");
			if (k < 0) return;
			out.write(part, 0, k);
			left -= k;
			if (out.size() > LARGEST) throw new TooLarge();
		}
	}

	private static String line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int c; (c = in.read()) != '\n';) {
			if (c < 0) throw new EOFException("the connection was lost");
			if (c != '\r') line.write(c);
			if (line.size() > LONGEST_LINE) throw new IOException("its answer has a line that is too long");
		}
		return new String(line.toByteArray(), StandardCharsets.ISO_8859_1);
	}
}
