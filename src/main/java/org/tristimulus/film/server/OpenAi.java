package org.tristimulus.film.server;

import java.util.List;
import java.util.Map;

/** POST /v1/images/generations; the picture comes in base64. An address in the answer is not fetched. */
final class OpenAi implements PictureServer.Backend {

	@Override
	public byte[] make(PictureRequest r, Http http) {
		String body = "{" + (r.model.isEmpty() ? "" : "\"model\":" + Json.quote(r.model) + ",") + "\"prompt\":" + Json.quote(r.prompt) + ",\"n\":1,\"size\":\"" + r.width + "x" + r.height + "\",\"response_format\":\"b64_json\"}";
		Map<?, ?> answer = http.json("POST", "/v1/images/generations", body);
		Object data = answer.get("data");
		Object first = data instanceof List && !((List<?>) data).isEmpty() ? ((List<?>) data).get(0) : null;
		Object picture = first instanceof Map ? ((Map<?, ?>) first).get("b64_json") : null;
		if (picture instanceof String) return http.base64((String) picture);
		throw http.failure(first instanceof Map && ((Map<?, ?>) first).containsKey("url") ? "it answers with an address instead of a picture, which is not fetched" : "there is no picture in its answer: " + answer);
	}
}
