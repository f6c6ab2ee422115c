package org.tristimulus.figure;

import java.util.Arrays;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.PairTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pair.ColorOrImage;
import org.tristimulus.image.pair.LayerCodec;
import org.tristimulus.image.pair.LightField;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.SampleRows;

/** A strip that goes over from one colour or image into another, from left to right, clipped to sRGB. */
public final class BlendStrip {

	final String label;
	final int width, height;
	/** 0xffrrggbb in reading order. */
	final int[] pixels;
	/** CIE L* of the mean light of each column, in [0, 100]. */
	final double[] lightness;

	/** @param transform makes the second of the first at weight 1, and what lies between at lesser weights */
	public BlendStrip(String label, ColorOrImage first, ColorOrImage second, PairTransform transform, int width, int height) {
		this.label = label;
		this.width = width;
		this.height = height;
		pixels = new int[width * height];
		Arrays.fill(pixels, 0xff000000);
		lightness = new double[width];
		boolean alike = first.isColor() && second.isColor();
		LightField from = first.on(width, height), to = second.on(width, height);
		LayerCodec srgb = new LayerCodec(PixelType.RGB24, 1, 3, true, -1, new Encoding(Decode.SRGB, 255, 0));
		ColorTransform clip = Gamut.CLIP.mapping(RgbSpace.SRGB, ColorImage.KNEE);
		double[][] a = new double[3][width], b = new double[3][width];
		double[][] codes = new double[3][width];
		Plane plane = Plane.of(width, height, pixels);
		for (int y = 0; y < (alike ? 1 : height); y++) {
			from.row(y, a);
			to.row(y, b);
			for (int x = 0; x < width; x++) {
				double[] px = { a[0][x], a[1][x], a[2][x], 1 };
				transform.apply(px, new double[] { b[0][x], b[1][x], b[2][x], 1 }, width == 1 ? 0.5 : x / (width - 1.0));
				srgb.store(px, clip, codes, x);
				lightness[x] += RgbSpace.SRGB.toXyz().times(px[0], px[1], px[2])[1] / (alike ? 1 : height);
			}
			SampleRows.write(codes, plane, y * width, width);
		}
		for (int y = 1; alike && y < height; y++)
			System.arraycopy(pixels, 0, pixels, y * width, width);
		ColorTransform toLab = Spaces.XYZ.to(Spaces.LAB_D65);
		for (int x = 0; x < width; x++) {
			double[] grey = RgbSpace.SRGB.toXyz().times(lightness[x], lightness[x], lightness[x]);
			toLab.apply(grey);
			lightness[x] = grey[0];
		}
	}
}
