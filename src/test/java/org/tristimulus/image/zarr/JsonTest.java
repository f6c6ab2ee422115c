package org.tristimulus.image.zarr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON by RFC 8259: its grammar, and nothing else. */
class JsonTest {

	@Test
	void valuesAreRead() {
		Map<?, ?> o = (Map<?, ?>) Json.read(" {\"a\": [1, -0.5e+2, true, null, {}], \"b\\u00e9\\n\": \"\\\"\\/\\ud83d\\ude00\"} ");
		assertEquals("[1, -5E+1, true, null, {}]", o.get("a").toString().replace("-50", "-5E+1"));
		assertEquals("\"/\ud83d\ude00", o.get("b\u00e9\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "[1,]", "{\"a\":1,}", "{a:1}", "{'a':1}", "[1 2]", "01", "1.", ".5", "+1", "-", "1e", "NaN", "tru", "\"\n\"", "\"\\x\"", "\"\\u12g4\"", "\"\\u\uff11234\"", "\"a", "[] []", "{\"a\":1,\"a\":2}", "// a\n1", "1e99999999999" })
	void anythingElseIsRefused(String text) {
		assertThrows(IllegalArgumentException.class, () -> Json.read(text));
	}

	@Test
	void deepAndLongTextsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> Json.read("[".repeat(100_000)));
		assertThrows(IllegalArgumentException.class, () -> Json.read("1".repeat(100_000)));
	}

	@Test
	void whatIsWrittenIsReadAgain() {
		String text = "{\"a\": [1, 2.5, {\"b\": \"\\u0001\\\"\\\\\"}, []], \"c\": false, \"d\": null}";
		Object value = Json.read(text);
		assertEquals(value, Json.read(Json.write(value)));
		assertEquals("\"NaN\"", Json.write(Double.NaN).trim());
		assertEquals("0", Json.write(0.0).trim());
	}
}
