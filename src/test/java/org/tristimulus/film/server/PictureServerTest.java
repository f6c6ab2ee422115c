package org.tristimulus.film.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tristimulus.door.LoopbackServer;

/** Against a server on the loopback address; nothing here goes any farther. */
class PictureServerTest {

	private final LoopbackServer server = new LoopbackServer();
	private final List<String> requests = server.requests, headers = server.keys;

	@AfterEach
	void stop() {
		server.close();
	}

	private Http http(String key) {
		return new Http(ServerAddress.of(server.url(), false), key, 20, () -> false);
	}

	private static byte[] png() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB), "png", out);
		return out.toByteArray();
	}

	private static PictureRequest request(String workflow) {
		return new PictureRequest("a \"red\" rose, Gr\u00fcn", "text", "", workflow, 7, 64, 32, 20);
	}

	private String failure(PictureServer kind, String key) {
		return assertThrows(IllegalArgumentException.class, () -> PictureBytes.decode(kind.make(request(""), http(key)))).getMessage();
	}

	@Test
	void a1111GetsItsWordsAndGivesItsPicture() throws IOException {
		byte[] png = png();
		server.answers("/sdapi/v1/txt2img", 200, "{\"images\":[\"" + Base64.getEncoder().encodeToString(png) + "\"],\"info\":\"{}\"}");
		assertArrayEquals(png, PictureServer.A1111.make(request(""), http("")));
		assertEquals("POST /sdapi/v1/txt2img {\"prompt\":\"a \\\"red\\\" rose, Gr\\u00fcn\",\"negative_prompt\":\"text\",\"steps\":20,\"width\":64,\"height\":32,\"seed\":7}", requests.get(0));
		assertEquals("null", headers.get(0));
	}

	@Test
	void openAiGetsTheKey() throws IOException {
		byte[] png = png();
		server.answers("/v1/images/generations", 200, "{\"data\":[{\"b64_json\":\"" + Base64.getEncoder().encodeToString(png) + "\"}]}");
		assertArrayEquals(png, PictureServer.OPENAI.make(request(""), http("sesame")));
		assertTrue(requests.get(0).endsWith("\"n\":1,\"size\":\"64x32\",\"response_format\":\"b64_json\"}"), requests.get(0));
		assertEquals("Bearer sesame", headers.get(0));
	}

	@Test
	void comfyUiIsAskedUntilItIsDone() throws IOException {
		byte[] png = png();
		int[] asked = new int[1];
		server.answers("/prompt", 200, "{\"prompt_id\":\"a/b\"}");
		server.at("/history", e -> LoopbackServer.answer(e, 200, (asked[0]++ == 0 ? "{}" : "{\"a/b\":{\"outputs\":{\"9\":{\"images\":[{\"filename\":\"../x y.png\",\"subfolder\":\"\",\"type\":\"output\"}]}}}}").getBytes()));
		server.at("/view", e -> LoopbackServer.answer(e, 200, png));
		assertArrayEquals(png, PictureServer.COMFYUI.make(request("{\"3\":{\"inputs\":{\"seed\":\"%seed%\",\"text\":\"%prompt%\",\"no\":\"%negative%\",\"w\":%width%}}}"), http("")));
		assertTrue(requests.get(0).contains("{\"prompt\":{\"3\":{\"inputs\":{\"seed\":7,\"text\":\"a \\\"red\\\" rose, Gr\\u00fcn\",\"no\":\"text\",\"w\":64}}},\"client_id\":"), requests.get(0));
		assertTrue(requests.get(1).startsWith("GET /history/a%2Fb "), requests.get(1));
		assertEquals("GET /view?filename=..%2Fx+y.png&subfolder=&type=output ", requests.get(3));
	}

	@Test
	void workflowsAreChecked() {
		assertThrows(IllegalArgumentException.class, () -> PictureServer.COMFYUI.check(request("")));
		assertThrows(IllegalArgumentException.class, () -> PictureServer.COMFYUI.check(request("{}")));
		assertThrows(IllegalArgumentException.class, () -> PictureServer.COMFYUI.check(request("{\"a\": %prompt%")));
	}

	@Test
	void whatIsWrongIsSaidWithHostAndStatus() {
		server.answers("/sdapi/v1/txt2img", 404, "no such thing".repeat(100));
		String message = failure(PictureServer.A1111, "");
		assertTrue(message.contains("127.0.0.1") && message.contains("status 404: no such thing") && message.length() < 300, message);
		for (String[] wrong : new String[][] { { "<html>", "not JSON" }, { "{\"images\":[]}", "no picture" }, { "{\"images\":[\"!!!\"]}", "PNG or JPEG" }, { "{\"images\":[\"aGVsbG8=\"]}", "PNG or JPEG" } }) {
			server.answers("/sdapi/v1/txt2img", 200, wrong[0]);
			assertTrue(failure(PictureServer.A1111, "").contains(wrong[1]), failure(PictureServer.A1111, ""));
		}
		server.answers("/v1/images/generations", 200, "{\"data\":[{\"url\":\"http://127.0.0.1/x.png\"}]}");
		assertTrue(failure(PictureServer.OPENAI, "").contains("not fetched"));
		server.answers("/v1/images/generations", 401, "the key sesame is wrong");
		assertFalse(failure(PictureServer.OPENAI, "sesame").contains("sesame"));
	}

	@Test
	void redirectsAreNotFollowed() {
		server.at("/sdapi/v1/txt2img", e -> {
			e.getResponseHeaders().add("Location", server.url() + "/other");
			LoopbackServer.answer(e, 302, new byte[0]);
		});
		assertTrue(failure(PictureServer.A1111, "").contains("status 302"));
		assertEquals(1, requests.size());
	}

	@Test
	void aBusyServerIsAskedAgain() throws IOException {
		byte[] png = png();
		int[] asked = new int[1];
		server.at("/sdapi/v1/txt2img", e -> LoopbackServer.answer(e, asked[0]++ == 0 ? 503 : 200, ("{\"images\":[\"" + Base64.getEncoder().encodeToString(png) + "\"]}").getBytes()));
		assertArrayEquals(png, PictureServer.A1111.make(request(""), http("")));
		assertEquals(2, requests.size());
	}

	@Test
	void aServerThatHangsIsLeft() {
		server.hangs("/sdapi/v1/txt2img");
		long start = System.nanoTime();
		assertThrows(CancellationException.class, () -> PictureServer.A1111.make(request(""), new Http(ServerAddress.of(server.url(), false), "", 60, () -> System.nanoTime() - start > 300_000_000L)));
		assertTrue(System.nanoTime() - start < 1_300_000_000L);
		String message = assertThrows(IllegalArgumentException.class, () -> PictureServer.A1111.make(request(""), new Http(ServerAddress.of(server.url(), false), "", 0.5, () -> false))).getMessage();
		assertTrue(message.contains("no answer within 0.5 s"), message);
	}

	@Test
	void moreThanIsTakenIsRefused() {
		server.at("/sdapi/v1/txt2img", e -> {
			e.sendResponseHeaders(200, 65L << 20);
			e.close();
		});
		assertTrue(failure(PictureServer.A1111, "").contains("64 MB"));
		byte[] large = large();
		assertTrue(assertThrows(IllegalArgumentException.class, () -> PictureBytes.decode(large)).getMessage().contains("8193"), "a side of 8193");
	}

	private static byte[] large() {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(new BufferedImage(8193, 1, BufferedImage.TYPE_BYTE_GRAY), "png", out);
			return out.toByteArray();
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void onlyThisMachineUnlessTheUserAgrees() {
		for (String[] wrong : new String[][] { { "ftp://127.0.0.1", "http" }, { "http://me:secret@127.0.0.1", "user or password" }, { "http://192.168.3.4:7860", "192.168.3.4" }, { "http://169.254.169.254", "169.254.169.254" }, { "http://[fe80::1]", "fe80" },
			{ "http://0.0.0.0:80", "0.0.0.0" }, { "nonsense", "http" }, { "http://127.0.0.1/?a=b", "server" } }) {
			String message = assertThrows(IllegalArgumentException.class, () -> ServerAddress.of(wrong[0], false), wrong[0]).getMessage();
			assertTrue(message.contains(wrong[1]) && !message.contains("secret"), message);
		}
		assertThrows(IllegalArgumentException.class, () -> ServerAddress.of("http://169.254.169.254", true));
		assertThrows(IllegalArgumentException.class, () -> ServerAddress.of("http://192.0.2.1", true));
		assertEquals("192.168.3.4", ServerAddress.of("http://192.168.3.4:7860", true).host());
		assertEquals("192.0.2.1", ServerAddress.of("https://192.0.2.1", true).host());
		assertTrue(ServerAddress.of("http://[::1]:7860/sd/", false).isHere());
	}

	@Test
	void theKeyGoesToTheHostThatWasNamed() {
		ServerAddress here = ServerAddress.of("http://127.0.0.1", false), there = ServerAddress.of("https://192.0.2.1", true);
		Map<String, String> environment = new HashMap<>();
		environment.put("TRISTIMULUS_IMAGE_KEY", "sesame");
		assertEquals("sesame", Http.keyFor(here, environment));
		assertEquals("", Http.keyFor(there, environment));
		environment.put("TRISTIMULUS_IMAGE_HOST", "192.0.2.1");
		assertEquals("", Http.keyFor(here, environment));
		assertEquals("sesame", Http.keyFor(there, environment));
	}

	@Test
	void theCacheKnowsWhatWasAskedAndMendsWhatIsBroken(@TempDir Path folder) throws IOException {
		PictureCache cache = new PictureCache(folder.resolve("song.pictures"));
		Path file = cache.file(PictureServer.A1111, request(""));
		assertFalse(cache.has(file));
		cache.keep(file, new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB));
		assertTrue(cache.has(file));
		assertFalse(file.equals(cache.file(PictureServer.OPENAI, request(""))));
		assertFalse(file.equals(cache.file(PictureServer.A1111, new PictureRequest("a \"red\" rose, Gr\u00fcn", "text", "", "", 8, 64, 32, 20))));
		Files.write(file, new byte[] { 1, 2, 3 });
		assertFalse(cache.has(file));
		cache.keep(file, new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB));
		assertTrue(cache.has(file));
		try (java.util.stream.Stream<Path> all = Files.list(folder.resolve("song.pictures"))) {
			assertEquals(1, all.count());
		}
	}
}
