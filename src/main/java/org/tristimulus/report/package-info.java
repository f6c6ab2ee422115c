/**
 * What commands hand to the host besides images: rows of numbers, charts, tables, readouts.
 *
 * <p>Imports: JDK only. Start reading: {@link org.tristimulus.report.Report}.
 */
package org.tristimulus.report;
