package org.tristimulus.imagej.image;

import java.io.File;

import ij.ImagePlus;
import ij.io.FileInfo;

import org.tristimulus.image.profile.EmbeddedProfile;

/** The colour profile of the file that an image was opened from; looked up once an image. */
public final class FileProfiles {

	private static final String KEY = "tristimulus.profile", TOLD = "tristimulus.profile.told";

	private FileProfiles() {}

	static EmbeddedProfile of(ImagePlus imp) {
		Object known = imp.getProperty(KEY);
		if (known instanceof EmbeddedProfile) return (EmbeddedProfile) known;
		EmbeddedProfile read = read(imp);
		imp.setProperty(KEY, read);
		return read;
	}

	private static EmbeddedProfile read(ImagePlus imp) {
		FileInfo info = imp.getOriginalFileInfo();
		if (info == null || info.fileName == null || info.directory == null) return EmbeddedProfile.NONE;
		File file = new File(info.directory, info.fileName);
		return file.isFile() ? EmbeddedProfile.of(file) : EmbeddedProfile.NONE;
	}

	/** Whether this is the first time that it is asked for this image. */
	public static boolean isNews(ImagePlus imp) {
		return ImageProperties.isFirst(imp, TOLD);
	}
}
