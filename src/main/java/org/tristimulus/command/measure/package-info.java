/**
 * The commands of the menu group Measure, and those of Exposure that measure: what a person sets, and the rows that are told.
 *
 * <p>Imports: image.measure, measure, figure.measure, report. Start reading: {@link org.tristimulus.command.measure.CalibrateColors}.
 */
package org.tristimulus.command.measure;
