/**
 * Work on pixels and their neighbours, and on planes in their order. A {@link org.tristimulus.image.neighbour.WindowFilter} sees rows with a margin; the
 * {@link org.tristimulus.image.neighbour.NeighbourOperation} rewrites an image by one, in windows, so that planes larger than memory pass through.
 * {@link org.tristimulus.image.neighbour.PlanesInOrder} is for filters with a state from plane to plane. Imports {@code color}, {@code light},
 * {@code report} and {@code image}. Start with WindowFilter; {@link org.tristimulus.image.neighbour.Gaussian} is one.
 */
package org.tristimulus.image.neighbour;
