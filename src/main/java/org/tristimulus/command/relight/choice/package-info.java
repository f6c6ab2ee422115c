/**
 * What the keys of the menu group Relight choose among.
 *
 * <p>Imports: color, relight. Start reading: {@link org.tristimulus.command.relight.choice.Spin}.
 */
package org.tristimulus.command.relight.choice;
