package org.tristimulus.film.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Speaks HTTP/1.1 with one server, at the address that was checked: no proxy, no redirect, no cookie, one connection a request.
 * What hangs is left within a second when it is cancelled.
 */
public final class Http {

	private static final int TRIES = 4, SHOWN = 200;
	private static final long POLL = 100, MOST_PATIENCE = 60;

	private final ServerAddress server;
	private final String key;
	private final double timeout;
	private final BooleanSupplier cancelled;

	/**
	 * @param key sent as a bearer token; empty: none
	 * @param timeout of one answer, in seconds
	 * @param cancelled asked ten times a second
	 */
	public Http(ServerAddress server, String key, double timeout, BooleanSupplier cancelled) {
		this.server = server;
		this.key = key;
		this.timeout = timeout;
		this.cancelled = cancelled;
	}

	/** The key that a host may get: that of the environment, if the environment names the host, or names none and it is this machine. */
	public static String keyFor(ServerAddress server, Map<String, String> environment) {
		String key = environment.getOrDefault("TRISTIMULUS_IMAGE_KEY", ""), host = environment.getOrDefault("TRISTIMULUS_IMAGE_HOST", "").trim();
		boolean isMeant = host.isEmpty() ? server.isHere() : host.equalsIgnoreCase(server.host);
		return isMeant ? key.trim() : "";
	}

	/** The host that is spoken to. */
	public String host() {
		return server.host;
	}

	/** The object that the server answers with. @throws IllegalArgumentException naming the host and what is wrong */
	Map<?, ?> json(String method, String path, String body) {
		byte[] answer = bytes(method, path, body);
		String text = new String(answer, StandardCharsets.UTF_8);
		try {
			Object value = Json.parse(text);
			if (value instanceof Map) return (Map<?, ?>) value;
		}
		catch (IllegalArgumentException e) {
			// Said below.
		}
		throw failure("its answer is not JSON: " + text);
	}

	byte[] base64(String text) {
		try {
			return Base64.getMimeDecoder().decode(text.substring(text.startsWith("data:") ? text.indexOf(',') + 1 : 0));
		}
		catch (IllegalArgumentException e) {
			throw failure("its picture is broken base64: " + text);
		}
	}

	/** The bytes that the server answers with; tried again where it is busy or the connection is lost. */
	byte[] bytes(String method, String path, String body) {
		for (int n = 1;; n++) {
			double wait = 1 << n - 1;
			try {
				HttpAnswer answer = exchange(method, path, body.getBytes(StandardCharsets.UTF_8));
				if (answer.status == 200) return answer.body;
				boolean isBusy = answer.status == 503 || answer.status == 429;
				if (!isBusy || n == TRIES) throw failure("status " + answer.status + ": " + new String(answer.body, StandardCharsets.UTF_8));
				wait = Math.min(MOST_PATIENCE, Math.max(wait, answer.retryAfter()));
			}
			catch (HttpAnswer.TooLarge e) {
				throw failure(e.getMessage());
			}
			catch (IOException e) {
				if (n == TRIES || e instanceof javax.net.ssl.SSLException) throw failure(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
			}
			pause((long) (1000 * wait));
		}
	}

	/** Waits, unless it is cancelled. */
	void pause(long milliseconds) {
		for (long end = System.nanoTime() + milliseconds * 1_000_000; System.nanoTime() < end;) {
			if (cancelled.getAsBoolean()) throw new CancellationException("Canceled");
			try {
				Thread.sleep(Math.max(1, Math.min(POLL, (end - System.nanoTime()) / 1_000_000)));
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancellationException("Interrupted");
			}
		}
	}

	/** A message of what went wrong, with its beginning, and without the key. */
	IllegalArgumentException failure(String what) {
		String said = key.isEmpty() ? what : what.replace(key, "(key)");
		said = said.replaceAll("\\s+", " ").trim();
		return new IllegalArgumentException("The picture server " + server.host + ":" + server.port + ": " + (said.length() > SHOWN ? said.substring(0, SHOWN) + "…" : said));
	}

	private HttpAnswer exchange(String method, String path, byte[] body) throws IOException {
		Socket socket = new Socket(java.net.Proxy.NO_PROXY);
		FutureTask<HttpAnswer> task = new FutureTask<>(() -> speak(socket, method, path, body));
		Thread thread = new Thread(task, "Picture server");
		thread.setDaemon(true);
		thread.start();
		try {
			for (long end = System.nanoTime() + (long) (timeout * 1e9);;) {
				if (cancelled.getAsBoolean()) throw new CancellationException("Canceled");
				if (System.nanoTime() > end) throw failure("no answer within " + (timeout == Math.rint(timeout) ? String.valueOf((long) timeout) : String.valueOf(timeout)) + " s");
				try {
					return task.get(POLL, TimeUnit.MILLISECONDS);
				}
				catch (TimeoutException e) {
					// Not yet.
				}
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Interrupted");
		}
		catch (ExecutionException e) {
			if (e.getCause() instanceof IOException) throw (IOException) e.getCause();
			throw new IOException(String.valueOf(e.getCause()), e.getCause());
		}
		finally {
			socket.close();
		}
	}

	private HttpAnswer speak(Socket plain, String method, String path, byte[] body) throws IOException {
		plain.connect(new InetSocketAddress(server.address, server.port));
		plain.setTcpNoDelay(true);
		try (Socket socket = server.isSecure ? secured(plain) : plain) {
			String host = (server.host.contains(":") ? "[" + server.host + "]" : server.host) + (server.port == (server.isSecure ? 443 : 80) ? "" : ":" + server.port);
			String head = method + " " + server.path + path + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: Tristimulus\r\nAccept: */*\r\nConnection: close\r\n" +
				(key.isEmpty() ? "" : "Authorization: Bearer " + key + "\r\n") + (body.length == 0 ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n") + "\r\n";
			socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().write(body);
			socket.getOutputStream().flush();
			return HttpAnswer.read(socket.getInputStream());
		}
	}

	/** With the JDK's check of certificate and name. */
	private Socket secured(Socket plain) throws IOException {
		SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, server.host, server.port, true);
		SSLParameters parameters = socket.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("HTTPS");
		socket.setSSLParameters(parameters);
		socket.startHandshake();
		return socket;
	}
}
