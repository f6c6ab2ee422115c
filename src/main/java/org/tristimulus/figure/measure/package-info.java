/**
 * Figures of measuring: calibrations to charts.
 *
 * <p>Imports: measure.chart, figure, image, color. Start reading: {@link org.tristimulus.figure.measure.CalibrationFigure}.
 */
package org.tristimulus.figure.measure;
