/**
 * Recordings and what is heard in them: samples, onsets, tempo and beats, loudness, sections. Imports the JDK, and the three
 * decoders of compressed sound where one is read. Begin with {@link org.tristimulus.sound.SoundFile} and {@link org.tristimulus.sound.Beats}.
 */
package org.tristimulus.sound;
