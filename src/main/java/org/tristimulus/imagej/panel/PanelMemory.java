package org.tristimulus.imagej.panel;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ij.ImagePlus;

import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.show.HostSession;

/** What the panel of a command was last left with, while ImageJ runs. Macros never look here. */
final class PanelMemory {

	/** Of all commands. */
	private static final class Left extends ConcurrentHashMap<String, PanelMemory> {

		private static final long serialVersionUID = 1;
	}

	private Map<String, String> texts = Collections.emptyMap();
	private final Map<String, WeakReference<ImagePlus>> images = new LinkedHashMap<>();
	private boolean moreOpen;

	private PanelMemory() {}

	static PanelMemory of(CommandSpec spec) {
		return HostSession.the(Left.class, Left::new).computeIfAbsent(spec.name(), name -> new PanelMemory());
	}

	/** Key to text; empty before the first use. */
	Map<String, String> texts() {
		return texts;
	}

	/** The image that a key had, or null. */
	ImagePlus image(String key) {
		WeakReference<ImagePlus> kept = images.get(key);
		return kept == null ? null : kept.get();
	}

	boolean isMoreOpen() {
		return moreOpen;
	}

	void keep(Map<String, String> newTexts, Map<String, ImagePlus> newImages, boolean isMoreOpen) {
		texts = newTexts;
		newImages.forEach((key, imp) -> images.put(key, new WeakReference<>(imp)));
		moreOpen = isMoreOpen;
	}
}
