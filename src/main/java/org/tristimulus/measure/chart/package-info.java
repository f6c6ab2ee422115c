/**
 * Colour charts: tables of known colours, corners in a picture, patches, calibrations.
 *
 * <p>Imports: measure.fit, color, light. Start reading: {@code Calibration}.
 */
package org.tristimulus.measure.chart;
