/**
 * The commands of the group Retina: what an eye does with light, on images. Their laws are in {@code retina}, their loops in {@code image.retina}.
 * Start with {@link org.tristimulus.command.retina.RetinaModel}.
 */
package org.tristimulus.command.retina;
