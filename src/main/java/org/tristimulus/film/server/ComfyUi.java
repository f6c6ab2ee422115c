package org.tristimulus.film.server;

import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.util.Map;
import java.util.UUID;

/** POST /prompt with the workflow, GET /history/id every second until it is done, GET /view for the picture. */
final class ComfyUi implements PictureServer.Backend {

	private static final long PAUSE = 1000;

	@Override
	public void check(PictureRequest r) {
		if (r.workflow.isEmpty()) throw new IllegalArgumentException("server=comfyui needs workflow=, a file in its API format with %prompt%");
		if (!r.workflow.contains("%prompt%")) throw new IllegalArgumentException("workflow: there is no %prompt% in it, where the words would go");
		filled(r);
	}

	/** The workflow with its placeholders filled; numbers lose the quotes around them. */
	private static String filled(PictureRequest r) {
		String text = r.workflow;
		for (Object[] number : new Object[][] { { "%seed%", r.seed }, { "%width%", r.width }, { "%height%", r.height }, { "%steps%", r.steps } })
			text = text.replace("\"" + number[0] + "\"", number[1].toString()).replace((String) number[0], number[1].toString());
		text = text.replace("%prompt%", inner(r.prompt)).replace("%negative%", inner(r.negative)).replace("%checkpoint%", inner(r.model));
		try {
			if (Json.parse(text) instanceof Map) return text;
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("workflow: it is not JSON (" + e.getMessage() + "); save it in ComfyUI in the API format", e);
		}
		throw new IllegalArgumentException("workflow: it is not a workflow in ComfyUI's API format");
	}

	private static String inner(String text) {
		String quoted = Json.quote(text);
		return quoted.substring(1, quoted.length() - 1);
	}

	@Override
	public byte[] make(PictureRequest r, Http http) {
		Map<?, ?> begun = http.json("POST", "/prompt", "{\"prompt\":" + filled(r) + ",\"client_id\":" + Json.quote(UUID.randomUUID().toString()) + "}");
		if (!(begun.get("prompt_id") instanceof String)) throw http.failure("it did not take the workflow: " + begun);
		String id = (String) begun.get("prompt_id");
		while (true) {
			Object job = http.json("GET", "/history/" + encoded(id), "").get(id);
			if (job instanceof Map) {
				Object status = ((Map<?, ?>) job).get("status");
				if (status instanceof Map && "error".equals(((Map<?, ?>) status).get("status_str"))) throw http.failure("the workflow failed: " + status);
				Map<?, ?> picture = picture(((Map<?, ?>) job).get("outputs"));
				if (picture != null) return http.bytes("GET", "/view?filename=" + part(picture, "filename") + "&subfolder=" + part(picture, "subfolder") + "&type=" + part(picture, "type"), "");
				if (status instanceof Map && Boolean.TRUE.equals(((Map<?, ?>) status).get("completed"))) throw http.failure("the workflow made no picture");
			}
			http.pause(PAUSE);
		}
	}

	/** The first picture of the outputs of a job; null where there is none yet. */
	private static Map<?, ?> picture(Object outputs) {
		if (!(outputs instanceof Map)) return null;
		for (Object output : ((Map<?, ?>) outputs).values()) {
			Object images = output instanceof Map ? ((Map<?, ?>) output).get("images") : null;
			if (images instanceof java.util.List)
				for (Object image : (java.util.List<?>) images)
					if (image instanceof Map && ((Map<?, ?>) image).get("filename") instanceof String) return (Map<?, ?>) image;
		}
		return null;
	}

	private static String part(Map<?, ?> picture, String name) {
		Object value = picture.get(name);
		return value instanceof String ? encoded((String) value) : "";
	}

	private static String encoded(String text) {
		try {
			return URLEncoder.encode(text, "UTF-8");
		}
		catch (UnsupportedEncodingException e) {
			throw new IllegalStateException(e);
		}
	}
}
