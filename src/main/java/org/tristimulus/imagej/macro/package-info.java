/**
 * The text of macro options, read and written. Imports no ImageJ.
 *
 * <p>Imports: JDK only. Start reading: {@link org.tristimulus.imagej.macro.MacroOptions}.
 */
package org.tristimulus.imagej.macro;
