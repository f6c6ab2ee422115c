package org.tristimulus.image.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.imglib2.img.array.ArrayImgs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.blend.Blend;
import org.tristimulus.blend.BlendMode;
import org.tristimulus.blend.BlendSpace;
import org.tristimulus.color.Reference;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelSettings;

/** Two ImgLib2 images that become one: against codes that numpy computed from the W3C's formulas. */
class BlendedCodesTest {

	private static final List<Reference> ROWS = Reference.rows("/org/tristimulus/image/blended_codes.csv");

	static Stream<Arguments> cases() {
		return Stream.of("multiply", "screen", "overlay", "soft-light", "difference", "normal", "multiply-linear").flatMap(mode -> Stream.of(1.0, 0.4).map(opacity -> Arguments.of(mode, opacity)));
	}

	private static List<Reference> rows(int bits, double opacity) {
		return ROWS.stream().filter(r -> r.number("bits") == bits && r.number("opacity") == opacity).collect(Collectors.toList());
	}

	private static ColorImage image(ImgStore store) {
		return new ColorImage(store, PixelSettings.AUTO.decode(Decode.SRGB), Progress.NONE);
	}

	private static void blend(ImgStore backdrop, ImgStore source, String mode, double opacity) {
		boolean isLinear = mode.endsWith("-linear");
		String name = mode.replace("-linear", "");
		BlendMode which = Stream.of(BlendMode.values()).filter(m -> m.toString().equals(name)).findFirst().orElseThrow();
		new ImagePair(image(backdrop), image(source), Alpha.IGNORE).apply(Blend.of(which).in(isLinear ? BlendSpace.LINEAR : BlendSpace.SRGB).opacity(100 * opacity), Gamut.CLIP);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void bytes(String mode, double opacity) {
		List<Reference> rows = rows(8, opacity);
		int n = rows.size();
		byte[] backdrop = new byte[n], source = new byte[n];
		for (int i = 0; i < n; i++) {
			backdrop[i] = (byte) (int) rows.get(i).number("backdrop");
			source[i] = (byte) (int) rows.get(i).number("source");
		}
		blend(new ImgStore("b", ArrayImgs.unsignedBytes(backdrop, n, 1), ImgStore.NO_CHANNELS), new ImgStore("s", ArrayImgs.unsignedBytes(source, n, 1), ImgStore.NO_CHANNELS), mode, opacity);
		for (int i = 0; i < n; i++)
			assertEquals(rows.get(i).number(mode), backdrop[i] & 255, rows.get(i).number("backdrop") + ", " + rows.get(i).number("source"));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void packedColors(String mode, double opacity) {
		List<Reference> rows = rows(8, opacity);
		int n = rows.size();
		int[] backdrop = new int[n], source = new int[n];
		for (int i = 0; i < n; i++) {
			backdrop[i] = packed(rows, i, "backdrop");
			source[i] = packed(rows, i, "source");
		}
		blend(new ImgStore("b", ArrayImgs.argbs(backdrop, n, 1), ImgStore.NO_CHANNELS), new ImgStore("s", ArrayImgs.argbs(source, n, 1), ImgStore.NO_CHANNELS), mode, opacity);
		for (int i = 0; i < n; i++)
			assertEquals(packed(rows, i, mode), backdrop[i], "pixel " + i);
	}

	private static int packed(List<Reference> rows, int i, String column) {
		int p = 0xff;
		for (int c = 0; c < 3; c++)
			p = p << 8 | (int) rows.get((i + 7 * c) % rows.size()).number(column);
		return p;
	}

	@ParameterizedTest
	@MethodSource("cases")
	void shorts(String mode, double opacity) {
		List<Reference> rows = rows(16, opacity);
		int n = rows.size();
		short[] backdrop = new short[n], source = new short[n];
		for (int i = 0; i < n; i++) {
			backdrop[i] = (short) (int) rows.get(i).number("backdrop");
			source[i] = (short) (int) rows.get(i).number("source");
		}
		blend(new ImgStore("b", ArrayImgs.unsignedShorts(backdrop, n, 1), ImgStore.NO_CHANNELS), new ImgStore("s", ArrayImgs.unsignedShorts(source, n, 1), ImgStore.NO_CHANNELS), mode, opacity);
		for (int i = 0; i < n; i++)
			assertEquals(rows.get(i).number(mode), backdrop[i] & 0xffff, 1, rows.get(i).number("backdrop") + ", " + rows.get(i).number("source"));
	}
}
