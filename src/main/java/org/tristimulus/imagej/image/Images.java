package org.tristimulus.imagej.image;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.StackWindow;
import ij.macro.Interpreter;

/** Open images by title, by id or by path; and how a macro should call an image so that it is found again. */
public final class Images {

	/** Where an image keeps the file that a command opened because its macro names it. */
	private static final String FILE = "tristimulus.file";

	/** What ImageJ makes of a title: with a number, before the extension. */
	private static final Pattern NUMBERED = Pattern.compile("(.*-)(\\d{1,8})(\\.[^.]*)?", Pattern.DOTALL);

	private Images() {}

	/** The program that images are open in, with its version. */
	public static String program() {
		return "ImageJ " + IJ.getVersion();
	}

	/** The active image. @throws IllegalArgumentException if there is none */
	public static ImagePlus active() {
		ImagePlus imp = WindowManager.getCurrentImage();
		if (imp == null) throw new IllegalArgumentException("There is no image open; open one first");
		return imp;
	}

	/** All open images, those of a batch-mode macro included. */
	public static List<ImagePlus> open() {
		List<ImagePlus> images = new ArrayList<>();
		int[] ids = WindowManager.getIDList();
		for (int i = 0; ids != null && i < ids.length; i++) {
			ImagePlus imp = WindowManager.getImage(ids[i]);
			if (imp != null && !images.contains(imp)) images.add(imp);
		}
		ImagePlus current = WindowManager.getCurrentImage();
		if (current != null && !images.contains(current)) images.add(current);
		return images;
	}

	/** What ImageJ makes of a title for the first image made of one of that title: a number before the extension. */
	static String numbered(String title) {
		int dot = title.lastIndexOf('.');
		boolean isExtension = dot >= 0 && title.length() - dot < 6 && dot != title.length() - 1;
		return isExtension ? title.substring(0, dot) + "-1" + title.substring(dot) : title + "-1";
	}

	/** A title, with a number where an open image has it already. */
	static String uniqueTitle(String title) {
		return open().stream().anyMatch(imp -> imp.getTitle().equals(title)) ? newTitle(title) : title;
	}

	/** A title for a new image made of one of this title: ImageJ's, which goes by windows, and further where an image without a window has that. */
	static String newTitle(String title) {
		List<String> taken = new ArrayList<>();
		for (ImagePlus imp : open())
			taken.add(imp.getTitle());
		String name = WindowManager.getUniqueName(title);
		for (Matcher m = NUMBERED.matcher(name); taken.contains(name) && m.matches(); m = NUMBERED.matcher(name))
			name = m.group(1) + (Integer.parseInt(m.group(2)) + 1) + (m.group(3) == null ? "" : m.group(3));
		return name;
	}

	/**
	 * The image that a macro names, among those that are open, or in a file.
	 *
	 * @throws IllegalArgumentException naming key and value, for one that is not there, or a title that several have
	 */
	public static ImagePlus find(String key, String name, List<ImagePlus> open) {
		if (isId(name)) return byId(key, name, open);
		List<ImagePlus> found = new ArrayList<>();
		for (ImagePlus imp : open)
			if (imp.getTitle().equals(name)) found.add(imp);
		if (found.size() > 1) throw new IllegalArgumentException(key + "=" + name + " names " + found.size() + " open images; name one by its id: " + ids(found));
		return found.isEmpty() ? fromFile(key, name, open) : found.get(0);
	}

	private static boolean isId(String name) {
		return name.matches("#-?\\d+");
	}

	private static ImagePlus byId(String key, String name, List<ImagePlus> open) {
		for (ImagePlus imp : open)
			if (name.equals("#" + imp.getID())) return imp;
		throw new IllegalArgumentException(key + "=" + name + " is not an open image; " + openOnes(open));
	}

	private static ImagePlus fromFile(String key, String name, List<ImagePlus> open) {
		if (!new File(name).isFile()) throw new IllegalArgumentException(key + "=" + name + " is neither an open image nor a file; " + openOnes(open));
		ImagePlus imp = IJ.openImage(name);
		if (imp == null) throw new IllegalArgumentException(key + "=" + name + " is a file that ImageJ cannot open as an image");
		return ofFile(imp, new File(name));
	}

	/** Remembers the file that an image was read from for a key, which is how a macro names it. */
	public static ImagePlus ofFile(ImagePlus imp, File file) {
		imp.setProperty(FILE, file.getAbsolutePath());
		return imp;
	}

	private static String openOnes(List<ImagePlus> open) {
		List<String> titles = new ArrayList<>();
		for (ImagePlus imp : open)
			titles.add("\"" + imp.getTitle() + "\"");
		return titles.isEmpty() ? "no image is open" : "open are " + String.join(", ", titles);
	}

	private static String ids(List<ImagePlus> images) {
		List<String> ids = new ArrayList<>();
		for (ImagePlus imp : images)
			ids.add("#" + imp.getID());
		return String.join(" ", ids);
	}

	/** The path of a file that is not open; else the title, or the id where the title is not unique or would not be read back. */
	public static String nameOf(ImagePlus imp, List<ImagePlus> open) {
		String file = (String) imp.getProperty(FILE), title = imp.getTitle();
		if (file != null && !open.contains(imp)) return file.replace(File.separatorChar, '/');
		int same = 0;
		for (ImagePlus other : open)
			if (other.getTitle().equals(title)) same++;
		boolean plain = !title.isEmpty() && !title.contains("[") && !title.contains("]") && !title.contains("\"") && !isId(title) && !title.startsWith("&") && title.chars().noneMatch(Character::isISOControl);
		return same <= 1 && plain ? title : "#" + imp.getID();
	}

	/** Makes a shown image the current one again, after tables and plots opened. */
	public static void activate(ImagePlus imp) {
		if (WindowManager.getCurrentImage() != imp) {
			if (imp.getWindow() != null) WindowManager.setCurrentWindow(imp.getWindow());
			else WindowManager.setTempCurrentImage(imp);
		}
		focus(imp);
	}

	/** A dialog, a table or a plot that was on the screen before may be activated late, and its request came first. */
	private static void focus(ImagePlus imp) {
		if (imp.getWindow() != null) imp.getWindow().requestFocus();
	}

	/** Shows a result, which becomes the current image, with a window or without; of this thread too, if that has one of its own. */
	public static void show(ImagePlus imp) {
		boolean isThreads = WindowManager.getTempCurrentImage() != null;
		if (java.awt.GraphicsEnvironment.isHeadless()) {
			Interpreter.addBatchModeImage(imp);
			WindowManager.setTempCurrentImage(imp);
		}
		else {
			imp.show();
			if (imp.getWindow() instanceof StackWindow) showPosition(imp, (StackWindow) imp.getWindow());
			focus(imp);
			if (isThreads) WindowManager.setTempCurrentImage(imp);
		}
	}

	/** A new window's scroll bars stand at the first slice, whatever slice it shows. */
	private static void showPosition(ImagePlus imp, StackWindow window) {
		if (window.isHyperStack()) window.setPosition(imp.getC(), imp.getZ(), imp.getT());
		else window.updateSliceSelector();
	}
}
