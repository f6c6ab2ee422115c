/**
 * Pictures made from words by a server of the user's: three kinds of servers behind one interface, one class that speaks HTTP, a
 * cache. Nothing leaves this machine unless the user says so. Begin with {@link org.tristimulus.film.server.PictureServer}.
 */
package org.tristimulus.film.server;
