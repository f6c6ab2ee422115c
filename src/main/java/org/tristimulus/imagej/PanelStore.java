package org.tristimulus.imagej;

import ij.ImagePlus;

import org.tristimulus.image.Draft;
import org.tristimulus.image.Encoding;
import org.tristimulus.image.Form;
import org.tristimulus.image.ImageSource;
import org.tristimulus.image.Output;
import org.tristimulus.image.Plane;

/** The visible plane of an image for a preview: read from a copy, written into arrays beside it. Selection and place are those of the moment when it was made. */
final class PanelStore extends ImagePlusSource {

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
			public Draft draft(int anyPosition) {
				return new Draft(out);
			}

			@Override
			public void store(int anyPosition, Plane plane) {}

			@Override
			public ImageSource finish() {
				return result();
			}
		};
	}

	private ImageSource result() {
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
	public Target make(Form form) {
		if (form.type == type() && form.channels == channels()) return target(Output.NEW, form.encoding);
		throw new OtherForm();
	}

	@Override
	public void addLabel(int anyPosition, String text) {}
}
