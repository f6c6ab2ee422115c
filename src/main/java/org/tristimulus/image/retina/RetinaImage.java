package org.tristimulus.image.retina;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.neighbour.LightPlanes;
import org.tristimulus.image.neighbour.PlanesInOrder;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.Axis;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.retina.NakaRushton;
import org.tristimulus.retina.RetinaOutput;
import org.tristimulus.retina.RetinaParameters;
import org.tristimulus.retina.RetinaVariant;

/** The retina model of a still, of stills or of a movie: a new 32-bit image on the scale where white is 255, a channel an output. */
public final class RetinaImage {

	/** Float planes that the model holds at most, besides the result. */
	private static final int WORKING = 20;

	private final ColorImage image;
	private final RetinaParameters parameters;
	private final RetinaVariant variant;
	private final List<RetinaOutput> outputs;
	private final LightPlanes light;
	private final ChannelRanges ranges;
	private final int components;

	/**
	 * @param parameters with the time constants that are to be used
	 * @param outputs each once, in the order of the channels
	 */
	public RetinaImage(ColorImage image, RetinaParameters parameters, RetinaVariant variant, List<RetinaOutput> outputs) {
		this.image = image;
		this.parameters = parameters;
		this.variant = variant;
		this.outputs = outputs;
		light = new LightPlanes(image, image.encoding(false), NakaRushton.VMAX, false);
		components = light.components();
		ranges = new ChannelRanges(components * outputs.size());
	}

	/** Every plane a still of its own. @param settle how often it is shown before */
	public ColorImage stills(String title, int settle) {
		return make(title, settle, filter -> PlanesInOrder.each(image, filter));
	}

	/** A movie along an axis. @param settle how often the first image is shown before the movie starts */
	public ColorImage movie(String title, Axis axis, int settle) {
		return make(title, settle, filter -> PlanesInOrder.run(image, axis, filter));
	}

	private interface Order {

		void run(PlanesInOrder.Filter filter);
	}

	private ColorImage make(String title, int settle, Order order) {
		PixelStore source = image.source();
		int first = image.firstPosition(), positions = image.endPosition() - first, channels = components * outputs.size();
		ResultSize.check(source, channels, positions, components * WORKING);
		PlanarImg<?, ?> img = PlanarImgs.floats(source.width(), source.height(), channels, positions);
		ImgStore made = new ImgStore(title, img, 2);
		float[] in = new float[source.width() * source.height()];
		List<RetinaNetwork> networks = new ArrayList<>();
		order.run(new PlanesInOrder.Filter() {

			private boolean isFirst;

			@Override
			public void begin() {
				networks.clear();
				isFirst = true;
			}

			@Override
			public void next(int position, Plane plane) {
				Plane out = made.read(position - first);
				for (int c = 0; c < components; c++) {
					light.read(plane, c, in);
					if (isFirst) networks.add(new RetinaNetwork(parameters, variant, outputs, source.width(), source.height()));
					for (int i = 0; isFirst && i < settle; i++)
						networks.get(c).next(in, image.progress());
					networks.get(c).next(in, image.progress());
					store(networks.get(c), c, plane, out);
				}
				isFirst = false;
			}
		});
		light.remark();
		return ColorImage.of(new ImgStore(title, img, 2, look(channels, positions)));
	}

	private void store(RetinaNetwork network, int component, Plane in, Plane out) {
		for (int o = 0; o < outputs.size(); o++) {
			int channel = component * outputs.size() + o;
			float[] to = (float[]) out.array(channel);
			System.arraycopy(network.plane(outputs.get(o)), 0, to, 0, to.length);
			light.mark(in, component, to);
			ranges.add(channel, to);
		}
	}

	/** What is in the channels of the result. */
	public ChannelRanges ranges() {
		return ranges;
	}

	/** The name of a channel of the result. */
	public String name(int channel) {
		return outputs.get(channel % outputs.size()).label() + (components > 1 ? " of channel " + (channel / outputs.size() + 1) : "");
	}

	private ResultMetadata look(int channels, int positions) {
		List<String> labels = new ArrayList<>();
		for (int p = 0; p < positions; p++)
			for (int c = 0; c < channels; c++)
				labels.add(name(c));
		double[][] shown = new double[channels][];
		for (int c = 0; c < channels; c++)
			shown[c] = ranges.of(c, outputs.get(c % outputs.size()) == RetinaOutput.PARVO);
		boolean all = positions == image.source().positions();
		return ResultMetadata.PLAIN.frames(all ? image.source().frames() : 1).labels(labels).ranges(shown).encoding(new Encoding(Decode.LINEAR, NakaRushton.VMAX, 0));
	}
}
