package org.tristimulus.command.film.shared;

import java.math.BigInteger;

/** Names in the order in which people number them: 2 before 10. */
public final class NaturalOrder {

	private NaturalOrder() {}

	public static int compare(String a, String b) {
		String[] left = a.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)"), right = b.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
		for (int i = 0; i < Math.min(left.length, right.length); i++) {
			boolean areNumbers = left[i].matches("\\d+") && right[i].matches("\\d+");
			int order = areNumbers ? new BigInteger(left[i]).compareTo(new BigInteger(right[i])) : left[i].compareToIgnoreCase(right[i]);
			if (order != 0) return order;
		}
		return left.length != right.length ? Integer.compare(left.length, right.length) : a.compareTo(b);
	}
}
