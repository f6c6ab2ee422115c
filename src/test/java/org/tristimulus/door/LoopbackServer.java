package org.tristimulus.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** A web server on the loopback address, which remembers what it was asked. */
public final class LoopbackServer implements AutoCloseable {

	/** Method, path and body of each request; and its header Authorization, {@code null} as text where it has none. */
	public final List<String> requests = Collections.synchronizedList(new ArrayList<>()), keys = Collections.synchronizedList(new ArrayList<>());
	private final HttpServer server;

	public LoopbackServer() {
		try {
			server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		server.setExecutor(Executors.newCachedThreadPool(r -> {
			Thread t = new Thread(r);
			t.setDaemon(true);
			return t;
		}));
		server.start();
	}

	/** Answers at a path; what was there before is taken away. */
	public void at(String path, HttpHandler handler) {
		try {
			server.removeContext(path);
		}
		catch (IllegalArgumentException e) {
			// Nothing was there.
		}
		server.createContext(path, exchange -> {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
			requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
			handler.handle(exchange);
		});
	}

	public void answers(String path, int status, String text) {
		at(path, e -> answer(e, status, text.getBytes(StandardCharsets.UTF_8)));
	}

	/** Takes a request and says nothing. */
	public void hangs(String path) {
		at(path, e -> {
			try {
				Thread.sleep(60_000);
			}
			catch (InterruptedException x) {
				Thread.currentThread().interrupt();
			}
		});
	}

	public static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	public int port() {
		return server.getAddress().getPort();
	}

	public String url() {
		return "http://127.0.0.1:" + port();
	}

	@Override
	public void close() {
		server.stop(0);
	}
}
