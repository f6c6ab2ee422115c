package org.tristimulus.image.retina.tone;

import java.util.function.IntConsumer;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.LightRows;
import org.tristimulus.image.encoding.OutputRange;
import org.tristimulus.image.encoding.Primaries;
import org.tristimulus.image.neighbour.LightPlanes;
import org.tristimulus.image.neighbour.PlanesInOrder;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.ImageSpec;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelStore;

/** Retinal tone mapping of an image: its light through two stages of local adaptation, colours kept. A plane is read at most four times, one at a time. */
public final class ToneMapping {

	private static final Encoding DISPLAY = new Encoding(Decode.SRGB, 255, 0);

	/** Is told what each plane of the result, or each of its channels, came to. */
	public interface Listener {

		/** @param clipped share of the pixels, 0 to 1 */
		void mapped(int position, int component, ToneFigures figures, double clipped);
	}

	private final ColorImage image;
	private final PixelStore source;
	private final ToneMappingSettings settings;
	private final Gamut gamut;
	private final Encoding encoding, written;
	private final Decoder decoder;
	private final LightPlanes light;
	private final PixelType type;
	private final boolean isDisplay, isColor;
	private final ToneMappedPlane plane;
	private final ToneScope[] scopes;
	private final ClippingCount total;

	/** @param gamut {@link Gamut#AUTO} clips into integers and leaves 32 bit as it is */
	public ToneMapping(ColorImage image, ToneMappingSettings settings, Gamut gamut) {
		this.image = image;
		this.settings = settings;
		source = image.source();
		isColor = image.isColor();
		isDisplay = image.settings().output == Output.NEW_DISPLAY;
		type = isDisplay ? isColor ? PixelType.RGB24 : PixelType.GREY8 : image.resultType();
		this.gamut = gamut == Gamut.AUTO ? type.isFloat() ? Gamut.NONE : Gamut.CLIP : gamut;
		if (this.gamut == Gamut.NONE && !type.isFloat()) throw new IllegalArgumentException("gamut=none: only 32-bit images hold values out of range; use gamut=clip or output=new-32bit");
		encoding = image.encoding(true);
		written = isDisplay ? DISPLAY : type.isFloat() && source.type().isFloat() && encoding.isLinear() ? new Encoding(Decode.LINEAR, 1, 0) : encoding;
		decoder = new Decoder(source.type(), reading());
		light = new LightPlanes(image, reading(), 1, false);
		plane = new ToneMappedPlane(source.width(), source.height(), settings.horizontal, settings.amacrine, source.type().isFloat(), image.progress());
		scopes = new ToneScope[light.components()];
		total = new ClippingCount(isColor ? 3 : scopes.length);
	}

	/** What becomes of values out of range, with nothing left automatic. */
	public Gamut gamut() {
		return gamut;
	}

	/** 32-bit light is read in its own unit where it has no white. */
	private Encoding reading() {
		return source.type().isFloat() && encoding.isLinear() ? new Encoding(Decode.LINEAR, 1, 0) : encoding;
	}

	/** Maps all selected positions. @return where the result went */
	public PixelStore run(Listener listener) {
		ColorImage.needPixels(source);
		boolean perSlice = settings.isPerSlice || image.endPosition() - image.firstPosition() == 1;
		if (!perSlice) measureAll();
		PixelStore.Target target = target();
		PixelStore made = target.after(() -> PlanesInOrder.each(image, (position, in) -> {
			int at = isDisplay ? position - image.firstPosition() : position;
			OutputPlane draft = target.draft(at);
			draft.prepared();
			for (int c = 0; c < scopes.length; c++) {
				plane.read(light, in, c);
				if (perSlice) measure(c);
				else map(c);
				write(position, c, in, draft.plane(), listener);
			}
			target.store(at, draft.plane());
		}));
		light.remark();
		if (type.isFloat()) for (int c = 0; c < made.channels(); c++)
			setRange(made, c, scopes[isColor ? 0 : c]);
		image.finished(made, total);
		return made;
	}

	/** In 32 bit the ends are shown, and nothing else is done with them. */
	private void setRange(PixelStore made, int channel, ToneScope scope) {
		double low = written.toStored(scope.low()), high = written.toStored(scope.high());
		if (high > low) made.setRange(channel, low, high);
	}

	private PixelStore.Target target() {
		if (!isDisplay) return source.target(image.settings().output, encoding);
		boolean all = image.endPosition() - image.firstPosition() == source.positions();
		int slices = all ? source.positions() / source.frames() : 1, frames = all ? source.frames() : 1;
		return source.make(new ImageSpec(type, isColor ? 1 : scopes.length, isColor, slices, frames, DISPLAY));
	}

	/** What all positions come to together: a reading for each stage, and one for percentiles. */
	private void measureAll() {
		for (int c = 0; c < scopes.length; c++)
			scopes[c] = new ToneScope(settings);
		each(c -> scopes[c].light.add(plane.light, plane.marks, image.progress()));
		if (settings.amacrine > 0) each(c -> {
			plane.first(scopes[c].light);
			scopes[c].bipolar.add(plane.bipolar(), plane.marks, image.progress());
		});
		if (settings.needsRanks()) each(c -> {
			map(c);
			scopes[c].rank(plane);
		});
	}

	private void each(IntConsumer work) {
		PlanesInOrder.each(image, (position, in) -> {
			for (int c = 0; c < scopes.length; c++) {
				plane.read(light, in, c);
				work.accept(c);
			}
		});
	}

	private void map(int component) {
		plane.first(scopes[component].light);
		plane.second(scopes[component].bipolar);
	}

	/** Maps a plane by its own light. */
	private void measure(int component) {
		ToneScope scope = scopes[component] = new ToneScope(settings);
		plane.first(scope.light.add(plane.light, plane.marks, image.progress()));
		plane.second(scope.bipolar.add(plane.bipolar(), plane.marks, image.progress()));
		scope.rank(plane);
	}

	private void write(int position, int component, Plane in, Plane out, Listener listener) {
		ToneScope scope = scopes[component];
		double low = scope.low(), high = scope.high();
		boolean isFlat = !(high > low), scales = !type.isFloat();
		ToneWriter.Steps steps = new ToneWriter.Steps(scales ? isFlat ? low - ToneWriter.MIDDLE : low : 0, scales && !isFlat ? 1 / (high - low) : 1, settings.saturation, toTarget(),
			isColor ? gamut.mapping(written.primaries(), ColorImage.KNEE) : gamut.channelMapping(ColorImage.KNEE), new OutputRange(type, written, gamut), new Encoder(type, written));
		ClippingCount count = new ClippingCount(total.channels());
		ToneWriter writer = new ToneWriter(steps, plane, in, out, isColor, component, count);
		Region region = isDisplay ? source.whole() : source.region(position);
		PixelLoop.run(region, image.progress(), 0, 0, () -> writer.begin(new LightRows(in, decoder, isColor, reading().primaries())));
		total.addPixels(region.size());
		total.addAny(count.any());
		for (int c = 0; c < count.channels(); c++)
			total.addClipped(c, count.clipped(c));
		listener.mapped(position, component, new ToneFigures(scope, plane, isFlat && scales), (double) count.any() / region.size());
	}

	private ColorTransform toTarget() {
		return isDisplay || written.primaries() == RgbSpace.SRGB ? ColorTransform.IDENTITY : Primaries.fromSrgb(written.primaries());
	}
}
