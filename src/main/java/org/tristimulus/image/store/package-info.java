/**
 * Where pixels are kept and what is known about them: the interface that hosts implement, and the store of ImgLib2 images.
 *
 * <p>Imports: color, color.space, image.encoding, image.pixel, image.profile. Start reading: {@link org.tristimulus.image.store.PixelStore}, then {@link org.tristimulus.image.store.Interpretation}.
 */
package org.tristimulus.image.store;
