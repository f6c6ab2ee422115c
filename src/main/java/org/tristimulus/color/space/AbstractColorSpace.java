package org.tristimulus.color.space;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What every node of the tree of spaces has: token, label, base and components. */
abstract class AbstractColorSpace implements ColorSpace {

	private final String token, label;
	private final ColorSpace base;
	private final List<Component> components;

	/** @param base the space that this one is defined by; null makes it the root */
	AbstractColorSpace(String token, String label, ColorSpace base, Component... components) {
		this.token = token;
		this.label = label;
		this.base = base == null ? this : base;
		this.components = Collections.unmodifiableList(Arrays.asList(components));
	}

	@Override
	public ColorSpace base() {
		return base;
	}

	@Override
	public List<Component> components() {
		return components;
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return token;
	}
}
