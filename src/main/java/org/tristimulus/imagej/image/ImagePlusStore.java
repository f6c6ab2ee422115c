package org.tristimulus.imagej.image;

import java.awt.Color;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.Undo;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.RotatedRectRoi;
import ij.io.FileInfo;
import ij.measure.Calibration;
import ij.process.FloatPolygon;
import ij.process.ImageProcessor;
import ij.process.LUT;

import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.measure.DisplayExposure;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.profile.EmbeddedProfile;
import org.tristimulus.image.store.ChannelDisplay;
import org.tristimulus.image.store.HostCommand;
import org.tristimulus.image.store.ImageSpec;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.imagej.look.LookUpTables;

/**
 * An ImageJ image as a source of colours. ImageJ's own arrays are wrapped; what is about to be changed in place is kept
 * first, so that it can be put back.
 */
public class ImagePlusStore implements PixelStore {

	/** Where ImageJ keeps the label of an image that is not a stack. */
	private static final String SLICE_LABEL = "Slice_Label";

	/** Bytes of a composite of which ImageJ keeps no copy for Undo (ij.Undo, 200 MB). */
	private static final int LARGEST_UNDONE = 209715200;

	private static final int[] RGB = { 0xffff0000, 0xff00ff00, 0xff0000ff };

	private final ImagePlus imp;
	private final ImageStack stack;
	private final PixelType type;
	private final int channels;
	private final Region region;
	private final Map<Integer, Object[]> kept = new LinkedHashMap<>();

	private int lastPosition = -1;
	private Plane lastPlane;

	/** @throws IllegalArgumentException for an image that is closed, empty, indexed colour, or of signed numbers */
	public ImagePlusStore(ImagePlus imp) {
		if (imp.getProcessor() == null || imp.getStackSize() == 0) throw new IllegalArgumentException("The image \"" + imp.getTitle() + "\" has no pixels; it was closed, or has no slices");
		this.imp = imp;
		type = typeOf(imp);
		stack = imp.getStack();
		if (stack.isVirtual()) ImageProperties.adopt(imp);
		channels = type == PixelType.RGB24 ? 1 : imp.getNChannels();
		region = regionOf(imp);
	}

	private static PixelType typeOf(ImagePlus imp) {
		switch (imp.getType()) {
			case ImagePlus.COLOR_RGB: return PixelType.RGB24;
			case ImagePlus.GRAY16:
				if (imp.getCalibration().isSigned16Bit()) throw new IllegalArgumentException("\"" + imp.getTitle() +
					"\" holds signed 16-bit numbers, which ImageJ keeps as others; convert it first with Image > Type > 32-bit");
				return PixelType.GREY16;
			case ImagePlus.GRAY32: return PixelType.FLOAT32;
			default:
				if (IndexedColor.is(imp)) throw new IllegalArgumentException("\"" + imp.getTitle() + "\" is indexed colour, whose values are not light; convert it first with Image > Type > RGB Color (or, if it is grey values under a look-up table of its own kind, choose Image > Lookup Tables > Grays)");
				return PixelType.GREY8;
		}
	}

	private static Region regionOf(ImagePlus imp) {
		Roi roi = imp.getRoi();
		if (roi == null || !roi.isArea()) return Region.all(imp.getWidth(), imp.getHeight());
		Rectangle r = roi.getBounds();
		ImageProcessor mask = roi.getMask();
		return Region.of(imp.getWidth(), imp.getHeight(), r.x, r.y, r.width, r.height, mask == null ? null : (byte[]) mask.getPixels());
	}

	public ImagePlus imp() {
		return imp;
	}

	@Override
	public String title() {
		return imp.getTitle();
	}

	@Override
	public PixelType type() {
		return type;
	}

	@Override
	public int width() {
		return imp.getWidth();
	}

	@Override
	public int height() {
		return imp.getHeight();
	}

	@Override
	public int channels() {
		return channels;
	}

	@Override
	public int positions() {
		return stack.getSize() / channels;
	}

	@Override
	public int frames() {
		return type == PixelType.RGB24 && imp.getNChannels() > 1 ? 1 : imp.getNFrames();
	}

	@Override
	public int current() {
		return (imp.getCurrentSlice() - 1) / channels;
	}

	/** The index in the stack, from 1, of a channel from 0: ImageJ's order is channels, slices, frames. */
	int index(int position, int channel) {
		return position * channels + channel + 1;
	}

	@Override
	public Plane read(int position) {
		if (position != lastPosition) {
			Object[] arrays = new Object[channels];
			for (int c = 0; c < channels; c++)
				arrays[c] = stack.isVirtual() ? stack.getProcessor(index(position, c)).getPixels() : stack.getPixels(index(position, c));
			lastPlane = Plane.of(width(), height(), arrays);
			lastPosition = position;
		}
		return lastPlane;
	}

	/** ImageJ empties a stack that is closed, but not its arrays. A virtual stack is asked by one thread at a time. */
	@Override
	public IntFunction<Plane> reader() {
		int width = width(), height = height();
		if (stack.isVirtual()) {
			return position -> {
				Object[] arrays = new Object[channels];
				synchronized (stack) {
					for (int c = 0; c < channels; c++)
						arrays[c] = stack.getProcessor(index(position, c)).getPixels();
				}
				return Plane.of(width, height, arrays);
			};
		}
		Object[] all = new Object[stack.getSize()];
		for (int i = 0; i < all.length; i++)
			all[i] = stack.getPixels(i + 1);
		return position -> Plane.of(width, height, Arrays.copyOfRange(all, position * channels, (position + 1) * channels));
	}

	@Override
	public PixelStore computed(ImageSpec form, IntFunction<Plane> planes) {
		return NewImage.computed(this, form, planes);
	}

	@Override
	public Region region(int position) {
		return region;
	}

	@Override
	public boolean isHeld() {
		return !isVirtual();
	}

	@Override
	public double[] outline() {
		if (!hasSelection()) return new double[0];
		Rectangle2D.Double r = imp.getRoi().getFloatBounds();
		return new double[] { r.x, r.y, r.width, r.height };
	}

	@Override
	public boolean hasSelection() {
		return imp.getRoi() != null && imp.getRoi().isArea();
	}

	@Override
	public double[][] selectedPoints() {
		Roi roi = imp.getRoi();
		if (roi == null || roi.isArea()) return new double[0][];
		if (roi.getType() != Roi.POINT) throw new IllegalArgumentException("The selection of \"" + imp.getTitle() + "\" is a line or an angle, which marks no points; use the point tool, or take the selection away");
		List<double[]> points = new ArrayList<>();
		for (Point p : roi.getContainedPoints())
			points.add(new double[] { p.x, p.y });
		return points.toArray(new double[0][]);
	}

	@Override
	public void setRange(int channel, double min, double max) {
		if (!(imp instanceof CompositeImage)) imp.setDisplayRange(min, max);
		else {
			LUT[] luts = imp.getLuts();
			luts[channel].min = min;
			luts[channel].max = max;
			((CompositeImage) imp).setLuts(luts);
		}
	}

	@Override
	public void addRing(double x, double y, double radius, String label) {
		Overlay overlay = imp.getOverlay() == null ? new Overlay() : imp.getOverlay();
		OvalRoi ring = new OvalRoi(x + 0.5 - radius, y + 0.5 - radius, 2 * radius, 2 * radius);
		ring.setStrokeColor(Color.yellow);
		ring.setName(label);
		overlay.add(ring);
		imp.setOverlay(overlay);
	}

	@Override
	public double[][] selectedCorners() {
		Roi roi = imp.getRoi();
		boolean hasPoints = roi != null && (roi.getType() == Roi.RECTANGLE && roi.getCornerDiameter() == 0 || roi.getType() == Roi.POLYGON || roi.getType() == Roi.POINT || roi instanceof RotatedRectRoi);
		if (!hasPoints) return new double[0][];
		FloatPolygon polygon = roi.getFloatPolygon();
		double[][] points = new double[polygon.npoints][];
		for (int i = 0; i < points.length; i++)
			points[i] = new double[] { polygon.xpoints[i], polygon.ypoints[i] };
		return points;
	}

	@Override
	public ChannelDisplay display(int channel) {
		LUT[] luts = imp.getLuts();
		LUT lut = luts.length > channel ? luts[channel] : imp.getProcessor().getLut();
		int[] colors = new int[256];
		for (int i = 0; i < 256; i++)
			colors[i] = lut.getRGB(i) & 0xffffff;
		if (lut.min != 0 || lut.max != 0) return new ChannelDisplay(colors, lut.min, lut.max);
		ImageProcessor ip = stack.getProcessor(index(current(), channel));
		return new ChannelDisplay(colors, ip.getMin(), ip.getMax());
	}

	@Override
	public boolean isOfSameImage(PixelStore other) {
		return other instanceof ImagePlusStore && ((ImagePlusStore) other).imp == imp;
	}

	@Override
	public Optional<Path> file(int position) {
		FileInfo info = imp.getOriginalFileInfo();
		if (info == null || info.directory == null || info.directory.isEmpty()) return Optional.empty();
		String label = label(position, 0).split("\n", 2)[0].trim(), name = imp.getStackSize() / channels > 1 ? label : info.fileName;
		if (name == null || name.isEmpty()) return Optional.empty();
		try {
			Path file = Paths.get(info.directory).resolve(name);
			return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
		}
		catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	@Override
	public void show(int channel, ChannelDisplay display) {
		int[] colors = new int[256];
		for (int i = 0; i < 256; i++)
			colors[i] = display.color(i);
		LUT lut = LookUpTables.of(colors);
		lut.min = display.min;
		lut.max = display.max;
		if (imp instanceof CompositeImage) ((CompositeImage) imp).setChannelLut(lut, channel + 1);
		else {
			imp.setLut(lut);
			imp.setDisplayRange(display.min, display.max);
		}
		imp.updateAndDraw();
	}

	@Override
	public boolean hasRgbChannels() {
		if (!(imp instanceof CompositeImage) || channels < 3) return false;
		for (int c = 0; c < 3; c++) {
			LUT lut = ((CompositeImage) imp).getChannelLut(c + 1);
			if (lut.getRGB(255) != RGB[c] || !IndexedColor.isRamp(lut) && !isLight(lut, RGB[c])) return false;
		}
		return true;
	}

	/** Whether a table shows light in a colour, with the curve of sRGB. */
	private static boolean isLight(LUT lut, int color) {
		int[] table = DisplayExposure.table(color, true);
		for (int i = 0; i < 256; i++)
			if ((lut.getRGB(i) & 0xffffff) != table[i]) return false;
		return true;
	}

	@Override
	public Decode declaredDecode() {
		return ImageProperties.decode(imp);
	}

	/** One that the type cannot hold was declared before ImageJ converted the image. */
	@Override
	public double declaredWhite() {
		double white = ImageProperties.white(imp);
		return type.canHoldWhite(white) || Double.isInfinite(white) ? white : Double.NaN;
	}

	@Override
	public double declaredBlack() {
		return ImageProperties.black(imp);
	}

	@Override
	public void declare(Decode decode, double white, double black) {
		ImageProperties.declare(imp, decode, white, black);
		imp.changes = true;
	}

	@Override
	public EmbeddedProfile embeddedProfile() {
		return imp.getProp(ImageProperties.PROFILE) == null ? FileProfiles.of(imp) : EmbeddedProfile.NONE;
	}

	@Override
	public void profileApplied(String description) {
		imp.setProp(ImageProperties.PROFILE, description);
	}

	@Override
	public HostCommand command(String name, String options) {
		return new ComponentCommand(this, name, options, mayAsk());
	}

	/** Whether an image is one of ImageJ's that {@link #isVirtual}. */
	public static boolean isOnDisk(PixelStore source) {
		return source instanceof ImagePlusStore && ((ImagePlusStore) source).isVirtual();
	}

	/** Whether the pixels are read from a file at each access, so that a change of them would be lost. */
	public boolean isVirtual() {
		return stack.isVirtual();
	}

	@Override
	public Target make(ImageSpec form) {
		return NewImage.blank(this, form);
	}

	@Override
	public Target target(Output output, Encoding encoding) {
		if (output != Output.SAME || isVirtual()) return NewImage.copy(this, output == Output.NEW_32BIT ? PixelType.FLOAT32 : type, encoding);
		beforeChange();
		PixelStore self = this;
		return new Target() {

			@Override
			public OutputPlane draft(int position) {
				Plane plane = read(position);
				return kept.containsKey(position) ? new OutputPlane(plane) : keeping(position, plane);
			}

			@Override
			public void store(int position, Plane plane) {}

			@Override
			public void giveUp() {
				restore();
				letGo();
			}

			@Override
			public PixelStore finish() {
				finished();
				return self;
			}
		};
	}

	/** A change in place is complete. */
	void finished() {}

	@Override
	public boolean isShown(int channel) {
		boolean composite = imp instanceof CompositeImage && imp.getDisplayMode() == IJ.COMPOSITE;
		return !composite || ((CompositeImage) imp).getActiveChannels()[channel];
	}

	@Override
	public String space() {
		return ImageProperties.text(imp, ImageProperties.SPACE);
	}

	@Override
	public String history() {
		return ImageProperties.text(imp, ImageProperties.HISTORY);
	}

	@Override
	public String property(String name) {
		return ImageProperties.text(imp, name);
	}

	/** What was set for the animation, else what the frame interval says. */
	@Override
	public double fps() {
		Calibration c = imp.getCalibration();
		boolean isInSeconds = c.getTimeUnit() == null || c.getTimeUnit().startsWith("s");
		return c.fps > 0 ? c.fps : c.frameInterval > 0 && isInSeconds ? 1 / c.frameInterval : Double.NaN;
	}

	@Override
	public PixelType originalType() {
		String label = ImageProperties.text(imp, ImageProperties.TYPE);
		for (PixelType t : PixelType.values())
			if (t.label().equals(label)) return t;
		return PixelType.FLOAT32;
	}

	@Override
	public String label(int position, int channel) {
		String label = imp.getStackSize() == 1 ? imp.getProp(SLICE_LABEL) : stack.getSliceLabel(index(position, channel));
		return label == null ? "" : label;
	}

	@Override
	public void rename(String title) {
		imp.setTitle(Images.uniqueTitle(title));
	}

	@Override
	public void addLabel(int position, String text) {
		for (int c = 0; c < channels; c++) {
			boolean single = imp.getStackSize() == 1;
			String before = single ? ImageProperties.text(imp, SLICE_LABEL) : stack.getSliceLabel(index(position, c));
			String label = before == null ? "" : before;
			int end = label.indexOf('\n') < 0 ? label.length() : label.indexOf('\n');
			String all = (end == 0 ? "" : label.substring(0, end) + "; ") + text + label.substring(end);
			if (single) imp.setProp(SLICE_LABEL, all);
			else stack.setSliceLabel(all, index(position, c));
		}
	}

	/** Before the first change in place. */
	void beforeChange() {}

	/**
	 * The command that changed the image in place has come to its end.
	 *
	 * @param said about the image before
	 */
	public void completed(Map<String, String> said) {
		imp.changes = true;
		imp.updateAndDraw();
		letGo();
	}

	/** The command failed: the image is as it was. */
	public void putBack() {
		restore();
		imp.updateAndDraw();
	}

	/** The title of a new image made of one of this title. */
	String newTitle(String title) {
		return Images.numbered(title);
	}

	/** A title for a new image, with a number where an open image has it already; as it is, where results are not shown. */
	public String uniqueTitle(String title) {
		return title;
	}

	/** Whether a command that the image runs may ask its user for options. */
	boolean mayAsk() {
		return false;
	}

	/** Whether ImageJ can undo a change in place: of single images, and of composites with one position that are not too large. */
	public boolean canUndo() {
		if (imp.getStackSize() == 1) return true;
		return positions() == 1 && imp.getDisplayMode() == IJ.COMPOSITE && imp.getSizeInBytes() < LARGEST_UNDONE;
	}

	/** Whether pixels were changed in place that {@link #letGo} has not given up. */
	public boolean isChanged() {
		return !kept.isEmpty();
	}

	/** Keeps the pixels of a position before they are changed; a single image keeps them as ImageJ's own snapshot. */
	private OutputPlane keeping(int position, Plane plane) {
		boolean single = imp.getStackSize() == 1;
		if (single && hasRange()) return snapshot(position, plane);
		Object[] arrays = new Object[channels];
		for (int c = 0; c < channels; c++)
			arrays[c] = single ? snapshotArray(imp.getProcessor()) : ArrayPool.take(type, width() * height());
		return new OutputPlane(plane) {

			@Override
			protected void begin() {
				if (single) imp.getProcessor().setSnapshotPixels(arrays[0]);
				kept.put(position, arrays);
			}

			@Override
			protected void prepare(int start, int n) {
				for (int c = 0; c < channels; c++)
					System.arraycopy(plane.array(c), start, arrays[c], start, n);
			}
		};
	}

	/** Where ImageJ keeps a display range with the pixels, it alone can keep them. */
	private OutputPlane snapshot(int position, Plane plane) {
		ImageProcessor ip = imp.getProcessor();
		return new OutputPlane(plane) {

			@Override
			protected void begin() {
				ip.snapshot();
				kept.put(position, new Object[] { ip.getSnapshotPixels() });
			}
		};
	}

	/** An array for ImageJ's snapshot: the one of its last, if it can be used again. */
	private Object snapshotArray(ImageProcessor ip) {
		Object old = ip.getSnapshotPixels();
		boolean fits = old != null && old != ip.getPixels() && Array.getLength(old) == width() * height();
		return fits ? old : type.newArray(width() * height());
	}

	public static Object copy(Object array) {
		if (array instanceof int[]) return ((int[]) array).clone();
		if (array instanceof byte[]) return ((byte[]) array).clone();
		return array instanceof short[] ? ((short[]) array).clone() : ((float[]) array).clone();
	}

	/** Lets go of what was kept: what was changed stays so. What ImageJ has as its snapshot is left to it. */
	public void letGo() {
		if (imp.getStackSize() > 1) for (Object[] arrays : kept.values())
			for (Object array : arrays)
				ArrayPool.give(array);
		kept.clear();
	}

	/**
	 * Leaves it to ImageJ's Undo to take back what was changed in place. Of a stack that is one plane alone, the one on show;
	 * else an older snapshot is dropped, so that Undo cannot bring that back.
	 *
	 * @param said about the image before
	 */
	public void setUpUndo(Map<String, String> said) {
		if (kept.size() == 1) kept.forEach((position, arrays) -> PropertyUndo.remember(imp, index(position, 0), arrays, said));
		else PropertyUndo.forget(imp);
		boolean single = imp.getStackSize() == 1, isOnShow = kept.size() == 1 && channels == 1 && kept.containsKey(current());
		if (!single && isOnShow) leaveSnapshot(kept.remove(current())[0]);
		if (single || isOnShow) Undo.setup(Undo.FILTER, imp);
		else imp.getProcessor().setSnapshotPixels(null);
	}

	/** Makes the pixels of the plane on show as they were ImageJ's snapshot; where that has a display range, ImageJ has to make it itself. */
	private void leaveSnapshot(Object before) {
		ImageProcessor ip = imp.getProcessor();
		if (!hasRange()) ip.setSnapshotPixels(before);
		else {
			Object after = copy(ip.getPixels());
			System.arraycopy(before, 0, ip.getPixels(), 0, width() * height());
			ip.snapshot();
			System.arraycopy(after, 0, ip.getPixels(), 0, width() * height());
		}
	}

	private boolean hasRange() {
		return type == PixelType.GREY16 || type == PixelType.FLOAT32;
	}

	/** Puts back what was changed in place. */
	public void restore() {
		kept.forEach((position, arrays) -> {
			Plane plane = read(position);
			for (int c = 0; c < arrays.length; c++)
				System.arraycopy(arrays[c], 0, plane.array(c), 0, width() * height());
		});
	}
}
