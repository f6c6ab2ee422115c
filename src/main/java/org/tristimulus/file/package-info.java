/**
 * Reading and writing files safely: regular files of a bounded size are read; files are written beside the old one and renamed, and replace only their own kind.
 *
 * <p>Imports: JDK only. Start reading: {@link org.tristimulus.file.OutputFiles} and {@link org.tristimulus.file.InputFile}.
 */
package org.tristimulus.file;
