package org.tristimulus.blend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tristimulus.blend.BlendMode.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.color.Reference;
import org.tristimulus.color.TransferFunction;

class BlendModeTest {

	/** The grid of values that the laws are held on: eighths are exact. */
	private static final double[] GRID = { 0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1 };

	/** Every row of Skia, on components, whichever space the mode goes with otherwise. */
	@Test
	void agreesWithSkia() {
		Map<String, Reference> pairs = Reference.rows("/org/tristimulus/blend/blend_pairs.csv").stream().collect(Collectors.toMap(r -> r.text("pair_id"), r -> r));
		for (Reference row : Reference.rows("/org/tristimulus/blend/blend_modes.csv")) {
			Reference pair = pairs.get(row.text("pair_id"));
			BlendMode mode = mode(row);
			boolean linear = row.text("components").equals("linear");
			double[] b = pair.numbers("backdrop_", "r", "g", "b"), s = pair.numbers("source_", "r", "g", "b");
			if (linear)
				for (double[] c : List.of(b, s))
					TransferFunction.SRGB.decoding().apply(c);
			double alpha = Compositing.over(b, pair.number("backdrop_a"), s, pair.number("source_a"), (x, y) -> mode.mix(x, y, linear ? BlendSpace.LINEAR : BlendSpace.SRGB));
			assertEquals(row.number("a"), alpha, 2e-6, row::toString);
			if (row.number("a") == 0) continue;
			assertArrayEquals(row.numbers("", "r", "g", "b"), b, 2e-6, row::toString);
			if (linear) TransferFunction.SRGB.encoding().apply(b);
			assertArrayEquals(row.numbers("", "r_srgb", "g_srgb", "b_srgb"), b, linear ? 2e-5 : 2e-6, row::toString);
		}
	}

	/** The formulas that Skia does not have, on components of the space. */
	@Test
	void agreesWithAnIndependentProgram() {
		for (Reference row : Reference.rows("/org/tristimulus/blend/blend_formulas.csv")) {
			double[] b = row.numbers("b", "0", "1", "2"), s = row.numbers("s", "0", "1", "2");
			assertArrayEquals(row.numbers("r", "0", "1", "2"), mode(row).mix(b, s, BlendSpace.valueOf(row.text("space").toUpperCase(Locale.ROOT))), 1e-14, row::toString);
		}
	}

	/** A mode is accepted when one of the tables from outside has at least ten rows of its name. */
	@ParameterizedTest
	@EnumSource
	void everyModeHasFiguresFromOutside(BlendMode mode) {
		long rows = Stream.of("blend_modes.csv", "blend_formulas.csv").flatMap(table -> Reference.rows("/org/tristimulus/blend/" + table).stream()).filter(row -> mode(row) == mode).count();
		assertTrue(rows >= 10, mode + " has " + rows + " rows in blend_modes.csv and blend_formulas.csv");
	}

	private static BlendMode mode(Reference row) {
		return BlendMode.valueOf(row.text("mode").toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	/** The tokens of recorded macros, which stay when other modes are added. */
	private static final String TOKENS = "normal average multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light difference exclusion hue saturation color luminosity "
		+ "add subtract divide geometric linear-burn linear-light vivid-light pin-light hard-mix grain-extract grain-merge darker-color lighter-color ok-hue ok-chroma ok-color ok-lightness";

	private static Stream<BlendMode> recorded() {
		List<String> tokens = List.of(TOKENS.split(" "));
		return Stream.of(BlendMode.values()).filter(mode -> tokens.contains(mode.toString()));
	}

	@Test
	void tokensAreThoseOfTheMacros() {
		assertEquals(TOKENS, recorded().map(BlendMode::toString).collect(Collectors.joining(" ")));
		assertEquals("[w3c, photoshop, pegtop, ifs]", Arrays.toString(SoftLight.values()));
		assertEquals("[auto, srgb, linear, oklab, oklch, lab, lch]", Arrays.toString(BlendSpace.values()));
		assertEquals("[shorter, longer, increasing, decreasing]", Arrays.toString(HuePath.values()));
	}

	@ParameterizedTest
	@EnumSource
	void everyModeHasItsOwnLabel(BlendMode mode) {
		assertEquals(1, Stream.of(BlendMode.values()).filter(m -> m.label().equals(mode.label())).count());
	}

	/** Laws that a row of the table states for all b and s. */
	@Test
	void laws() {
		for (double b : GRID) {
			assertEquals(b, MULTIPLY.mix(b, 1));
			assertEquals(0, MULTIPLY.mix(b, 0));
			assertEquals(b, SCREEN.mix(b, 0));
			assertEquals(1, SCREEN.mix(b, 1));
			assertEquals(b, ADD.mix(b, 0));
			assertEquals(b, SUBTRACT.mix(b, 0));
			assertEquals(b, DIVIDE.mix(b, 1));
			assertEquals(b, DIFFERENCE.mix(b, 0));
			assertEquals(1 - b, DIFFERENCE.mix(b, 1));
			assertEquals(b, EXCLUSION.mix(b, 0));
			assertEquals(1 - b, EXCLUSION.mix(b, 1));
			assertEquals(b, COLOR_DODGE.mix(b, 0));
			assertEquals(b, COLOR_BURN.mix(b, 1));
			assertEquals(b, HARD_LIGHT.mix(b, 0.5));
			assertEquals(b, VIVID_LIGHT.mix(b, 0.5));
			assertEquals(b, LINEAR_LIGHT.mix(b, 0.5));
			assertEquals(b, PIN_LIGHT.mix(b, 0.5));
			assertEquals(b, GRAIN_MERGE.mix(b, 0.5));
			assertEquals(b, GRAIN_EXTRACT.mix(b, 0.5));
			assertEquals(b, LINEAR_BURN.mix(b, 1));
			for (SoftLight soft : SoftLight.values())
				assertEquals(b, soft.mix(b, 0.5), 1e-15);
			for (BlendMode mode : List.of(NORMAL, AVERAGE, DARKEN, LIGHTEN, GEOMETRIC))
				assertEquals(b, mode.mix(b, b), 1e-15);
			for (double s : GRID) {
				assertEquals(OVERLAY.mix(b, s), HARD_LIGHT.mix(s, b));
				assertEquals(1 - SCREEN.mix(b, s), MULTIPLY.mix(1 - b, 1 - s));
				assertEquals(1 - COLOR_DODGE.mix(b, s), COLOR_BURN.mix(1 - b, 1 - s), 1e-15);
				assertEquals(b, GRAIN_MERGE.mix(GRAIN_EXTRACT.mix(b, s), s));
				assertEquals(b, SUBTRACT.mix(ADD.mix(b, s), s));
				assertEquals(DARKEN.mix(b, s) + LIGHTEN.mix(b, s), b + s);
				assertEquals(LIGHTEN.mix(b, s) - DARKEN.mix(b, s), DIFFERENCE.mix(b, s));
				assertEquals(HARD_MIX.mix(b, s), b + s >= 1 ? 1 : 0);
				assertEquals(LINEAR_LIGHT.mix(b, s), s <= 0.5 ? LINEAR_BURN.mix(b, 2 * s) : ADD.mix(b, 2 * s - 1));
			}
		}
	}

	/** The values that the project's definitions print. */
	@ParameterizedTest
	@CsvSource({ ".1, .8, .21760, .15400, .22974, .21890", ".04, 1, .14182, .07840, .20000, .20000", ".75, .9, .84282, .90000, .84282, .84770" })
	void softLights(double b, double s, double w3c, double pegtop, double photoshop, double ifs) {
		assertEquals(w3c, SoftLight.W3C.mix(b, s), 5e-6);
		assertEquals(pegtop, SoftLight.PEGTOP.mix(b, s), 5e-6);
		assertEquals(photoshop, SoftLight.PHOTOSHOP.mix(b, s), 5e-6);
		assertEquals(ifs, SoftLight.IFS.mix(b, s), 5e-6);
		assertEquals(w3c, SOFT_LIGHT.mix(b, s), 5e-6);
	}

	@Test
	void exactCorners() {
		assertEquals(Double.POSITIVE_INFINITY, DIVIDE.mix(0.5, 0.0));
		assertEquals(Double.POSITIVE_INFINITY, DIVIDE.mix(0.5, -0.0));
		assertTrue(Double.isNaN(DIVIDE.mix(0, 0)));
		assertTrue(Double.isNaN(GEOMETRIC.mix(-0.25, 1)));
		assertEquals(0, COLOR_DODGE.mix(0, 1));
		assertEquals(1, COLOR_BURN.mix(1, 0));
	}

	/** The table of modes and spaces: what goes, and which comes first as auto. */
	static Stream<List<Object>> table() {
		return Stream.of(List.of("linear srgb oklab oklch lab lch", EnumSet.of(NORMAL, AVERAGE)),
			List.of("linear srgb", EnumSet.of(ADD, SUBTRACT, MULTIPLY, DIVIDE, GEOMETRIC, DARKEN, LIGHTEN)),
			List.of("srgb linear", EnumSet.of(SCREEN, OVERLAY, COLOR_DODGE, COLOR_BURN, LINEAR_BURN, HARD_LIGHT, SOFT_LIGHT, VIVID_LIGHT, PIN_LIGHT, LINEAR_LIGHT, HARD_MIX, EXCLUSION, DIFFERENCE, GRAIN_EXTRACT, GRAIN_MERGE)),
			List.of("oklab srgb linear", EnumSet.of(DARKER_COLOR, LIGHTER_COLOR)),
			List.of("srgb", EnumSet.of(HUE, SATURATION, COLOR, LUMINOSITY)),
			List.of("oklab oklch", EnumSet.of(OK_HUE, OK_CHROMA, OK_COLOR, OK_LIGHTNESS)));
	}

	@ParameterizedTest
	@MethodSource("table")
	void goesWithTheSpacesOfTheTable(List<Object> row) {
		List<String> spaces = List.of(((String) row.get(0)).split(" "));
		for (Object m : (Iterable<?>) row.get(1)) {
			BlendMode mode = (BlendMode) m;
			assertEquals(spaces.get(0), mode.resolve(BlendSpace.AUTO).toString(), mode::toString);
			for (BlendSpace space : EnumSet.complementOf(EnumSet.of(BlendSpace.AUTO))) {
				if (spaces.contains(space.toString())) assertEquals(space, mode.resolve(space));
				else {
					String message = assertThrows(IllegalArgumentException.class, () -> mode.resolve(space), () -> mode + " in " + space).getMessage();
					assertTrue(message.contains(mode.toString()) && message.contains(space.toString()) && spaces.stream().allMatch(message::contains), message);
				}
			}
		}
	}

	@Test
	void theTableHasEveryModeOnce() {
		assertEquals(recorded().collect(Collectors.toList()), table().flatMap(row -> ((EnumSet<?>) row.get(1)).stream()).sorted().collect(Collectors.toList()));
	}

	/** Of equally dark or light colours, the backdrop; of others the one that is, by Oklab L, luminance Y, and the luma of W3C. */
	@Test
	void darkerAndLighterColors() {
		double[] first = { 0.5, 0.1, 0.2 }, second = { 0.5, -0.1, 0.1 };
		for (BlendMode mode : List.of(DARKER_COLOR, LIGHTER_COLOR)) {
			assertSame(first, mode.mix(first, second, BlendSpace.OKLAB));
			assertSame(second, mode.mix(second, first, BlendSpace.OKLAB));
		}
		double[] green = { 0, 0.5, 0 }, red = { 1, 0, 0 }, yellow = { 0.3, 0.3, 0 };
		assertSame(red, DARKER_COLOR.mix(green, red, BlendSpace.LINEAR));
		assertSame(green, LIGHTER_COLOR.mix(green, red, BlendSpace.LINEAR));
		assertSame(green, DARKER_COLOR.mix(green, red, BlendSpace.SRGB), "luma 0.295 and 0.3");
		assertSame(red, LIGHTER_COLOR.mix(green, red, BlendSpace.SRGB));
		assertSame(yellow, DARKER_COLOR.mix(green, yellow, BlendSpace.LINEAR));
	}

	/** In light: where B of scaled colours is B scaled is a matter of the formula; hue and its kin are not asked. */
	@ParameterizedTest
	@EnumSource
	void homogeneousModes(BlendMode mode) {
		boolean asWritten = EnumSet.of(NORMAL, AVERAGE, ADD, SUBTRACT, GEOMETRIC, DARKEN, LIGHTEN, DARKER_COLOR, LIGHTER_COLOR).contains(mode);
		if (recorded().anyMatch(mode::equals)) assertEquals(asWritten, mode.isHomogeneous(), mode::toString);
		if (mode.spaces().contains(BlendSpace.LINEAR) && mode.isHomogeneous()) for (double k : new double[] { 0.25, 3, 100 }) {
			double[] b = { 0.7, 0.2, 0.1 }, s = { 0.4, 0.5, 0.05 }, kb = { 0.7 * k, 0.2 * k, 0.1 * k }, ks = { 0.4 * k, 0.5 * k, 0.05 * k };
			double[] once = mode.mix(b, s, BlendSpace.LINEAR), scaled = mode.mix(kb, ks, BlendSpace.LINEAR);
			for (int i = 0; i < 3; i++)
				assertEquals(k * once[i], scaled[i], 1e-14 * k);
		}
	}
}
