package org.tristimulus.image.zarr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tristimulus.image.encoding.Decode;

/** What is known of a store's values: the member "tristimulus" of its attributes, with decode, white, black, space, and history. Immutable. */
public final class StoreMeaning {

	/** The name of the member. */
	public static final String MEMBER = "tristimulus";

	private final Map<String, Object> members;

	/** As the attributes of an image say; nothing where they do not. */
	public StoreMeaning(Map<String, Object> attributes) {
		Map<String, Object> all = new LinkedHashMap<>();
		if (attributes.get(MEMBER) instanceof Map) ((Map<?, ?>) attributes.get(MEMBER)).forEach((k, v) -> all.put((String) k, v));
		members = Collections.unmodifiableMap(all);
	}

	/** The curve; {@link Decode#AUTO} if none was declared. */
	public Decode decode() {
		String token = text("decode");
		for (Decode d : Decode.values())
			if (d.toString().equals(token.toLowerCase(Locale.ROOT))) return d;
		return Decode.AUTO;
	}

	/** NaN if none was declared. */
	public double white() {
		return number("white");
	}

	/** NaN if none was declared. */
	public double black() {
		return number("black");
	}

	/** The token of the space whose components the values are; empty for light. */
	public String space() {
		return text("space");
	}

	/** The label of the type that values which are not light were made from; empty where it is not known. */
	public String originalType() {
		return text("type");
	}

	/** The same history with other declarations. */
	public StoreMeaning with(Decode decode, double white, double black, String space, String originalType) {
		Map<String, Object> all = new LinkedHashMap<>();
		if (decode != Decode.AUTO) all.put("decode", decode.toString());
		if (!Double.isNaN(white)) all.put("white", BigDecimal.valueOf(white));
		if (!Double.isNaN(black)) all.put("black", BigDecimal.valueOf(black));
		if (!space.isEmpty()) all.put("space", space);
		if (!originalType.isEmpty()) all.put("type", originalType);
		if (members.containsKey("history")) all.put("history", members.get("history"));
		return new StoreMeaning(Collections.singletonMap(MEMBER, all));
	}

	/** The same with more history. */
	public StoreMeaning withHistory(List<String> lines) {
		List<String> all = new ArrayList<>(history());
		all.addAll(lines);
		Map<String, Object> more = new LinkedHashMap<>(members);
		more.put("history", all);
		return new StoreMeaning(Collections.singletonMap(MEMBER, more));
	}

	/** As the attributes of an image keep it. */
	public Map<String, Object> members() {
		return members;
	}

	/** What was done, a line of JSON each. */
	public List<String> history() {
		List<String> lines = new ArrayList<>();
		if (members.get("history") instanceof List) for (Object line : (List<?>) members.get("history"))
			if (line instanceof String) lines.add((String) line);
		return lines;
	}

	private String text(String name) {
		return members.get(name) instanceof String ? (String) members.get(name) : "";
	}

	private double number(String name) {
		return members.get(name) instanceof BigDecimal ? ((BigDecimal) members.get(name)).doubleValue() : Double.NaN;
	}
}
