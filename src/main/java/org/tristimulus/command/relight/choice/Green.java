package org.tristimulus.command.relight.choice;

import org.tristimulus.color.Token;

/** Which way the second component of normals grows. */
public enum Green implements Token {

	UP("Up (OpenGL)"), DOWN("Down (DirectX)");

	private final String label;

	Green(String label) {
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
