package org.tristimulus.imagej.image;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import ij.Executer;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileInfo;
import ij.process.ImageConverter;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.PixelStore;

/** The image properties that the suite keeps with an image, and which TIFF files carry. */
public final class ImageProperties {

	/** The keys of the properties. */
	public static final String ENCODING = "Tristimulus.encoding", WHITE = "Tristimulus.white", BLACK = "Tristimulus.black", HISTORY = "Tristimulus.history", SPACE = "Tristimulus.space", TYPE = "Tristimulus.type", PROFILE = "Tristimulus.profile";

	/** Bits of a pixel when {@link #WHITE} and {@link #BLACK} were declared, and where ImageJ made them others, these too. */
	private static final String DEPTH = "Tristimulus.depth";

	private static final Pattern DEPTH_OF_A_TYPE = Pattern.compile("\\d\\d?");

	private static final String[] ALL = { ENCODING, WHITE, BLACK, DEPTH, HISTORY, SPACE, TYPE, PROFILE };

	private static final String ADOPTED = "tristimulus.adopted", VOID_TOLD = "tristimulus.void.told";

	static {
		Executer.addCommandListener(command -> {
			ImagePlus imp = WindowManager.getCurrentImage();
			if (imp != null && !command.equals("Undo")) noteDepth(imp);
			return command;
		});
	}

	private ImageProperties() {}

	/** All declared properties of an image, null where there is none. */
	public static Map<String, String> read(ImagePlus imp) {
		Map<String, String> said = new HashMap<>();
		for (String key : ALL)
			said.put(key, imp.getProp(key));
		return said;
	}

	/** Sets what {@link #read} gave. */
	static void write(ImagePlus imp, Map<String, String> said) {
		said.forEach(imp::setProp);
	}

	static Decode decode(ImagePlus imp) {
		String token = imp.getProp(ENCODING);
		for (Decode d : Decode.values())
			if (d.toString().equals(token)) return d;
		return Decode.AUTO;
	}

	/** A text, or an empty one. */
	public static String text(ImagePlus imp, String key) {
		String text = imp.getProp(key);
		return text == null ? "" : text;
	}

	/** What a TIFF file says of its image, which ImageJ does not tell of one that stays on disk. */
	static void adopt(ImagePlus imp) {
		if (!isFirst(imp, ADOPTED)) return;
		FileInfo file = imp.getOriginalFileInfo();
		if (file == null || file.properties == null) return;
		for (int i = 0; i + 1 < file.properties.length; i += 2)
			if (Arrays.asList(ALL).contains(file.properties[i]) && imp.getProp(file.properties[i]) == null) imp.setProp(file.properties[i], file.properties[i + 1]);
	}

	/** The stored value that was declared to mean 1.0, or NaN; infinity for what cannot be one. */
	static double white(ImagePlus imp) {
		return isRescaled(imp) ? Double.NaN : number(imp, WHITE);
	}

	/** The stored value that was declared to mean no light, or NaN; infinity for what cannot be one. */
	public static double black(ImagePlus imp) {
		return isRescaled(imp) ? Double.NaN : number(imp, BLACK);
	}

	/**
	 * Whether ImageJ made the image of one of more bits since its numbers were declared: it brings the display range to all
	 * the codes of the new type then, to 24-bit RGB always, else unless it was told not to. To more bits, values stay.
	 */
	public static boolean isRescaled(ImagePlus imp) {
		String[] depths = (text(imp, DEPTH) + " " + imp.getBitDepth()).split(" ");
		for (String depth : depths)
			if (!DEPTH_OF_A_TYPE.matcher(depth).matches()) return false;
		for (int i = 1; i < depths.length; i++) {
			int before = Integer.parseInt(depths[i - 1]), now = Integer.parseInt(depths[i]);
			if (before != 24 && (now == 24 || now < before && ImageConverter.getDoScaling())) return true;
		}
		return false;
	}

	/** Whether a declared white or black does not hold any more, and this is asked for the first time. A white of 1 is that of results, and nothing is lost with it. */
	public static boolean isNewlyStale(ImagePlus imp) {
		return isRescaled(imp) && (number(imp, WHITE) != 1 || !Double.isNaN(number(imp, BLACK))) && isFirst(imp, VOID_TOLD);
	}

	/** Whether something is asked for the first time of an image, as long as that is open. */
	static boolean isFirst(ImagePlus imp, String what) {
		boolean isFirst = imp.getProperty(what) == null;
		imp.setProperty(what, what);
		return isFirst;
	}

	/** Keeps each depth that an image had since its numbers were declared: looked at before commands are run, but for Undo, which may take one back. */
	private static void noteDepth(ImagePlus imp) {
		String depths = text(imp, DEPTH), now = String.valueOf(imp.getBitDepth());
		if (!depths.isEmpty() && !depths.endsWith(now)) imp.setProp(DEPTH, depths + " " + now);
	}

	/** A number; NaN where none is declared, and infinity for what is none, or none that a pixel of any type could have. */
	private static double number(ImagePlus imp, String key) {
		String text = imp.getProp(key);
		if (text == null) return Double.NaN;
		try {
			double x = Double.parseDouble(text);
			return Math.abs(x) <= Float.MAX_VALUE && (Math.abs(x) >= Float.MIN_NORMAL || key.equals(BLACK)) ? x : Double.POSITIVE_INFINITY;
		}
		catch (NumberFormatException e) {
			return Double.POSITIVE_INFINITY;
		}
	}

	/** Declares what the stored values of an image mean. Black is not kept: results have none. */
	static void declare(ImagePlus imp, Encoding encoding) {
		imp.setProp(ENCODING, encoding.decode.toString());
		imp.setProp(BLACK, null);
		declareWhite(imp, encoding.white);
	}

	/** The same of values that have their black still in them. */
	static void declareStored(ImagePlus imp, Encoding encoding) {
		declare(imp, encoding);
		if (encoding.black != 0) imp.setProp(BLACK, Encoding.number(encoding.black));
	}

	private static void declareWhite(ImagePlus imp, double white) {
		imp.setProp(WHITE, Encoding.number(white));
		imp.setProp(DEPTH, String.valueOf(imp.getBitDepth()));
	}

	/** Declares what the values of an image are that are not light, or an empty text; and the type that they were made from. */
	static void declare(ImagePlus imp, String space, PixelType original) {
		imp.setProp(SPACE, space.isEmpty() ? null : space);
		imp.setProp(TYPE, space.isEmpty() ? null : original.label());
	}

	/** Declares what the user says; automatic and NaN take a declaration back. */
	public static void declare(ImagePlus imp, Decode decode, double white, double black) {
		imp.setProp(ENCODING, decode == Decode.AUTO ? null : decode.toString());
		imp.setProp(WHITE, Double.isNaN(white) ? null : Encoding.number(white));
		imp.setProp(BLACK, black == 0 ? null : Encoding.number(black));
		imp.setProp(DEPTH, Double.isNaN(white) && black == 0 ? null : String.valueOf(imp.getBitDepth()));
		imp.setProp(SPACE, null);
	}

	/** What a change leaves to be said about its result. */
	public static void changed(ColorImage image) {
		if (!(image.result() instanceof ImagePlusStore)) return;
		ImagePlus result = ((ImagePlusStore) image.result()).imp();
		forgetBlack(image, result);
		carry(image, result);
	}

	/** Where black was subtracted from all pixels, what was declared is no longer so, and shall not be subtracted again. */
	private static void forgetBlack(ColorImage image, ImagePlus result) {
		PixelStore from = image.source();
		boolean all = image.tally().pixels() == (long) from.width() * from.height() * from.positions();
		double black = image.interpretation().black();
		if (black == 0 || image.tally().pixels() == 0) return;
		if (all) result.setProp(BLACK, null);
		else image.remark("black (" + Encoding.number(black) + ") was subtracted where pixels were changed, and is still in the others");
	}

	/**
	 * A new 32-bit image of 32-bit light says what its values are, where that was said for this one run: nobody shall have to
	 * guess. An image changed in place keeps its own declarations, and what a command declared itself stays so.
	 */
	private static void carry(ColorImage image, ImagePlus result) {
		PixelStore from = image.source(), to = image.result();
		boolean isGuess = image.interpretation().isDecodeGuessed() && image.interpretation().isWhiteGuessed();
		boolean isAlike = from.type().isFloat() && to.type() == from.type() && to.channels() == from.channels() && from.space().isEmpty() && to.space().isEmpty();
		boolean isDeclared = to.declaredDecode() != from.declaredDecode() || Double.compare(to.declaredWhite(), from.declaredWhite()) != 0;
		if (to == from || isGuess || !isAlike || isDeclared) return;
		result.setProp(ENCODING, image.decodeUsed().toString());
		if (image.hasWhite() && !Double.isNaN(image.whiteUsed())) declareWhite(result, image.whiteUsed());
	}
}
