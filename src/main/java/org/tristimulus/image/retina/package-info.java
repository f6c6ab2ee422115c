/**
 * The retina on pixels: the model's networks frame after frame, receptive fields, foveated pictures, colours as they are displayed. Imports
 * {@code retina}, {@code color}, {@code light}, {@code report} and {@code image}. Start with {@link org.tristimulus.image.retina.RetinaNetwork}.
 */
package org.tristimulus.image.retina;
