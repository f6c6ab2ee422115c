package org.tristimulus.command.relight.choice;

import org.tristimulus.color.Token;
import org.tristimulus.relight.Rotation;

/** About which axis an environment turns in a film. */
public enum Spin implements Token {

	NONE("No turn"), YAW("Yaw, about y"), PITCH("Pitch, about x"), ROLL("Roll, about z");

	private final String label;

	Spin(String label) {
		this.label = label;
	}

	/** The turn of a frame, added to angles that hold throughout; in degrees. */
	public Rotation at(double degrees, double yaw, double pitch, double roll) {
		return Rotation.of(yaw + (this == YAW ? degrees : 0), pitch + (this == PITCH ? degrees : 0), roll + (this == ROLL ? degrees : 0));
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
