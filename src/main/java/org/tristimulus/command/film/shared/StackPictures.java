package org.tristimulus.command.film.shared;

import org.tristimulus.film.KeyPictures;
import org.tristimulus.film.RgbPicture;
import org.tristimulus.image.SrgbPlanes;

/** The slices of a stack as the pictures of a film. */
public final class StackPictures implements KeyPictures {

	private final SrgbPlanes planes;

	public StackPictures(SrgbPlanes planes) {
		this.planes = planes;
	}

	@Override
	public int count() {
		return planes.count();
	}

	@Override
	public RgbPicture get(int index) {
		return new RgbPicture(planes.width(), planes.height(), planes.get(index));
	}
}
