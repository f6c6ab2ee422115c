package org.tristimulus.command.film;

import java.io.File;

import org.scijava.ItemVisibility;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.tristimulus.command.film.shared.ServerChoice;
import org.tristimulus.film.SongFiles;
import org.tristimulus.film.server.PictureServer;
import org.tristimulus.image.pixel.Progress;

/** The keys of every command that makes pictures of words: their size, and which server is asked, if one is. */
abstract class PictureKeys {

	/** What the fields of servers are shown with. */
	static final String SERVED = "pictures=server";

	@Parameter(persist = false, label = "Width", description = "In pixels; even for .mp4.", min = "16", max = "7680")
	protected int width = 1280;

	@Parameter(persist = false, label = "Height", description = "In pixels; even for .mp4.", min = "16", max = "4320")
	protected int height = 720;

	@Parameter(persist = false, label = "Seed", description = "Another number makes other pictures of the same words.", min = "0", max = "2147483647")
	protected int seed = 1;

	@Parameter(persist = false, label = "Suffix", description = "Put behind the words that a server gets.", attrs = @Attr(name = "shown", value = SERVED))
	protected String suffix = "";

	@Parameter(persist = false, label = "Server", description = "The kind of picture server.", attrs = @Attr(name = "shown", value = SERVED))
	protected PictureServer server = PictureServer.A1111;

	@Parameter(persist = false, label = "URL", description = "Its address; comfyui usually listens at http://127.0.0.1:8188.", callback = "anotherServer", validater = "checkServer", attrs = @Attr(name = "shown", value = SERVED))
	protected String url = ServerChoice.USUAL_URL;

	@Parameter(persist = false, label = "Checkpoint", description = "The model that the server takes; empty: the one it has.", attrs = @Attr(name = "shown", value = SERVED))
	protected String checkpoint = "";

	@Parameter(persist = false, label = "Workflow", description = "For comfyui: a file in its API format with %prompt% %negative% %seed% %width% %height%.", style = "open", attrs = @Attr(name = "shown", value = SERVED + " server=comfyui"))
	protected File workflow = new File("");

	@Parameter(persist = false, label = "What leaves this machine", description = "In a sentence with the host.", visibility = ItemVisibility.MESSAGE, required = false, initializer = "sayWhatLeaves", attrs = { @Attr(name = "above", value = "remote"), @Attr(name = "shown", value = SERVED) })
	private String leaves = "";

	@Parameter(persist = false, label = "I agree that another machine gets this", description = "Consent, needed for a server that is not this machine.", attrs = @Attr(name = "shown", value = SERVED))
	protected boolean remote = false;

	@Parameter(persist = false, label = "Progress", description = "Is told how far it is; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	protected Progress progress = Progress.NONE;

	/** Who is asked, and how. @param song beside which files lie; an empty path for none */
	ServerChoice choice(File song) {
		ServerChoice choice = new ServerChoice();
		choice.server = server;
		choice.url = url;
		choice.checkpoint = checkpoint;
		choice.suffix = suffix;
		choice.workflow = SongFiles.beside(song, workflow);
		choice.remote = remote;
		return choice;
	}

	/** Whether a server is asked at all. */
	abstract boolean isServed();

	void checkServer() {
		if (isServed()) choice(new File("")).checkWritten();
	}

	/** Consent is given for one server. */
	void anotherServer() {
		remote = false;
	}

	void sayWhatLeaves() {
		leaves = choice(new File("")).whatLeaves();
	}
}
