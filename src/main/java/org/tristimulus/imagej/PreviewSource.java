package org.tristimulus.imagej;

import ij.CompositeImage;
import ij.ImagePlus;

import org.tristimulus.image.Draft;
import org.tristimulus.image.Encoding;
import org.tristimulus.image.Form;
import org.tristimulus.image.ImageSource;
import org.tristimulus.image.Output;
import org.tristimulus.image.Plane;

/** The visible plane of an image for a preview: read from a copy, written into the image's own pixels. */
final class PreviewSource extends ImagePlusSource {

	private final Plane shown, original;
	private ImagePlus window;

	PreviewSource(ImagePlus imp) {
		super(imp);
		Object[] arrays = new Object[channels()], copies = new Object[channels()];
		for (int c = 0; c < arrays.length; c++) {
			arrays[c] = isVirtual() ? onDisplay(c) : super.read(current()).array(c);
			copies[c] = copy(arrays[c]);
		}
		shown = Plane.of(width(), height(), arrays);
		original = Plane.of(width(), height(), copies);
	}

	/** What a virtual stack shows lives in its processors alone. */
	private Object onDisplay(int channel) {
		boolean composite = imp() instanceof CompositeImage && ((CompositeImage) imp()).getMode() == CompositeImage.COMPOSITE;
		if (composite && ((CompositeImage) imp()).getProcessor(channel + 1) != null) return ((CompositeImage) imp()).getProcessor(channel + 1).getPixels();
		return imp().getCurrentSlice() == index(current(), channel) ? imp().getProcessor().getPixels() : super.read(current()).array(channel);
	}

	@Override
	public Plane read(int position) {
		return original;
	}

	@Override
	public Target target(Output output, Encoding encoding) {
		ImageSource self = this;
		return new Target() {

			@Override
			public Draft draft(int position) {
				return new Draft(shown);
			}

			@Override
			public void store(int position, Plane plane) {}

			@Override
			public ImageSource finish() {
				return self;
			}
		};
	}

	/** A result of another form has a window of its own. */
	@Override
	public Target make(Form form) {
		if (form.type == type() && form.channels == channels()) return target(Output.NEW, form.encoding);
		ImageSource self = this;
		ImageSource.Target made = NewImage.blank(this, form.positions(1, 1));
		return new Target() {

			@Override
			public Draft draft(int position) {
				return made.draft(0);
			}

			@Override
			public void store(int position, Plane plane) {
				made.store(0, plane);
			}

			@Override
			public ImageSource finish() {
				show(((ImagePlusSource) made.finish()).imp());
				return self;
			}
		};
	}

	private void show(ImagePlus preview) {
		if (window != null && window.isVisible()) {
			window.setImage(preview);
			return;
		}
		window = preview;
		window.setTitle("Preview of " + title());
		window.show();
	}

	@Override
	public void addLabel(int position, String text) {}

	@Override
	void restore() {
		if (window != null) {
			window.changes = false;
			window.close();
			window = null;
		}
		for (int c = 0; c < channels(); c++)
			System.arraycopy(original.array(c), 0, shown.array(c), 0, width() * height());
	}
}
