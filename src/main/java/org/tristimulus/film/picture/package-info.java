/**
 * Pictures drawn from words by rule: no AI, no model, no network. A palette in Oklch from colour words, valence and loudness, and
 * four abstract scenes. Begin with {@link org.tristimulus.film.picture.BuiltInPicture}.
 */
package org.tristimulus.film.picture;
