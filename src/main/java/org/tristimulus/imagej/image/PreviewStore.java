package org.tristimulus.imagej.image;

import ij.CompositeImage;
import ij.ImagePlus;

import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.ImageSpec;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelStore;

/** The visible plane of an image for a preview: read from a copy, written into the image's own pixels. */
public final class PreviewStore extends ImagePlusStore {

	private final Plane shown, original;
	private ImagePlus window;

	public PreviewStore(ImagePlus imp) {
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
		PixelStore self = this;
		return new Target() {

			@Override
			public OutputPlane draft(int position) {
				return new OutputPlane(shown);
			}

			@Override
			public void store(int position, Plane plane) {}

			@Override
			public PixelStore finish() {
				return self;
			}
		};
	}

	/** A result of another form has a window of its own. */
	@Override
	public Target make(ImageSpec form) {
		if (form.type == type() && form.channels == channels()) return target(Output.NEW, form.encoding);
		PixelStore self = this;
		PixelStore.Target made = NewImage.blank(this, form.positions(1, 1));
		return new Target() {

			@Override
			public OutputPlane draft(int position) {
				return made.draft(0);
			}

			@Override
			public void store(int position, Plane plane) {
				made.store(0, plane);
			}

			@Override
			public PixelStore finish() {
				show(((ImagePlusStore) made.finish()).imp());
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
	public void restore() {
		if (window != null) {
			window.changes = false;
			window.close();
			window = null;
		}
		for (int c = 0; c < channels(); c++)
			System.arraycopy(original.array(c), 0, shown.array(c), 0, width() * height());
	}
}
