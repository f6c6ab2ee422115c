/**
 * Lyrics as lines with times, and what their words mean to the eye: colours, a scene, a valence. Imports the JDK alone. Begin
 * with {@link org.tristimulus.words.Lyrics} and {@link org.tristimulus.words.Lexicon}.
 */
package org.tristimulus.words;
