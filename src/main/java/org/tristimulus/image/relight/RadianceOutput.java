package org.tristimulus.image.relight;

import java.io.IOException;
import java.io.OutputStream;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.relight.file.RadianceWriter;

/** The light of the visible position of an image as a Radiance picture. */
public final class RadianceOutput {

	private static final String SOFTWARE = "Tristimulus";

	private final RgbPlanes planes;
	private final Encoding encoding;
	private final ColorImage image;
	private String remark = "";

	/** @throws IllegalArgumentException for channels that are not one colour */
	public RadianceOutput(ColorImage image) {
		this.image = image;
		planes = RgbPlanes.of("image", image);
		encoding = image.encoding(true);
	}

	/** Writes all rows. */
	public void write(OutputStream out) throws IOException {
		int width = planes.width(), height = planes.height();
		RadianceWriter writer = new RadianceWriter(out, width, height, SOFTWARE);
		RgbPlanes.Reader reader = planes.reader(encoding);
		float[][] row = new float[3][width], block = new float[3][PixelLoop.BLOCK];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x += PixelLoop.BLOCK) {
				int n = Math.min(PixelLoop.BLOCK, width - x);
				reader.read(y * width + x, n, block);
				for (int c = 0; c < 3; c++)
					System.arraycopy(block[c], 0, row[c], x, n);
			}
			writer.row(row);
			image.progress().done((y + 1.0) / height);
			image.progress().check();
			PixelLoop.checkInterrupt(Thread.currentThread());
		}
		if (writer.negative() > 0) remark = writer.negative() + " samples were negative or not a number, and became 0";
		if (writer.beyond() > 0) remark += (remark.isEmpty() ? "" : "; ") + writer.beyond() + " samples were larger than the format holds, and became its largest value";
	}

	/** What the user should know; empty where there is nothing. */
	public String remark() {
		return remark;
	}
}
