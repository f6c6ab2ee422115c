package org.tristimulus.imagej.parameter;

import java.util.List;

import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.report.Tables;

/** A host without images, tables and commands, for values that name none. */
final class NoServices implements HostServices {

	private static IllegalArgumentException noImage(String key, String name) {
		return new IllegalArgumentException(key + "=" + name + ": there are no images here");
	}

	@Override
	public Tables tables() {
		return Tables.NONE;
	}

	@Override
	public OutputFiles files() {
		return OutputFiles.STRICT;
	}

	@Override
	public ImageHandle unnamed(CommandParameter f, boolean isFirst) {
		throw noImage(f.key(), "");
	}

	@Override
	public ImageHandle find(String key, String name) {
		throw noImage(key, name);
	}

	@Override
	public ImageHandle composite(String words, List<ImageHandle> channels) {
		throw new IllegalArgumentException(words + ": there are no images here");
	}

	@Override
	public PixelStore store(ImageHandle image) {
		throw noImage("image", image.title());
	}

	@Override
	public String nameOf(ImageHandle image) {
		return image.title();
	}

	@Override
	public String nameOf(PixelStore pixels) {
		return pixels.title();
	}

	@Override
	public String command(String name) {
		return name;
	}
}
