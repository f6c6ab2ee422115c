package org.tristimulus.imagej.parameter;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.NamedImages;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.PixelSettings;

/** The images of a host, for keys whose text may name one. */
final class HostImages implements NamedImages {

	private final HostServices host;
	private final Progress progress;

	/** @param progress of the run */
	HostImages(HostServices host, Progress progress) {
		this.host = host;
		this.progress = progress;
	}

	@Override
	public ColorImage find(String key, String name) {
		return image(host.find(key, name));
	}

	@Override
	public ColorImage active() {
		return image(host.active());
	}

	private ColorImage image(ImageHandle handle) {
		return new ColorImage(host.store(handle), PixelSettings.AUTO, progress);
	}

	@Override
	public String nameOf(ColorImage image) {
		return host.nameOf(image.source());
	}
}
