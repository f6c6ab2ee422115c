package org.tristimulus.imagej;

import java.io.File;
import java.util.Optional;

import ij.ImagePlus;
import ij.io.FileInfo;

import org.tristimulus.image.EmbeddedProfile;
import org.tristimulus.image.IccProfile;

/** The colour profile of the file that an image was opened from; looked up once an image. */
final class FileProfiles {

	private static final String KEY = "tristimulus.profile", TOLD = "tristimulus.profile.told";

	private FileProfiles() {}

	static Optional<IccProfile> of(ImagePlus imp) {
		if (!(imp.getProperty(KEY) instanceof Optional)) imp.setProperty(KEY, read(imp));
		Object known = imp.getProperty(KEY);
		return ((Optional<?>) known).map(p -> (IccProfile) p);
	}

	private static Optional<IccProfile> read(ImagePlus imp) {
		FileInfo info = imp.getOriginalFileInfo();
		if (info == null || info.fileName == null || info.directory == null) return Optional.empty();
		File file = new File(info.directory, info.fileName);
		return file.isFile() ? EmbeddedProfile.of(file) : Optional.empty();
	}

	/** Whether this is the first time that it is asked for this image. */
	static boolean isNews(ImagePlus imp) {
		return Properties.isFirst(imp, TOLD);
	}
}
