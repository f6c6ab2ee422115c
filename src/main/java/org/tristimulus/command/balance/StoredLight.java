package org.tristimulus.command.balance;

import org.tristimulus.color.Tally;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.light.exposure.PixelLight;

/** The light of a region of a position of an image, for which no white is needed. */
final class StoredLight implements PixelLight {

	private final ColorImage image;
	private final int position;
	private final Region region;

	StoredLight(ColorImage image, int position, Region region) {
		this.image = image;
		this.position = position;
		this.region = region;
	}

	@Override
	public void read(Block block) {
		image.read(position, region, true, block::next);
	}

	@Override
	public <T extends Tally<T>> void into(T tally) {
		image.measure(new int[] { position }, region, image.encoding(true), tally);
	}
}
