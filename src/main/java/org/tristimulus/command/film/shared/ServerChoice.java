package org.tristimulus.command.film.shared;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.tristimulus.film.Storyboard.Shot;
import org.tristimulus.film.server.Http;
import org.tristimulus.film.server.PictureCache;
import org.tristimulus.film.server.PictureRequest;
import org.tristimulus.film.server.PictureServer;
import org.tristimulus.film.server.ServedPictures;
import org.tristimulus.film.server.ServerAddress;
import org.tristimulus.image.pixel.Progress;

/** Which server is asked for pictures, and how. Nothing is sent before {@link #pictures}. */
public final class ServerChoice {

	public static final String USUAL_URL = "http://127.0.0.1:7860", NO_CACHE = "none";

	private static final int LARGEST_WORKFLOW = 4 << 20;

	public PictureServer server = PictureServer.A1111;
	public String url = USUAL_URL, checkpoint = "", prefix = "", suffix = "", negative = "";
	public File workflow = new File("");
	public int steps = 25, timeout = 300;
	public boolean remote = false;

	/** The address that is asked: each kind of server has a usual one. */
	public String address() {
		return url.trim().isEmpty() || url.trim().equals(USUAL_URL) ? server.usualUrl() : url.trim();
	}

	/** What can be said of the address while it is being typed. @throws IllegalArgumentException if it is wrong, or needs consent */
	public void checkWritten() {
		ServerAddress.checkWritten(address(), remote);
	}

	/** A sentence, with the host. */
	public String whatLeaves() {
		String host = ServerAddress.hostOf(address());
		if (host.isEmpty()) return "";
		if (ServerAddress.isWrittenHere(host)) return "The server is this machine: nothing leaves it.";
		return host + " is another machine. It gets the words of each line with prefix, suffix and negative text, the size, the seed, the steps, and the name of the model or the workflow. It never gets the song or names of files.";
	}

	/** @throws IllegalArgumentException if the server must not be asked, or cannot be for these words; nothing is sent */
	public ServerAddress checked(int width, int height) {
		ServerAddress address = ServerAddress.of(address(), remote);
		server.check(request("", 0, width, height, workflow()));
		return address;
	}

	private PictureRequest request(String text, int seed, int width, int height, String flow) {
		return new PictureRequest(prefix + text + suffix, negative, checkpoint, flow, seed, width, height, steps);
	}

	private String workflow() {
		if (workflow.getPath().isEmpty()) return "";
		if (!workflow.isFile() || workflow.length() > LARGEST_WORKFLOW) throw new IllegalArgumentException("workflow=" + workflow + " is not a file of a workflow");
		try {
			return new String(Files.readAllBytes(workflow.toPath()), StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new IllegalArgumentException("workflow=" + workflow + " cannot be read: " + e.getMessage(), e);
		}
	}

	/** The folder that a key names: beside the song where it names none, and for {@code none} one that is deleted when ImageJ ends. */
	public static Path folder(File cache, File beside) {
		if (cache.getPath().equals(NO_CACHE) || cache.getPath().isEmpty() && beside.getPath().isEmpty()) return temporary();
		return cache.getPath().isEmpty() ? new File(beside.getAbsoluteFile().getParentFile(), org.tristimulus.film.SongFiles.name(beside) + ".pictures").toPath() : cache.toPath();
	}

	private static Path temporary() {
		try {
			Path folder = Files.createTempDirectory("tristimulus-pictures-");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				File[] files = folder.toFile().listFiles();
				for (File file : files == null ? new File[0] : files)
					file.delete();
				folder.toFile().delete();
			}));
			return folder;
		}
		catch (IOException e) {
			throw new IllegalArgumentException("The temporary folder cannot be written: " + e.getMessage(), e);
		}
	}

	/** Has the pictures made, or found in the cache. */
	public ServedPictures pictures(List<Shot> shots, int width, int height, Path cache, Progress progress) {
		ServerAddress address = checked(width, height);
		String flow = workflow();
		Http http = new Http(address, Http.keyFor(address, System.getenv()), timeout, progress::isCanceled);
		ServedPictures pictures = new ServedPictures(server, new PictureCache(cache), http);
		for (Shot shot : shots) {
			pictures.add(request(shot.text, shot.seed, width, height, flow));
			progress.done((double) pictures.count() / shots.size());
		}
		return pictures;
	}
}
