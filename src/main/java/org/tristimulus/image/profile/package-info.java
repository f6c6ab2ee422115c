/**
 * The colour profiles in image files (ICC), as far as matrices and curves go.
 *
 * <p>Imports: color, color.space, file. Start reading: {@link org.tristimulus.image.profile.EmbeddedProfile}.
 */
package org.tristimulus.image.profile;
