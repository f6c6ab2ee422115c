package org.tristimulus.sound;

import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import com.jcraft.jogg.Packet;
import com.jcraft.jogg.Page;
import com.jcraft.jogg.StreamState;
import com.jcraft.jogg.SyncState;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;

/** Ogg Vorbis through JOrbis. It ends at its last granule position; songs chained in one file follow one another. */
final class VorbisFile {

	private static final int CHUNK = 8192;

	private final InputStream in;
	private final BooleanSupplier cancelled;
	private final SyncState sync = new SyncState();
	private final Page page = new Page();
	private SampleStore store;
	private int left;

	private VorbisFile(InputStream in, BooleanSupplier cancelled) {
		this.in = in;
		this.cancelled = cancelled;
		sync.init();
	}

	static Sound read(InputStream in, long length, BooleanSupplier cancelled) throws Exception {
		VorbisFile file = new VorbisFile(in, cancelled);
		int songs = 0;
		for (boolean isMore = file.nextPage(); isMore; songs++)
			isMore = file.song();
		if (file.store == null) throw new IllegalArgumentException("no Vorbis in it");
		String note = songs - file.left < 2 ? "" : songs - file.left + " songs chained in one file, one after the other";
		if (file.left > 0) note += (note.isEmpty() ? "" : "; ") + file.left + " chained songs of another rate or number of channels were left out";
		return file.store.finish(note);
	}

	/** The next page of the file. @return false at its end */
	private boolean nextPage() throws Exception {
		while (sync.pageout(page) != 1) {
			if (cancelled.getAsBoolean()) throw new CancellationException();
			int at = sync.buffer(CHUNK), n = in.read(sync.data, at, CHUNK);
			if (n <= 0) return false;
			sync.wrote(n);
		}
		return true;
	}

	/** One song, whose first page is there. @return whether another page, which begins the next, is there */
	private boolean song() throws Exception {
		int serial = page.serialno(), headers = 0;
		StreamState stream = new StreamState();
		stream.init(serial);
		Info info = new Info();
		Comment comment = new Comment();
		info.init();
		comment.init();
		DspState dsp = new DspState();
		Block block = null;
		boolean isTaken = false;
		long before = 0, done = 0, start = -1;
		Packet packet = new Packet();
		do {
			if (headers == 3 && page.bos() != 0) return true;
			if (page.serialno() != serial) continue;
			stream.pagein(page);
			for (int result; (result = stream.packetout(packet)) != 0;) {
				if (result < 0) continue;
				if (headers < 3) {
					if (info.synthesis_headerin(comment, packet) < 0) throw new IllegalArgumentException("its Vorbis headers are broken");
					if (++headers < 3) continue;
					if (store == null) store = new SampleStore(info.rate, info.channels);
					isTaken = store.rate() == info.rate && store.channels() == info.channels;
					if (!isTaken) left++;
					dsp.synthesis_init(info);
					block = new Block(dsp);
					before = store.frames();
				}
				else if (block.synthesis(packet) == 0) {
					dsp.synthesis_blockin(block);
					done += take(dsp, info.channels, isTaken);
				}
			}
			// A song that was cut from a stream does not begin at granule 0: its first page with sound tells.
			long granule = page.granulepos();
			if (start < 0 && done > 0 && granule >= 0) start = page.eos() != 0 ? 0 : Math.max(0, granule - done);
			if (page.eos() != 0 && isTaken && granule >= 0) store.cut(before + Math.max(0, Math.min(done, granule - Math.max(0, start))));
		} while (nextPage());
		if (headers < 3) throw new IllegalArgumentException("its Vorbis headers are not whole");
		return false;
	}

	/** Takes, or drops, the samples that are ready. @return how many frames they are */
	private long take(DspState dsp, int channels, boolean isTaken) {
		float[][][] pcm = new float[1][][];
		int[] index = new int[channels];
		long frames = 0;
		for (int n; (n = dsp.synthesis_pcmout(pcm, index)) > 0; frames += n) {
			for (int i = 0; i < n && isTaken; i++)
				for (int c = 0; c < channels; c++)
					store.add((double) pcm[0][c][index[c] + i]);
			dsp.synthesis_read(n);
		}
		return frames;
	}
}
