package org.tristimulus.retina;

import org.tristimulus.color.Token;

/** What the retina model can give: the answers of its cells, stage by stage, on a scale where white is 255. */
public enum RetinaOutput implements Token {

	/** The light after local adaptation, as single photoreceptors see it. */
	ADAPTED("Adapted"),
	/** Photoreceptors, coupled to their neighbours. */
	PHOTORECEPTORS("Photoreceptors"),
	/** Horizontal cells: the mean around. */
	HORIZONTAL("Horizontal cells"),
	/** Bipolar cells that answer to what is brighter than its surround. */
	ON("Bipolar ON"),
	/** Bipolar cells that answer to what is darker. */
	OFF("Bipolar OFF"),
	/** Parvocellular ganglion cells: contours, ON less OFF. */
	PARVO("Parvo"),
	/** Magnocellular ganglion cells: changes. */
	MAGNO("Magno");

	private final String label;

	RetinaOutput(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}
