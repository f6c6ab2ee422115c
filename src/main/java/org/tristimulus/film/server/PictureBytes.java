package org.tristimulus.film.server;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture in the bytes of a PNG or JPEG: its size is looked at before it is decoded. */
public final class PictureBytes {

	private static final int LARGEST_SIDE = 8192;

	private PictureBytes() {}

	/** @throws IllegalArgumentException saying what is wrong */
	public static BufferedImage decode(byte[] bytes) {
		boolean isPng = bytes.length > 8 && (bytes[0] & 255) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
		boolean isJpeg = bytes.length > 3 && (bytes[0] & 255) == 0xff && (bytes[1] & 255) == 0xd8;
		if (!isPng && !isJpeg) throw new IllegalArgumentException("what it sent is not a PNG or JPEG");
		ImageReader reader = reader(isPng ? "png" : "jpeg");
		try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
			reader.setInput(in, true, true);
			int width = reader.getWidth(0), height = reader.getHeight(0);
			if (width > LARGEST_SIDE || height > LARGEST_SIDE) throw new IllegalArgumentException("its picture has " + width + " x " + height + " pixels; 8192 are allowed");
			BufferedImage image = reader.read(0);
			BufferedImage rgb = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
			rgb.createGraphics().drawImage(image, 0, 0, null);
			return rgb;
		}
		catch (IOException | RuntimeException e) {
			if (e instanceof IllegalArgumentException && String.valueOf(e.getMessage()).startsWith("its picture has")) throw (IllegalArgumentException) e;
			throw new IllegalArgumentException("its picture is damaged: " + e.getMessage(), e);
		}
		finally {
			reader.dispose();
		}
	}

	/** The JDK's own, whatever others a program has brought along. */
	private static ImageReader reader(String format) {
		Iterator<ImageReader> all = ImageIO.getImageReadersByFormatName(format);
		ImageReader first = all.next();
		for (ImageReader r = first;; r = all.next()) {
			if (r.getClass().getName().startsWith("com.sun.imageio.")) return r;
			if (!all.hasNext()) return first;
		}
	}
}
