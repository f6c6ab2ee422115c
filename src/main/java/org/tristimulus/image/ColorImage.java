package org.tristimulus.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

import net.imglib2.RandomAccessibleInterval;
import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Tally;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.LightRows;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.point.Conversion;
import org.tristimulus.image.point.PointOperation;
import org.tristimulus.image.profile.EmbeddedProfile;
import org.tristimulus.image.profile.IccProfile;
import org.tristimulus.image.series.LightOfParts;
import org.tristimulus.image.series.LightPlane;
import org.tristimulus.image.series.PairsOfParts;
import org.tristimulus.image.series.SaturatedInParts;
import org.tristimulus.image.store.HostCommand;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.Interpretation;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.image.store.Slices;

/**
 * An image as colours: its pixels are decoded to linear light, changed by a {@link ColorTransform}, and encoded, in
 * parallel, into the image itself or a new one. Between decoding and encoding light may exceed 1 or fall below 0.
 */
public final class ColorImage {

	/** Where highlights begin to roll off, in light. */
	public static final double KNEE = 0.8;


	private final PixelStore source;
	private final PixelSettings settings;
	private final Progress progress;
	private final Interpretation interpretation;

	private PixelStore result;
	private ClippingCount tally = new ClippingCount(0);
	private double whiteUsed = Double.NaN;
	private boolean isWhiteOpen;
	private boolean isChanged;
	private Encoding decoded;
	private Decoder decoder;
	private Decode decodeUsed = Decode.AUTO;
	private Model modelUsed = Model.AUTO;
	private final List<String> remarks = new ArrayList<>();

	/**
	 * @param settings how pixels are read, and where a result goes
	 * @param progress is told how far the work is, and may cancel it
	 */
	public ColorImage(PixelStore source, PixelSettings settings, Progress progress) {
		this.source = source;
		this.settings = settings;
		this.progress = progress;
		interpretation = new Interpretation(source, settings);
		result = source;
	}

	/** An image that was made, with nothing left to say about its pixels. */
	public static ColorImage of(ImgStore made) {
		return new ColorImage(made, PixelSettings.AUTO, Progress.NONE);
	}

	/**
	 * An ImgLib2 image of real numbers or ARGB pixels, read and changed in place without further settings: an ARGB image is
	 * sRGB; of others each dimension after x and y holds positions. Channels, white and curve are said in the long form.
	 */
	public static ColorImage of(RandomAccessibleInterval<?> image) {
		return of(new ImgStore("image", image, ImgStore.NO_CHANNELS));
	}

	/** The same image, read and written otherwise. */
	public ColorImage with(PixelSettings other) {
		return new ColorImage(source, other, progress);
	}

	/** How the pixels are read, as asked for. */
	public PixelSettings settings() {
		return settings;
	}

	/** What the pixels are taken for: the settings with nothing left automatic. */
	public Interpretation interpretation() {
		return interpretation;
	}

	/** Where the pixels are. */
	public PixelStore source() {
		return source;
	}

	/** Where the last result went: the image itself, or the new one. */
	public PixelStore result() {
		return result;
	}

	/** Whether pixels were changed, here or into a new image. */
	public boolean isChanged() {
		return isChanged;
	}

	/** The white that the last change went by; NaN before it, and where it went by none. */
	public double whiteUsed() {
		return isWhiteOpen ? Double.NaN : whiteUsed;
	}

	/** The curve that the last change went by; before it, what the image is taken for. */
	public Decode decodeUsed() {
		return decodeUsed == Decode.AUTO ? interpretation.decode() : decodeUsed;
	}

	/** What the channels were taken for by the last change; before it, what the image is taken for. */
	public Model modelUsed() {
		return modelUsed == Model.AUTO ? interpretation.model() : modelUsed;
	}

	/** Says something about the last change that the user should know; one sentence, without a full stop. */
	public void remark(String sentence) {
		remarks.add(sentence);
	}

	/** What was said about the last change, a sentence each. */
	public List<String> remarks() {
		return Collections.unmodifiableList(remarks);
	}

	/** Keeps what a change went by that was made elsewhere. */
	public void took(Encoding encoding, Model model) {
		modelUsed = model;
		whiteUsed = encoding.white;
		decodeUsed = encoding.decode;
	}

	/** Keeps the outcome of a change that was made elsewhere. */
	public void finished(PixelStore made, ClippingCount count) {
		result = made;
		isChanged = true;
		tally = count;
	}

	/** What the last change did to pixels. */
	public ClippingCount tally() {
		return tally;
	}

	/** The type of a result's samples. */
	public PixelType resultType() {
		return settings.output == Output.NEW_32BIT ? PixelType.FLOAT32 : source.type();
	}

	/** What becomes of values out of range, with nothing left automatic: clip into integers, nothing into 32 bit. */
	public Gamut resolve(Gamut gamut) {
		boolean isFloat = resultType().isFloat();
		if (gamut == Gamut.AUTO) return isFloat ? Gamut.NONE : Gamut.CLIP;
		if (gamut == Gamut.NONE && !isFloat)
			throw new IllegalArgumentException("gamut=none: only 32-bit images hold values out of range; use gamut=clip or output=new-32bit");
		return gamut;
	}

	/** Changes all selected pixels; highlights roll off, where asked for, from {@link #KNEE}. */
	public void apply(ColorTransform transform, Gamut gamut) {
		apply(transform, gamut, KNEE);
	}

	/** Changes all selected pixels. */
	public void apply(ColorTransform transform, Gamut gamut, double knee) {
		applyEach(position -> transform, gamut, knee);
	}

	/**
	 * Changes the selected pixels, each position by a transform of its own. When it fails or is cancelled, an ImageJ image is
	 * as it was; an ImgLib2 image, of which no copy is kept, is changed in part.
	 *
	 * @param transforms takes linear light with sRGB primaries; one of channels takes the image's own linear light
	 * @param knee where highlights roll off, 0 to 0.99
	 * @throws IllegalArgumentException if the image, its model or its white do not go with the transform
	 * @throws java.util.concurrent.CancellationException when its progress was cancelled, or this thread interrupted
	 */
	public void applyEach(IntFunction<? extends ColorTransform> transforms, Gamut gamut, double knee) {
		needPixels(source);
		apply(transforms, gamut, knee, PixelStore::region);
	}

	/** The same, of all pixels: for commands whose selection is the sample that they measure. */
	public void applyToWhole(IntFunction<? extends ColorTransform> transforms, Gamut gamut, double knee) {
		apply(transforms, gamut, knee, (image, position) -> image.whole());
	}

	/** What of a position is to be changed. */
	private interface Selection {

		Region of(PixelStore image, int position);
	}

	private void apply(IntFunction<? extends ColorTransform> transforms, Gamut gamut, double knee, Selection selection) {
		Gamut resolved = resolve(gamut);
		int first = firstPosition(), end = endPosition();
		boolean homogeneous = resolved == Gamut.NONE;
		for (int p = first; p < end && homogeneous; p++)
			homogeneous = transforms.apply(p).isHomogeneous();
		Encoding encoding = encoding(homogeneous);
		int colors = interpretation.model() == Model.RGB || source.type() == PixelType.RGB24 ? 3 : source.channels();
		ClippingCount count = new ClippingCount(colors);
		List<PixelStore> parts = source.parts();
		for (int i = 0; i < parts.size(); i++) {
			PixelStore part = parts.get(i);
			PixelStore.Target target = part.target(settings.output, encoding);
			int steps = parts.size() * (end - first), done = i * (end - first) - first;
			PixelStore made = target.after(() -> {
				ColorTransform before = null;
				PointOperation change = null;
				for (int p = first; p < end; p++) {
					ColorTransform transform = transforms.apply(p);
					if (transform != before) change = PointOperation.of(source.type(), resultType(), encoding, interpretation.model(), transform, resolved, knee, count);
					before = transform;
					Region region = selection.of(part, p);
					rewrite(change, part.read(p), target, p, region, (double) (done + p) / steps, (done + p + 1.0) / steps);
					count.addPixels(region.size());
				}
			});
			result = part == source ? made : source;
		}
		tally = count;
		isChanged = true;
	}

	private void rewrite(PointOperation change, Plane in, PixelStore.Target target, int position, Region region, double from, double to) {
		OutputPlane draft = target.draft(position);
		Plane out = draft.plane();
		PixelLoop.run(region, progress, from, to, draft, () -> change.begin(in, out));
		target.store(position, out);
	}

	/**
	 * A new image of all of these pixels, whose stored values mean something else: light, each sample transformed, then
	 * stored by another encoding.
	 *
	 * @param decoding what the stored values mean now
	 * @param encoding what they are to mean; integers keep what they can hold, above white too
	 * @param kept what is kept with the new image as the meaning of its values, for the way back
	 * @param space a token for what they are, see {@link PixelStore#space()}; empty for light
	 */
	public ColorImage convert(Encoding decoding, ChannelTransform transform, PixelType type, Encoding encoding, Encoding kept, String space) {
		int first = 0, end = endPosition();
		ClippingCount count = new ClippingCount(1);
		Conversion conversion = new Conversion(new Decoder(source.type(), decoding), transform, type, encoding, count);
		PixelStore.Target target = source.blank(type, kept, space);
		for (int p = first; p < end; p++) {
			Plane in = source.read(p);
			OutputPlane draft = target.draft(p);
			Plane out = draft.plane();
			PixelLoop.run(whole(), progress, (double) p / end, (p + 1.0) / end, draft, () -> conversion.begin(in, out));
			target.store(p, out);
			count.addPixels(whole().size() * conversion.samples(in));
		}
		tally = count;
		return new ColorImage(target.finish(), PixelSettings.AUTO, progress);
	}

	/**
	 * Runs a command of the image's home on its components in a colour space, and takes the result for the image.
	 *
	 * @param options as the home writes them; empty asks the user, where there is one
	 * @return the options that were used
	 * @throws IllegalArgumentException if the command refuses or fails; the image is as it was
	 */
	public String run(String command, String options, WorkingSpace space, ComponentChoice which, Gamut gamut) {
		HostCommand host = source.command(command, options);
		ComponentRun run = new ComponentRun(this, space, which, resolve(gamut));
		result = run.run(host);
		tally = run.tally();
		isChanged = true;
		return host.options();
	}

	/** Declares what the stored values of the result mean; see {@link PixelStore#declare}. */
	void declare(Decode decode, double white, double black) {
		result.declare(decode, white, black);
		isChanged = true;
	}

	/**
	 * Takes all pixels through the colour profile of the file that they came from: they are sRGB codes then.
	 *
	 * @param white the stored value of a full device value, NaN for what the type has
	 * @throws IllegalArgumentException if there is no profile, or none that fits
	 */
	void applyEmbeddedProfile(double white) {
		EmbeddedProfile embedded = source.embeddedProfile();
		if (!embedded.damage().isEmpty()) throw new IllegalArgumentException("encoding=embedded: the colour profile in the file of \"" + source.title() + "\" is damaged: " + embedded.damage());
		IccProfile profile = embedded.profile().orElseThrow(() -> new IllegalArgumentException("encoding=embedded: \"" + source.title() +
			"\" did not come from a JPEG, PNG or TIFF file with a colour profile, or was already taken through it"));
		if (!isColor() && !profile.isGrey()) throw new IllegalArgumentException("encoding=embedded: the colour profile \"" + profile.description() + "\" is of colours, and \"" + source.title() + "\" has none");
		ColorImage codes = with(settings.decode(Decode.LINEAR).white(white));
		ColorTransform toSrgb = profile.toSrgb();
		codes.applyToWhole(p -> toSrgb, Gamut.AUTO, KNEE);
		tally = codes.tally;
		result = codes.result;
		isChanged = true;
		result.profileApplied(profile.description());
	}

	/** The first position that is to be changed or measured. */
	public int firstPosition() {
		return settings.slices == Slices.ALL ? 0 : source.current();
	}

	/** The position after the last that is to be changed or measured. @throws IllegalArgumentException if there are none */
	public int endPosition() {
		if (source.positions() == 0) throw new IllegalArgumentException("\"" + source.title() + "\" has no slices");
		return settings.slices == Slices.ALL ? source.positions() : source.current() + 1;
	}

	/**
	 * What stored values mean, nothing automatic.
	 *
	 * @param scaleFree whether the operation only scales or mixes light, so that linear values need no white
	 * @throws IllegalArgumentException for a 32-bit image whose white is needed and not known
	 */
	public Encoding encoding(boolean scaleFree) {
		return went(interpretation.encoding(scaleFree));
	}

	/** What stored light meant in the image that exposures were made from; of any other image, what its values mean. */
	public Encoding encodingOfLight() {
		return went(interpretation.meaning(true));
	}

	private Encoding went(Encoding encoding) {
		whiteUsed = encoding.white;
		return encoding;
	}

	/** @throws IllegalArgumentException for a selection without a pixel of the image */
	public static void needPixels(PixelStore source) {
		if (source.positions() > 0 && source.region(0).size() == 0) throw new IllegalArgumentException("The selection of \"" + source.title() + "\" lies outside the image");
	}

	/** @throws IllegalArgumentException for an image that has no colours, which a command of colours has no use for */
	public void needColors() {
		if (interpretation.model() == Model.RGB) return;
		boolean grey = source.channels() == 1 && source.type() != PixelType.RGB24;
		throw new IllegalArgumentException(grey ? "\"" + source.title() + "\" is a grey image: this needs red, green and blue" : Model.NEEDS_COLORS);
	}

	/**
	 * Whether it is known which stored value is white: 32-bit samples of linear light have none unless it was declared or set, nor have they
	 * values that stand for saturation.
	 */
	public boolean hasWhite() {
		return !(source.type().isFloat() && interpretation.decode() == Decode.LINEAR && interpretation.isWhiteGuessed());
	}

	/** Whether it is known from which value on samples are saturated: white is known, or none exceeds 1, which is white then. */
	public boolean knowsSaturation() {
		return hasWhite() || Interpretation.largest(source, settings.slices) <= 1;
	}

	/** Says that this run goes by no white, so that what repeats it must not have one either. */
	public void leaveWhiteOpen() {
		isWhiteOpen = true;
	}

	/** Takes light in blocks of up to n colours, which it must not keep. */
	public interface LightReader {

		void block(float[][] light, int n);
	}

	/**
	 * Reads the light of a position in reading order, or part by part where the image has parts, on this thread: rows of linear red, green and blue with sRGB
	 * primaries; of an image of separate channels one row a channel.
	 */
	public void read(int position, Region region, LightReader reader) {
		read(position, region, false, reader);
	}

	/** The same; with scaleFree, light for which no white is needed. */
	public void read(int position, Region region, boolean scaleFree, LightReader reader) {
		read(position, region, encoding(scaleFree), reader);
	}

	/** The same, stored values taken by an encoding that was asked for before. */
	public void read(int position, Region region, Encoding encoding, LightReader reader) {
		for (PixelStore part : source.parts()) {
			Region within = part.part(region);
			if (within.rows() == 0 || within.columns() == 0) continue;
			LightRows rows = light(part, position, encoding);
			blocks(within, (start, n) -> reader.block(rows.read(start, n), n));
		}
	}

	/**
	 * Adds the light of positions to a tally, in parallel and in any order.
	 *
	 * @param region of each position
	 * @param encoding what stored values mean
	 * @throws java.util.concurrent.CancellationException when its progress was cancelled, or this thread interrupted
	 */
	public <T extends Tally<T>> void measure(int[] positions, Region region, Encoding encoding, T tally) {
		tally.merge(source.overParts(new LightOfParts<>(positions, region, encoding, isColor(), tally.empty(), progress)));
	}

	/** The same of a position of this image and, pixel by pixel, of one of another of this size: the rows of this one, then those of the other. */
	public <T extends Tally<T>> void measure(int position, Encoding encoding, ColorImage other, int otherPosition, Encoding otherEncoding, Region region, T tally) {
		LightPlane first = new LightPlane(position, isColor(), encoding), second = new LightPlane(otherPosition, other.isColor(), otherEncoding);
		PairsOfParts<T> pairs = new PairsOfParts<>(first, second, other.source, region, tally.empty(), progress);
		tally.merge(PairsOfParts.areAlike(source, other.source) ? source.overParts(pairs) : pairs.on(source));
	}

	private LightRows light(PixelStore part, int position, Encoding encoding) {
		if (encoding != decoded) decoder = new Decoder(source.type(), encoding);
		decoded = encoding;
		return new LightRows(part.read(position), decoder, isColor(), encoding.primaries());
	}

	private void blocks(Region region, Region.Runs block) {
		region.runs(0, region.rows(), (start, length) -> {
			for (int i = 0; i < length; i += PixelLoop.BLOCK) {
				block.run(start + i, Math.min(PixelLoop.BLOCK, length - i));
				progress.check();
				PixelLoop.checkInterrupt(Thread.currentThread());
			}
		});
	}

	/** Whether a position holds colours, and not numbers of each channel. */
	public boolean isColor() {
		return interpretation.model() == Model.RGB || source.type() == PixelType.RGB24;
	}

	/** The share of the pixels of a region, 0 to 1, that have a sample at the largest value that light is stored as, white, or above it. */
	public double shareAtWhite(int position, Region region, Encoding encoding) {
		return source.overParts(new SaturatedInParts(position, region, isColor(), encoding.white, progress)) / (double) region.size();
	}

	/** The result of the last change, its pixels taken as this image's are. */
	public ColorImage after() {
		return new ColorImage(result, settings.output(Output.SAME), progress);
	}

	/** The selection, or all of the image where there is none. */
	public Region selection() {
		return source.region(0);
	}

	/** All pixels of a position. */
	public Region whole() {
		return source.whole();
	}

	/** Who is told how far the work is. */
	public Progress progress() {
		return progress;
	}
}
