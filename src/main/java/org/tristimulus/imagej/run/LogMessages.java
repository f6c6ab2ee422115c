package org.tristimulus.imagej.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.profile.EmbeddedProfile;
import org.tristimulus.image.profile.IccProfile;
import org.tristimulus.image.store.Interpretation;
import org.tristimulus.imagej.image.FileProfiles;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;

/** The Log lines that tell a command's assumptions and what happened to pixels; one line each, or none. */
public final class LogMessages {

	private static final double[] CAMERA_WHITES = { 1023, 4095, 16383 };

	private final String command, image;
	private final List<String> lines = new ArrayList<>();

	/** @param image the title of the command's first image; empty where it takes none */
	LogMessages(String command, String image) {
		this.command = command;
		this.image = image;
	}

	/** What was said, in order. */
	List<String> lines() {
		return lines;
	}

	/** What is to be said about an image that a command took, once it has run. */
	void about(CommandSpec spec, ColorImage image) {
		if (spec.has("decode") && image.interpretation().isDecodeGuessed() && image.source() instanceof ImagePlusStore) profile((ImagePlusStore) image.source());
		for (String remark : image.remarks())
			log(remark);
	}

	/** What values of an image did not say and was guessed for this command; to be asked before pixels are changed. */
	static List<String> assumptions(CommandSpec spec, ColorImage image) {
		List<String> words = new ArrayList<>();
		Interpretation i = image.interpretation();
		if (spec.has("white") && i.isWhiteGuessed() && image.source() instanceof ImagePlusStore && ImageProperties.isNewlyStale(((ImagePlusStore) image.source()).imp()))
			words.add("white and black were declared before ImageJ converted the image and scaled its values, and do not count any more; Declare Encoding does it anew");
		if (image.source().type() != PixelType.GREY16) return words;
		if (spec.has("decode") && i.isDecodeGuessed() && i.model() == Model.RGB) words.add("16-bit RGB was taken as linear light; files from raw converters are usually encoded (decode=srgb), camera stacks usually linear (decode=linear)");
		double white = spec.has("white") ? cameraWhite(image) : 0;
		if (white > 0) words.add("no value " + (ImagePlusStore.isOnDisk(image.source()) ? "of the slice on show " : "") + "exceeds " + CommandParameter.number(white) + ", so white may be " + CommandParameter.number(white) + " and not 65535 (white=" + CommandParameter.number(white) + ")");
		return words;
	}

	/** A colour profile that was not applied, or is damaged, once for each image. */
	private void profile(ImagePlusStore source) {
		EmbeddedProfile embedded = source.embeddedProfile();
		Optional<IccProfile> profile = embedded.profile().filter(IccProfile::isKnownOther);
		if (!embedded.damage().isEmpty() && FileProfiles.isNews(source.imp())) log("the colour profile in the file of \"" + source.title() + "\" is damaged and was ignored: " + embedded.damage());
		if (profile.isPresent() && FileProfiles.isNews(source.imp())) log("the file of \"" + source.title() + "\" has the colour profile \"" + profile.get().description() +
			"\", which ImageJ does not apply; Declare Encoding with encoding=embedded takes the pixels through it");
	}

	/** The white of a 10-, 12- or 14-bit camera that undeclared 16-bit values would fit, or 0. */
	public static double cameraWhite(ColorImage image) {
		if (image.source().type() != PixelType.GREY16 || !image.interpretation().isWhiteGuessed()) return 0;
		int largest = HighestValue.of(image.source(), (int) CAMERA_WHITES[2]);
		for (double white : CAMERA_WHITES)
			if (largest <= white) return white;
		return 0;
	}

	/** What was clipped or mapped, and what was no number. */
	void outcome(ClippingCount tally) {
		if (tally.any() > 0) {
			StringBuilder s = new StringBuilder(percent(tally.any(), tally.pixels()) + " of the pixels newly clipped or mapped");
			String[] names = tally.channels() == 3 ? new String[] { "red", "green", "blue" } : new String[tally.channels()];
			for (int c = 0; c < names.length && names.length > 1; c++)
				s.append(c == 0 ? " (" : ", ").append(names[c] == null ? "channel " + (c + 1) : names[c]).append(' ').append(percent(tally.clipped(c), tally.pixels()));
			log(s.append(names.length > 1 ? ")" : "").toString());
		}
		if (tally.beyondWhite() > 0) log(percent(tally.beyondWhite(), tally.pixels()) + " of the pixels had light above white, which counted as white where light from 0 to 1 is assumed");
		if (tally.notFinite() > 0) log(tally.notFinite() + " samples are NaN or infinite and were left as they are");
		if (tally.becameNotFinite() > 0) log(tally.becameNotFinite() + " samples of the result are NaN or infinite");
	}

	static String percent(long part, long whole) {
		return String.format(java.util.Locale.ROOT, "%.3g %%", 100.0 * part / whole);
	}

	void log(String message) {
		log(image, message);
	}

	/** About another image than the first. */
	void log(String title, String message) {
		String line = (title.isEmpty() ? "" : title + ": ") + command + ": " + message;
		if (!lines.contains(line)) lines.add(line);
	}
}
