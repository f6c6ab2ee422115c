package org.tristimulus.image.relight.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.relight.EnvironmentPicture;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.relight.Figures;
import org.tristimulus.relight.file.LampText;
import org.tristimulus.relight.fit.Lamps;
import org.tristimulus.relight.panorama.Layout;
import org.tristimulus.relight.panorama.UpAxis;

/** The same bytes with 1, 2 and 8 threads; and a fit that is cancelled stops. */
class ThreadsTest {

	private static ReflectanceFit fit(FitMethod method, boolean gains, Progress progress) {
		Lamps lamps = LampText.parse("", Figures.text("rti_coin96_lights.lp"));
		PixelSettings settings = PixelSettings.AUTO.decode(Decode.LINEAR).white(40000).black(400);
		return new ReflectanceFit(new LampStack(new ColorImage(new ImagePlusStore(Figures.image("rti_coin96_stack.tif")), settings, progress), lamps, 0), method, 2, true, gains, true, false);
	}

	private static List<float[]> planes(ReflectanceFit fit) {
		List<ColorImage> images = new ArrayList<>(fit.residuals("r", "l"));
		images.add(fit.normals("n"));
		images.add(fit.albedo("a"));
		fit.coefficients("c").ifPresent(images::add);
		List<float[]> planes = new ArrayList<>();
		for (ColorImage image : images)
			for (int p = 0; p < image.source().positions(); p++)
				for (int c = 0; c < image.source().channels(); c++)
					planes.add((float[]) image.source().read(p).array(c));
		return planes;
	}

	@ParameterizedTest
	@CsvSource({ "LAMBERT,false", "LAMBERT,true", "PTM,false", "HSH,false" })
	void fits(FitMethod method, boolean gains) {
		ReflectanceFit one = Parallelization.runWithNumThreads(1, () -> fit(method, gains, Progress.NONE));
		for (int threads : new int[] { 2, 8 }) {
			ReflectanceFit more = Parallelization.runWithNumThreads(threads, () -> fit(method, gains, Progress.NONE));
			List<float[]> expected = planes(one), found = planes(more);
			for (int i = 0; i < expected.size(); i++)
				assertArrayEquals(expected.get(i), found.get(i));
			assertEquals(one.residual(), more.residual());
			assertEquals(one.shadow(), more.shadow());
			assertArrayEquals(one.stack().gains(), more.stack().gains());
		}
	}

	@Test
	void projections() {
		ColorImage image = new ColorImage(new ImagePlusStore(Figures.image("layout_latlong_y_64x32.tif")), PixelSettings.AUTO, Progress.NONE);
		double[] one = Parallelization.runWithNumThreads(1, () -> new EnvironmentPicture(image, Layout.AUTO, UpAxis.Y, false).project(4).light().channel(1));
		for (int threads : new int[] { 2, 8 })
			assertArrayEquals(one, Parallelization.runWithNumThreads(threads, () -> new EnvironmentPicture(image, Layout.AUTO, UpAxis.Y, false).project(4).light().channel(1)));
	}

	@Test
	void aFitThatIsCancelled() {
		AtomicInteger asked = new AtomicInteger();
		Progress progress = new Progress() {

			@Override
			public void done(double fraction) {}

			@Override
			public boolean isCanceled() {
				return asked.incrementAndGet() > 40;
			}
		};
		assertThrows(CancellationException.class, () -> fit(FitMethod.LAMBERT, false, progress));
	}
}
