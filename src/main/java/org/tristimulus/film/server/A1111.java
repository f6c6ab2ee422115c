package org.tristimulus.film.server;

import java.util.List;
import java.util.Map;

/** POST /sdapi/v1/txt2img; the picture comes in base64. */
final class A1111 implements PictureServer.Backend {

	@Override
	public byte[] make(PictureRequest r, Http http) {
		String body = "{\"prompt\":" + Json.quote(r.prompt) + ",\"negative_prompt\":" + Json.quote(r.negative) + ",\"steps\":" + r.steps + ",\"width\":" + r.width + ",\"height\":" + r.height + ",\"seed\":" + r.seed +
			(r.model.isEmpty() ? "" : ",\"override_settings\":{\"sd_model_checkpoint\":" + Json.quote(r.model) + "}") + "}";
		Map<?, ?> answer = http.json("POST", "/sdapi/v1/txt2img", body);
		Object images = answer.get("images");
		if (!(images instanceof List) || ((List<?>) images).isEmpty() || !(((List<?>) images).get(0) instanceof String)) throw http.failure("there is no picture in its answer: " + answer);
		return http.base64((String) ((List<?>) images).get(0));
	}
}
