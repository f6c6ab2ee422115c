package org.tristimulus.imagej.preview;

import java.util.Map;
import java.util.TreeMap;

import ij.ImagePlus;

import org.tristimulus.image.store.ChannelDisplay;
import org.tristimulus.imagej.image.ImagePlusStore;

/** An image whose display is noted and not changed: how each channel would be shown. */
final class DisplayStore extends ImagePlusStore {

	private final Map<Integer, ChannelDisplay> displays = new TreeMap<>();

	DisplayStore(ImagePlus imp) {
		super(imp);
	}

	@Override
	public void show(int channel, ChannelDisplay display) {
		displays.put(channel, display);
	}

	/** How each channel, from 0, would be shown. */
	Map<Integer, ChannelDisplay> displays() {
		return displays;
	}
}
