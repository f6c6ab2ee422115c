package org.tristimulus.film.file;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Encodes frames through the JDK. For many threads at once. */
public final class FrameCodec {

	private static final float JPEG_QUALITY = 0.95f;
	private static final String JPEG_METADATA = "javax_imageio_jpeg_image_1.0";
	private static final DirectColorModel RGB = new DirectColorModel(24, 0xff0000, 0xff00, 0xff);

	private final Quality quality;
	private final int width, height;
	/** Writers that have no work; each serves one thread at a time. */
	private final ConcurrentLinkedQueue<ImageWriter> idle = new ConcurrentLinkedQueue<>();

	public FrameCodec(Quality quality, int width, int height) {
		this.quality = quality;
		this.width = width;
		this.height = height;
	}

	/** The file, JPEG or PNG, of packed sRGB codes, row after row. */
	public byte[] encode(int[] pixels) throws IOException {
		ImageWriter writer = idle.poll();
		if (writer == null) writer = writer();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(width * height / 4 + 4096);
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(out);
			BufferedImage image = new BufferedImage(RGB, Raster.createPackedRaster(new DataBufferInt(pixels, pixels.length), width, height, width, new int[] { 0xff0000, 0xff00, 0xff }, new Point()), false, null);
			ImageWriteParam param = writer.getDefaultWriteParam();
			if (quality == Quality.GOOD) writeJpeg(writer, image, param);
			else writer.write(null, new IIOImage(image, null, null), param);
		}
		writer.reset();
		idle.add(writer);
		return bytes.toByteArray();
	}

	private static void writeJpeg(ImageWriter writer, BufferedImage image, ImageWriteParam param) throws IOException {
		param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		param.setCompressionQuality(JPEG_QUALITY);
		IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
		Node root = metadata.getAsTree(JPEG_METADATA);
		full(root);
		setTree(metadata, root);
		writer.write(null, new IIOImage(image, null, metadata), param);
	}

	private static void setTree(IIOMetadata metadata, Node root) throws IIOInvalidTreeException {
		metadata.setFromTree(JPEG_METADATA, root);
	}

	/** Takes the subsampling of colour from every component: the JDK's default is up to 75 codes off at edges. */
	private static void full(Node node) {
		if (node.getNodeName().equals("componentSpec")) {
			NamedNodeMap attributes = node.getAttributes();
			attributes.getNamedItem("HsamplingFactor").setNodeValue("1");
			attributes.getNamedItem("VsamplingFactor").setNodeValue("1");
		}
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling())
			full(child);
	}

	/** The JDK's own, whatever other writers a program has brought along. */
	private ImageWriter writer() {
		Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName(quality == Quality.GOOD ? "jpeg" : "png");
		ImageWriter first = all.next();
		for (ImageWriter w = first;; w = all.next()) {
			if (w.getClass().getName().startsWith("com.sun.imageio.")) return w;
			if (!all.hasNext()) return first;
		}
	}
}
