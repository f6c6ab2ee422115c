package org.tristimulus.command.relight;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.util.Locale;

import org.tristimulus.file.FileKind;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.relight.fit.FitMethod;
import org.tristimulus.relight.file.LampTexture;
import org.tristimulus.relight.file.PtmFile;
import org.tristimulus.relight.file.RtiFile;

/** The key {@code save} of a fit: .ptm or .rti. */
final class TextureFile {

	private static final FileKind PTM = FileKind.text("a polynomial texture map", head -> head.startsWith("PTM_1")), RTI = FileKind.text("an HSH texture", head -> head.startsWith("#HSH"));

	private TextureFile() {}

	/** @throws IllegalArgumentException for an ending that does not go with the method, or a file that is not to be replaced */
	static void check(File save, FitMethod method, int order, OutputFiles files) {
		if (save.getPath().isEmpty()) return;
		String name = save.getName().toLowerCase(Locale.ROOT);
		if (method == FitMethod.LAMBERT) throw new IllegalArgumentException("save=" + save + ": method=lambert has no file of its own; save its images, or use method=ptm (.ptm) or hsh (.rti)");
		if (method == FitMethod.PTM && !name.endsWith(".ptm")) throw new IllegalArgumentException("save=" + save + ": with method=ptm the name has to end in .ptm");
		if (method == FitMethod.HSH && !name.endsWith(".rti")) throw new IllegalArgumentException("save=" + save + ": with method=hsh the name has to end in .rti");
		if (method == FitMethod.HSH && order > 2) throw new IllegalArgumentException("save=" + save + ": an .rti holds order 1 or 2, and order=" + order);
		files.check("save", save, kind(save));
	}

	private static FileKind kind(File save) {
		return save.getName().toLowerCase(Locale.ROOT).endsWith(".ptm") ? PTM : RTI;
	}

	static void write(File save, LampTexture texture, OutputFiles files) {
		files.write("save", save, kind(save), out -> {
			OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
			if (texture.kind == LampTexture.Kind.PTM) PtmFile.write(texture, buffered);
			else RtiFile.write(texture, buffered);
			buffered.flush();
		});
	}
}
