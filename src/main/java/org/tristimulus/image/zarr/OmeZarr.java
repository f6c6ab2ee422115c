package org.tristimulus.image.zarr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An image in a folder, as OME-Zarr 0.4 or 0.5 describes it: levels of a pyramid, the finest first, each an array, and
 * what its dimensions are. Its first image is taken where there are several.
 */
public final class OmeZarr {

	/** The dimensions that are known, by their names. */
	public static final String AXES = "tczyx";

	private final Path folder;
	private final Map<String, Object> attributes;
	private final String axes;
	private final List<String> paths = new ArrayList<>();
	private final List<ZarrArray> levels = new ArrayList<>();

	private OmeZarr(Path folder, Attributes image, Map<String, Object> attributes) throws IOException {
		this.folder = folder;
		this.attributes = attributes;
		List<?> multiscales = image.list("multiscales");
		if (multiscales.isEmpty()) throw image.wrong("multiscales", "an image");
		Attributes first = new Attributes(image.place() + ", multiscales", multiscales.get(0));
		String version = image.text("version", first.text("version", "0.4"));
		if (!version.equals("0.4") && !version.equals("0.5")) throw new IllegalArgumentException(folder + " is OME-Zarr " + version + "; 0.4 and 0.5 are read");
		axes = axes(first);
		for (Object each : first.list("datasets"))
			addLevel(new Attributes(first.place() + ", datasets", each).text("path"));
		if (levels.isEmpty()) throw first.wrong("datasets", "an array");
	}

	/**
	 * The image in a folder.
	 *
	 * @throws IOException if it cannot be read
	 * @throws IllegalArgumentException naming what is missing, contradicts itself, or is not read here
	 */
	public static OmeZarr open(Path folder) throws IOException {
		Path two = folder.resolve(OmeZarrFiles.ATTRIBUTES_2), three = folder.resolve(Zarr3.FILE);
		if (!Files.isDirectory(folder)) throw new IllegalArgumentException(folder + " is not a folder");
		if (!Files.exists(two) && !Files.exists(three)) throw new IllegalArgumentException(folder + " is not an OME-Zarr image: it has neither " + two.getFileName() + " nor " + three.getFileName());
		Attributes image = Attributes.read(Files.exists(two) ? two : three);
		if (!Files.exists(two)) image = image.object("attributes");
		Map<String, Object> all = image.members();
		if (image.has("ome")) image = image.object("ome");
		if (!image.has("multiscales")) throw new IllegalArgumentException(folder + " is not an OME-Zarr image: \"multiscales\" is missing" + advice(image, folder));
		return new OmeZarr(folder, image, all);
	}

	private static String advice(Attributes group, Path folder) {
		if (group.has("plate")) return "; it is a plate: take the image of one well, as " + folder.resolve("A").resolve("1").resolve("0");
		if (group.has("well") || group.has("bioformats2raw.layout")) return "; it holds several images: take one of them, as " + folder.resolve("0");
		return "";
	}

	private static String axes(Attributes multiscale) {
		StringBuilder names = new StringBuilder();
		for (Object each : multiscale.list("axes")) {
			String name = new Attributes(multiscale.place() + ", axes", each).text("name");
			if (name.length() != 1 || AXES.indexOf(name.charAt(0)) < 0 || names.indexOf(name) >= 0) throw multiscale.wrong("axes", "t, c, z, y, x, each at most once");
			names.append(name);
		}
		if (names.indexOf("x") < 0 || names.indexOf("y") < 0) throw multiscale.wrong("axes", "x and y among them");
		return names.toString();
	}

	private void addLevel(String path) throws IOException {
		ZarrArray level = ZarrArray.open(inside(path));
		ArrayLayout layout = level.layout();
		if (layout.dimensions() != axes.length()) throw new IllegalArgumentException(folder + ": the array \"" + path + "\" has " + layout.dimensions() + " dimensions, and the axes are " + axes);
		ArrayLayout finer = levels.isEmpty() ? layout : levels.get(levels.size() - 1).layout();
		if (layout.type != finer.type) throw new IllegalArgumentException(folder + ": the array \"" + path + "\" holds " + layout.type.zarr3() + ", and the one before it " + finer.type.zarr3());
		for (int d = 0; d < axes.length(); d++)
			if (layout.size(d) > finer.size(d) || axes.charAt(d) == 'c' && layout.size(d) != finer.size(d))
				throw new IllegalArgumentException(folder + ": along " + axes.charAt(d) + " the array \"" + path + "\" has " + layout.size(d) + ", and the one before it " + finer.size(d));
		paths.add(path);
		levels.add(level);
	}

	private Path inside(String path) {
		try {
			Path inside = folder.resolve(path).normalize();
			if (inside.startsWith(folder.normalize()) && !path.isEmpty()) return inside;
		}
		catch (InvalidPathException e) {
			// no path at all
		}
		throw new IllegalArgumentException(folder + ": the array \"" + path + "\" does not lie in it");
	}

	/** Where it is. */
	public Path folder() {
		return folder;
	}

	/** How many levels there are. */
	public int levels() {
		return levels.size();
	}

	/** The array of a level, 0 the finest. @throws IllegalArgumentException for one that it has not */
	public ZarrArray level(int level) {
		if (level < 0 || level >= levels.size()) throw new IllegalArgumentException("\"" + folder.getFileName() + "\" has no resolution " + level + "; allowed: 0 to " + (levels.size() - 1));
		return levels.get(level);
	}

	/** The names of the dimensions, in the order of the arrays: some of t, c, z, y, x. */
	public String axes() {
		return axes;
	}

	/** The samples of a level along an axis, 1 along one that it has not. */
	public long size(int level, char axis) {
		int d = axes.indexOf(axis);
		return d < 0 ? 1 : level(level).layout().size(d);
	}

	/** The samples of a level's chunk along an axis, 1 along one that it has not. */
	public int chunkSize(int level, char axis) {
		int d = axes.indexOf(axis);
		return d < 0 ? 1 : level(level).layout().chunkSize(d);
	}

	/** What the file says of the image, beside its arrays. */
	public Map<String, Object> attributes() {
		return Collections.unmodifiableMap(attributes);
	}

	/** The folders of the levels within this one. */
	List<String> paths() {
		return Collections.unmodifiableList(paths);
	}

	/** The colours of the channels, 0xrrggbb; none where the file does not say. */
	public int[] colors() {
		Map<String, Object> image = new LinkedHashMap<>(attributes);
		if (image.get("ome") instanceof Map) ((Map<?, ?>) image.get("ome")).forEach((k, v) -> image.put((String) k, v));
		Attributes all = new Attributes(folder.toString(), image);
		if (!all.has("omero") || !all.object("omero").has("channels")) return new int[0];
		List<?> channels = all.object("omero").list("channels");
		int[] colors = new int[channels.size()];
		for (int c = 0; c < colors.length; c++) {
			Attributes channel = new Attributes(folder + ", omero, channels", channels.get(c));
			String color = channel.text("color", "");
			if (!color.matches("[0-9a-fA-F]{6}")) return new int[0];
			colors[c] = Integer.parseInt(color, 16);
		}
		return colors;
	}

	/** Whether its channels are red, green and blue: three, shown in these colours if any are given. */
	public boolean isColor() {
		int[] colors = colors();
		return size(0, 'c') == 3 && (colors.length == 0 || colors.length == 3 && colors[0] == 0xff0000 && colors[1] == 0xff00 && colors[2] == 0xff);
	}
}
