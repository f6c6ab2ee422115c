/**
 * The commands that tell what was done to an image, and do it again.
 *
 * <p>Imports: measure.history, image, file. Start reading: {@link org.tristimulus.command.history.ShowHistory}.
 */
package org.tristimulus.command.history;
