package org.tristimulus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Circles of a directed graph: its strongly connected components of two nodes or more. */
final class Circles {

	private Circles() {}

	/** @param graph node to the nodes that it leads to */
	static List<Set<String>> in(Map<String, Set<String>> graph) {
		Map<String, Set<String>> reached = new TreeMap<>();
		for (String node : graph.keySet())
			reached.put(node, from(node, graph));
		List<Set<String>> circles = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		reached.forEach((node, ahead) -> {
			if (!ahead.contains(node) || seen.contains(node)) return;
			Set<String> circle = new TreeSet<>();
			for (String other : ahead)
				if (reached.getOrDefault(other, Set.of()).contains(node)) circle.add(other);
			seen.addAll(circle);
			if (circle.size() > 1) circles.add(circle);
		});
		return circles;
	}

	private static Set<String> from(String node, Map<String, Set<String>> graph) {
		Set<String> reached = new HashSet<>();
		List<String> next = new ArrayList<>(graph.get(node));
		while (!next.isEmpty()) {
			String n = next.remove(next.size() - 1);
			if (reached.add(n)) next.addAll(graph.getOrDefault(n, Set.of()));
		}
		return reached;
	}
}
