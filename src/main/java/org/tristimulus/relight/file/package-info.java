/**
 * Files of lamps, coefficients, panoramas and reflectance textures: .lp, .csv, .hdr, .ptm, .rti.
 *
 * <p>Imports: relight, file. Start reading: the reader of each format.
 */
package org.tristimulus.relight.file;
