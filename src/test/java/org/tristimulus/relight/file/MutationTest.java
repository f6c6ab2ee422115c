package org.tristimulus.relight.file;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.tristimulus.relight.Figures;

/** Ten thousand damaged files of each kind: an error that names the file, or a result; never another failure. */
class MutationTest {

	private static void mutate(byte[] whole, Consumer<byte[]> read) {
		Random random = new Random(whole.length);
		int refused = 0;
		for (int i = 0; i < 10_000; i++) {
			byte[] b = whole.clone();
			for (int k = random.nextInt(4); k >= 0; k--) {
				int at = random.nextInt(random.nextBoolean() ? Math.min(b.length, 80) : b.length);
				switch (random.nextInt(4)) {
					case 0:
						b[at] = (byte) random.nextInt();
						break;
					case 1:
						b[at] ^= 1 << random.nextInt(8);
						break;
					case 2:
						b = Arrays.copyOf(b, Math.max(1, at));
						break;
					default:
						b[at] = (byte) "0123456789+-.eE \n\t#=XY".charAt(random.nextInt(22));
				}
			}
			byte[] mutant = b;
			try {
				read.accept(mutant);
			}
			catch (IllegalArgumentException e) {
				refused++;
				assertTrue(e.getMessage() != null && e.getMessage().startsWith("mutant"), e + "");
			}
		}
		assertTrue(refused > 100 && refused < 10_000, refused + " refused");
	}

	private static void within(Runnable work) {
		assertTimeout(Duration.ofSeconds(60), work::run);
	}

	@Test
	void radiance() {
		within(() -> mutate(Figures.bytes("openimageio.hdr"), b -> RadianceReader.read("mutant", b)));
	}

	@Test
	void lamps() {
		within(() -> mutate(Figures.bytes("ball_160_lights.lp"), b -> LampText.parse("mutant", new String(b, StandardCharsets.UTF_8))));
	}

	@Test
	void coefficients() {
		within(() -> mutate(Figures.bytes("env_skysun_64x32_coef.csv"), b -> CoefficientText.parse("mutant", new String(b, StandardCharsets.UTF_8))));
	}

	@Test
	void textures() throws IOException {
		float[][][] k = new float[3][9][64];
		ByteArrayOutputStream ptm = new ByteArrayOutputStream(), rti = new ByteArrayOutputStream();
		PtmFile.write(new LampTexture(LampTexture.Kind.PTM, 8, 8, k), ptm);
		RtiFile.write(new LampTexture(LampTexture.Kind.HSH, 8, 8, k), rti);
		within(() -> mutate(ptm.toByteArray(), b -> PtmFile.read("mutant", b)));
		within(() -> mutate(rti.toByteArray(), b -> RtiFile.read("mutant", b)));
	}
}
