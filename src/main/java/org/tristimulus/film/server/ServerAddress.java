package org.tristimulus.film.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/** Where a server is: checked once, and then only the address that was checked is spoken to. Immutable. */
public final class ServerAddress {

	final String host, path;
	final int port;
	final boolean isSecure;
	final InetAddress address;

	private ServerAddress(String host, int port, String path, boolean isSecure, InetAddress address) {
		this.host = host;
		this.port = port;
		this.path = path;
		this.isSecure = isSecure;
		this.address = address;
	}

	/**
	 * @param mayBeRemote whether the user agrees that another machine gets the words
	 * @throws IllegalArgumentException naming the host, if it must not be spoken to; nothing was sent
	 */
	public static ServerAddress of(String url, boolean mayBeRemote) {
		URI uri = uri(url);
		String name = host(uri);
		boolean isSecure = uri.getScheme().equalsIgnoreCase("https");
		InetAddress address = checked(name, isSecure, mayBeRemote);
		String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
		return new ServerAddress(name, uri.getPort() > 0 ? uri.getPort() : isSecure ? 443 : 80, path, isSecure, address);
	}

	/**
	 * What can be said of an address while it is being typed: no name is looked up, nothing is sent.
	 *
	 * @throws IllegalArgumentException if it is wrong as it is written, or names another machine by number without consent
	 */
	public static void checkWritten(String url, boolean mayBeRemote) {
		String host = host(uri(url));
		if (isNumber(host)) checked(host, true, mayBeRemote);
	}

	/** The host that an address names, not looked up; empty where it names none. */
	public static String hostOf(String url) {
		try {
			return host(uri(url));
		}
		catch (IllegalArgumentException e) {
			return "";
		}
	}

	/** Whether a host is this machine by the way it is written. */
	public static boolean isWrittenHere(String host) {
		try {
			return host.equalsIgnoreCase("localhost") || isNumber(host) && InetAddress.getByName(host).isLoopbackAddress();
		}
		catch (UnknownHostException e) {
			return false;
		}
	}

	/** Whether a host is written as a number, which needs no look-up. */
	private static boolean isNumber(String host) {
		return host.contains(":") || host.matches("[0-9.]+");
	}

	private static URI uri(String url) {
		URI uri;
		try {
			uri = new URI(url.trim());
		}
		catch (URISyntaxException e) {
			throw new IllegalArgumentException("url=" + withoutUser(url) + " is not an address; it is like http://127.0.0.1:7860");
		}
		String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
		if (!scheme.equals("http") && !scheme.equals("https")) throw new IllegalArgumentException("url=" + withoutUser(url) + " is not http or https; nothing was sent");
		if (uri.getRawUserInfo() != null || url.contains("@")) throw new IllegalArgumentException("url has a user or password in it; take it out. A key goes into the environment variable TRISTIMULUS_IMAGE_KEY. Nothing was sent");
		if (uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) throw new IllegalArgumentException("url=" + url + " is not the address of a server; it is like http://127.0.0.1:7860");
		return uri;
	}

	private static String host(URI uri) {
		return uri.getHost().replaceAll("^\\[|\\]$", "");
	}

	private static String withoutUser(String url) {
		return url.replaceAll("//[^/@]*@", "//");
	}

	private static InetAddress checked(String host, boolean isSecure, boolean mayBeRemote) {
		InetAddress[] all;
		try {
			all = InetAddress.getAllByName(host);
		}
		catch (UnknownHostException e) {
			throw new IllegalArgumentException("The host " + host + " is not known; nothing was sent", e);
		}
		boolean isHere = true;
		for (InetAddress a : all) {
			if (a.isLinkLocalAddress() || a.isMulticastAddress() || a.isAnyLocalAddress()) throw new IllegalArgumentException("The host " + host + " (" + a.getHostAddress() + ") is not a server that pictures are asked from; nothing was sent");
			isHere &= a.isLoopbackAddress();
			if (mayBeRemote && !isSecure && !a.isLoopbackAddress() && !isPrivate(a))
				throw new IllegalArgumentException("The host " + host + " is on the Internet, and http would show the words to everybody on the way; use https. Nothing was sent");
		}
		if (!isHere && !mayBeRemote) throw new IllegalArgumentException("The host " + host + " is not this machine: it gets the words of the song only with your consent (remote=true). Nothing was sent");
		return all[0];
	}

	/** Within a house or an institute (RFC 1918, RFC 4193). */
	private static boolean isPrivate(InetAddress a) {
		return a.isSiteLocalAddress() || a instanceof Inet6Address && (a.getAddress()[0] & 0xfe) == 0xfc;
	}

	/** Whether it is this machine. */
	public boolean isHere() {
		return address.isLoopbackAddress();
	}

	/** The name of the host. */
	public String host() {
		return host;
	}
}
