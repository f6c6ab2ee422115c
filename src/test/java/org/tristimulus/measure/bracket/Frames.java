package org.tristimulus.measure.bracket;

import java.util.List;
import java.util.stream.Collectors;

import ij.ImagePlus;
import ij.io.Opener;

import org.tristimulus.color.Reference;

/** The synthetic brackets: light of every frame, and their truth. */
final class Frames {

	private static final String FOLDER = "/org/tristimulus/measure/hdr/";

	final String name;
	final List<Reference> rows;
	final int size;
	final float[][][] light;
	final int[][][] codes;

	/** @param white and black of the stored values */
	Frames(String name, double black, double white) {
		this.name = name;
		rows = Reference.rows(FOLDER + "brackets.csv").stream().filter(r -> r.text("file").equals(name)).collect(Collectors.toList());
		ImagePlus image = open(name);
		int channels = image.getBitDepth() == 24 ? 3 : image.getNChannels(), frames = image.getStackSize() / image.getNChannels();
		size = image.getWidth() * image.getHeight();
		codes = new int[frames][channels][size];
		light = new float[frames][channels][size];
		for (int f = 0; f < frames; f++)
			for (int c = 0; c < channels; c++)
				for (int i = 0; i < size; i++) {
					int v = image.getBitDepth() == 24 ? image.getStack().getProcessor(f + 1).get(i) >> 16 - 8 * c & 255 : image.getStack().getProcessor(f * channels + c + 1).get(i);
					codes[f][c][i] = v;
					light[f][c][i] = (float) ((v - black) / (white - black));
				}
	}

	private static ImagePlus open(String name) {
		return new Opener().openImage("src/test/resources" + FOLDER + name + ".tif");
	}

	/** One picture of light beside it: NAME_merged or NAME_radiance. */
	static float[][] picture(String name) {
		ImagePlus image = open(name);
		float[][] rows = new float[image.getStackSize()][];
		for (int c = 0; c < rows.length; c++)
			rows[c] = (float[]) image.getStack().getProcessor(c + 1).convertToFloatProcessor().getPixels();
		return rows;
	}

	double[] stops() {
		return rows.stream().mapToDouble(r -> r.number("stops")).toArray();
	}

	/** A copy, since merging takes out what is not finite. */
	float[][][] copy() {
		float[][][] copy = new float[light.length][][];
		for (int f = 0; f < copy.length; f++) {
			copy[f] = light[f].clone();
			for (int c = 0; c < copy[f].length; c++)
				copy[f][c] = light[f][c].clone();
		}
		return copy;
	}
}
