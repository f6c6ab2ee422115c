package org.tristimulus.image.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.color.Reference;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.light.exposure.Exposure;

/** Codes to light and back, on ImgLib2 images of every integer type: against codes that numpy computed from the standards. */
class ExposedCodesTest {

	private static final List<Reference> ROWS = Reference.rows("/org/tristimulus/image/exposed_codes.csv");

	static Stream<Arguments> cases() {
		return Stream.of("srgb", "linear", "gamma22", "adobe-rgb").flatMap(curve -> Stream.of(0.5, -1.0).map(stops -> Arguments.of(curve, stops)));
	}

	private static List<Reference> rows(int bits, double stops) {
		return ROWS.stream().filter(r -> r.number("bits") == bits && r.number("stops") == stops).collect(Collectors.toList());
	}

	private static void expose(RandomAccessibleInterval<?> image, int channels, String curve, double stops) {
		Decode decode = Stream.of(Decode.values()).filter(d -> d.toString().equals(curve)).findFirst().orElseThrow();
		new ColorImage(new ImgStore("codes", image, channels), PixelSettings.AUTO.decode(decode), Progress.NONE).apply(Exposure.by(stops), Gamut.CLIP);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void bytes(String curve, double stops) {
		List<Reference> rows = rows(8, stops);
		byte[] codes = new byte[rows.size()];
		for (int i = 0; i < codes.length; i++)
			codes[i] = (byte) (int) rows.get(i).number("code");
		expose(ArrayImgs.unsignedBytes(codes, codes.length, 1), ImgStore.NO_CHANNELS, curve, stops);
		for (int i = 0; i < codes.length; i++)
			assertEquals(rows.get(i).number(curve), codes[i] & 255, "code " + rows.get(i).number("code"));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void shortsInThreeChannels(String curve, double stops) {
		List<Reference> rows = rows(16, stops);
		int n = rows.size();
		short[] codes = new short[3 * n];
		for (int i = 0; i < codes.length; i++)
			codes[i] = (short) (int) rows.get((i + i / n) % n).number("code");
		expose(ArrayImgs.unsignedShorts(codes, n, 1, 3), 2, curve, stops);
		for (int i = 0; i < codes.length; i++)
			assertEquals(rows.get((i + i / n) % n).number(curve), codes[i] & 0xffff, "code " + rows.get((i + i / n) % n).number("code"));
	}

	/** The three channels of a packed pixel are three codes of their own. */
	@ParameterizedTest
	@MethodSource("cases")
	void packed(String curve, double stops) {
		List<Reference> rows = rows(8, stops);
		int n = rows.size();
		int[] pixels = IntStream.range(0, n).map(i -> 0x7f000000 | code(rows, i, "code") << 16 | code(rows, i + 85, "code") << 8 | code(rows, i + 170, "code")).toArray();
		expose(ArrayImgs.argbs(pixels, n, 1), ImgStore.NO_CHANNELS, curve, stops);
		for (int i = 0; i < n; i++)
			assertEquals(0x7f000000 | code(rows, i, curve) << 16 | code(rows, i + 85, curve) << 8 | code(rows, i + 170, curve), pixels[i], "pixel " + i);
	}

	private static int code(List<Reference> rows, int i, String column) {
		return (int) rows.get(i % rows.size()).number(column);
	}
}
