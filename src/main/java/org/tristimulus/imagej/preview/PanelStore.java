package org.tristimulus.imagej.preview;

import ij.ImagePlus;

import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.ImageSpec;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.imagej.image.ImagePlusStore;

/** The visible plane of an image for a preview: read from a copy, written into arrays beside it. Selection and place are those of the moment when it was made. */
final class PanelStore extends ImagePlusStore {

	private final int position;
	private final boolean whole;
	private final Plane in, out;

	/** @param in what is read, an array a channel @param out what is written */
	PanelStore(ImagePlus imp, Object[] in, Object[] out) {
		super(imp);
		position = super.current();
		whole = super.region(position).size() == width() * height();
		this.in = Plane.of(width(), height(), in);
		this.out = Plane.of(width(), height(), out);
	}

	/** Whether all pixels are to be changed, unless the command says otherwise. */
	boolean isWhole() {
		return whole;
	}

	@Override
	public int current() {
		return position;
	}

	@Override
	public Plane read(int anyPosition) {
		return in;
	}

	@Override
	public Target target(Output output, Encoding encoding) {
		return new Target() {

			@Override
			public OutputPlane draft(int anyPosition) {
				return new OutputPlane(out);
			}

			@Override
			public void store(int anyPosition, Plane plane) {}

			@Override
			public PixelStore finish() {
				return result();
			}
		};
	}

	private PixelStore result() {
		Object[] arrays = new Object[out.channels()];
		for (int c = 0; c < arrays.length; c++)
			arrays[c] = out.array(c);
		return new PanelStore(imp(), arrays, arrays);
	}

	/** Thrown for a result that the image cannot show, since it is of another type or has other channels. */
	static final class OtherForm extends RuntimeException {

		private static final long serialVersionUID = 1;
	}

	@Override
	public Target make(ImageSpec form) {
		if (form.type == type() && form.channels == channels()) return target(Output.NEW, form.encoding);
		throw new OtherForm();
	}

	@Override
	public void addLabel(int anyPosition, String text) {}
}
