package org.tristimulus.image.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.imglib2.img.planar.PlanarImgs;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.series.PlaneSeries;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.measure.bracket.ExposureMerge;
import org.tristimulus.measure.bracket.MergeCount;
import org.tristimulus.measure.bracket.ResponseCurve;

/** Registered frames of one scene at several exposures: the slices of a stack, or single images of one size and type. */
public final class Bracket {

	/** Places that are sampled to measure exposures. */
	private static final int PLACES = 500_000;

	private static final int[] RGB = { 0xff0000, 0xff00, 0xff };

	/** One frame. */
	private static final class Frame {

		final ColorImage image;
		final int position;

		Frame(ColorImage image, int position) {
			this.image = image;
			this.position = position;
		}
	}

	private final List<Frame> frames = new ArrayList<>();
	private final Progress progress;
	/** The light of each code of each channel, where it was recovered. */
	private float[][] curves = new float[0][];
	private PlaneSeries light, codes;
	/** What was sampled last, of light by decoding. */
	private float[][][] decoded = {};

	/** @throws IllegalArgumentException for fewer than two frames, or frames of another size or type */
	public Bracket(List<ColorImage> images, Progress progress) {
		this.progress = progress;
		if (images.size() == 1) for (int p = 0; p < images.get(0).source().positions(); p++)
			frames.add(new Frame(images.get(0), p));
		else for (ColorImage image : images) {
			if (image.source().positions() > 1) throw new IllegalArgumentException("images: \"" + image.source().title() + "\" is a stack; name a stack alone, or single images");
			frames.add(new Frame(image, 0));
		}
		if (frames.size() < 2) throw new IllegalArgumentException("images: \"" + images.get(0).source().title() + "\" is one frame; a bracket has two or more");
		for (Frame f : frames)
			needAlike(first(), f.image);
	}

	private static void needAlike(ColorImage a, ColorImage b) {
		boolean same = a.source().width() == b.source().width() && a.source().height() == b.source().height() && a.source().type() == b.source().type() && a.source().channels() == b.source().channels()
			&& a.isColor() == b.isColor();
		if (!same) throw new IllegalArgumentException("images: \"" + b.source().title() + "\" is " + words(b) + ", and \"" + a.source().title() + "\" " + words(a) + "; frames are of one size and type");
	}

	private static String words(ColorImage image) {
		return image.source().width() + " x " + image.source().height() + " pixels of " + image.source().type().label() + (image.source().channels() > 1 ? " in " + image.source().channels() + " channels" : "");
	}

	private ColorImage first() {
		return frames.get(0).image;
	}

	/** Whether samples are 32-bit, which may be NaN. */
	public boolean isFloat() {
		return first().source().type().isFloat();
	}

	/** How many frames there are. */
	public int size() {
		return frames.size();
	}

	/** The label of a frame: of its slice, else its title. */
	public String label(int frame) {
		Frame f = frames.get(frame);
		String label = f.image.source().label(f.position, 0).split("\n", 2)[0];
		return label.isEmpty() ? f.image.source().title() : label;
	}

	/** The image of a frame. */
	public ColorImage image(int frame) {
		return frames.get(frame).image;
	}

	/** The position of a frame in its image. */
	public int position(int frame) {
		return frames.get(frame).position;
	}

	private int channels() {
		return first().isColor() ? 3 : first().source().channels();
	}

	/** Each is made once, as it keeps what it read from disk. */
	private PlaneSeries series(boolean stored) {
		if (stored && codes == null) codes = newSeries(true);
		if (!stored && light == null) light = newSeries(false);
		return stored ? codes : light;
	}

	private PlaneSeries newSeries(boolean codes) {
		PlaneSeries series = new PlaneSeries(progress);
		for (Frame f : frames)
			series.add(f.image.source(), f.position, f.image.isColor(), codes ? new Encoding(Decode.LINEAR, 1, 0) : FullScale.of(f.image.encoding(false)));
		return series;
	}

	private Region whole() {
		return first().whole();
	}

	/** Light of every frame, of each channel, at places spread evenly over the picture. */
	public float[][][] samples() {
		if (curves.length > 0) {
			float[][][] samples = sampled(true);
			for (float[][] frame : samples)
				decode(frame, frame[0].length);
			return samples;
		}
		if (decoded.length == 0) decoded = sampled(false);
		return decoded;
	}

	private float[][][] sampled(boolean stored) {
		int n = first().source().width() * first().source().height(), every = (n + PLACES - 1) / PLACES, places = (n + every - 1) / every;
		float[][][] samples = new float[frames.size()][channels()][places];
		series(stored).run(whole(), 0, 0.2, () -> (start, length, light) -> {
			for (int i = (every - start % every) % every; i < length; i += every)
				for (int f = 0; f < samples.length; f++)
					for (int c = 0; c < samples[f].length; c++)
						samples[f][c][(start + i) / every] = light[f][c][i];
		});
		return samples;
	}

	/** Finds the curve of each channel from the frames themselves. @throws IllegalArgumentException for other than 8 bits, or where no curve can be found */
	public List<ResponseCurve> recover(double[] stops) {
		PixelType type = first().source().type();
		if (type != PixelType.RGB24 && type != PixelType.GREY8) throw new IllegalArgumentException("response=recover is for 8-bit pictures of a camera; \"" + first().source().title() + "\" is " + type.label());
		float[][][] codes = sampled(true);
		List<ResponseCurve> found = new ArrayList<>();
		float[][] tables = new float[channels()][256];
		for (int c = 0; c < tables.length; c++) {
			int[][] of = new int[codes.length][codes[0][c].length];
			for (int f = 0; f < of.length; f++)
				for (int i = 0; i < of[f].length; i++)
					of[f][i] = (int) codes[f][c][i];
			ResponseCurve curve = ResponseCurve.of(of, stops);
			for (int z = 0; z < 256; z++)
				tables[c][z] = (float) curve.light(z);
			found.add(curve);
		}
		curves = tables;
		return found;
	}

	/** What a merge gives. */
	public static final class Merged {

		/** 32-bit light, 1 = white of a frame at 0 stops. */
		public final ColorImage light;
		/** Its standard error in stops; empty where it was not asked for. */
		public final List<ColorImage> error;
		/** What was counted. */
		public final MergeCount count;

		private Merged(ColorImage light, List<ColorImage> error, MergeCount count) {
			this.light = light;
			this.error = error;
			this.count = count;
		}
	}

	/** Merges the frames; each is read once. */
	public Merged merge(ExposureMerge merge, boolean uncertainty) {
		int width = first().source().width(), height = first().source().height(), channels = channels();
		ImgStore light = blank(width, height, channels, false), error = uncertainty ? blank(width, height, channels, true) : null;
		float[][] out = planes(light, channels), errors = uncertainty ? planes(error, channels) : null;
		MergeCount count = new MergeCount(frames.size());
		boolean decodes = curves.length > 0;
		series(decodes).run(whole(), 0.2, 1, () -> {
			ExposureMerge.Rows rows = new ExposureMerge.Rows(frames.size(), PixelLoop.BLOCK);
			float[][] o = new float[channels][PixelLoop.BLOCK], e = uncertainty ? new float[channels][PixelLoop.BLOCK] : null;
			return (start, n, frame) -> {
				if (decodes) for (float[][] f : frame)
					decode(f, n);
				MergeCount part = new MergeCount(frames.size());
				merge.merge(frame, n, o, e, rows, part);
				count.add(part);
				for (int c = 0; c < channels; c++) {
					System.arraycopy(o[c], 0, out[c], start, n);
					if (uncertainty) System.arraycopy(e[c], 0, errors[c], start, n);
				}
			};
		});
		return new Merged(ColorImage.of(light), uncertainty ? Collections.singletonList(ColorImage.of(error)) : Collections.emptyList(), count);
	}

	private void decode(float[][] frame, int n) {
		for (int c = 0; c < frame.length; c++)
			for (int i = 0; i < n; i++)
				frame[c][i] = curves[c][(int) frame[c][i]];
	}

	private static float[][] planes(ImgStore store, int channels) {
		float[][] planes = new float[channels][];
		for (int c = 0; c < channels; c++)
			planes[c] = (float[]) store.read(0).array(c);
		return planes;
	}

	private ImgStore blank(int width, int height, int channels, boolean plain) {
		String title = first().source().title();
		ResultMetadata look = ResultMetadata.PLAIN.encoding(new Encoding(Decode.LINEAR, 1, 0));
		if (plain) look = ResultMetadata.PLAIN.ranges(new double[] { 0, 0.5 });
		else look = look.ranges(new double[] { 0, 1 }).showingLight();
		if (channels == 1) return new ImgStore(title, PlanarImgs.floats(width, height), ImgStore.NO_CHANNELS, look);
		int[] colors = new int[channels];
		for (int c = 0; c < channels; c++)
			colors[c] = first().isColor() ? RGB[c] : first().source().display(c).top();
		return new ImgStore(title, PlanarImgs.floats(width, height, channels), 2, look.colors(colors));
	}
}
