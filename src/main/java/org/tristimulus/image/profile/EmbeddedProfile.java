package org.tristimulus.image.profile;

import java.io.File;
import java.util.Optional;

/** The ICC profile that an image file carries: none, one, or one that is damaged. Immutable. */
public final class EmbeddedProfile {

	/** No profile. */
	public static final EmbeddedProfile NONE = new EmbeddedProfile(Optional.empty(), "");

	private final Optional<IccProfile> profile;
	private final String damage;

	private EmbeddedProfile(Optional<IccProfile> profile, String damage) {
		this.profile = profile;
		this.damage = damage;
	}

	/** That of a JPEG, PNG or TIFF file; none for a file of another format, or that cannot be read. */
	public static EmbeddedProfile of(File file) {
		try {
			byte[] data = ProfileBytes.of(file);
			return data.length == 0 ? NONE : new EmbeddedProfile(Optional.of(new IccProfile(data)), "");
		}
		catch (IllegalArgumentException e) {
			return new EmbeddedProfile(Optional.empty(), e.getMessage());
		}
	}

	/** The profile; empty if there is none, or it is damaged. */
	public Optional<IccProfile> profile() {
		return profile;
	}

	/** What is damaged, after "the colour profile is damaged:"; empty if nothing is. */
	public String damage() {
		return damage;
	}
}
