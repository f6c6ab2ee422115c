package org.tristimulus.image.store;

import org.tristimulus.image.encoding.Encoding;

/** A command of an image's home, run on one component of the image after the other. */
public interface HostCommand {

	/**
	 * Runs it on a 32-bit image of one component and gives what came of it: that image, changed, or a new one.
	 *
	 * @param channel the channel of the image that the component stands for, from 0
	 * @param planes the component at each position of the image; they may be changed
	 * @return one channel of 32 bit, of any size and number of positions
	 * @throws IllegalArgumentException if the command refuses, fails, or gives no such image
	 */
	PixelStore run(int channel, float[][] planes);

	/** The options that were used: those given, or what the user chose in the command's own dialog. */
	String options();

	/**
	 * Where the colours of the result go: an image like the one that the command was run for, in the shape of what came
	 * of its first component.
	 *
	 * @throws IllegalArgumentException for a result of another shape into the same image
	 */
	PixelStore.Target target(Output output, Encoding encoding);
}
