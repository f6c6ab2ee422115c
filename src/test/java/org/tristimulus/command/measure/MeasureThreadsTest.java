package org.tristimulus.command.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.imagej.Launcher;
import org.tristimulus.imagej.show.HeadlessMacro;

/** The group Measure gives the same bytes with 1, 2 and 8 threads. The main method prints checksums, to be set beside those of another Java. */
class MeasureThreadsTest {

	private static final String[] LINES = { "Calibrate Colors... | corners=134,96;486,66;530,322;96,296 figure=false method=matrix | chart-photo", "Calibrate Colors... | corners=134,96;486,66;530,322;96,296 figure=false method=root-2 output=new-32bit gamut=none | chart-photo",
		"Calibrate Colors... | corners=134,96;486,66;530,322;96,296 figure=false method=root-3 neutral=true | chart-photo", "Correct Flat Field... | image=#a flat=#b level=97 maxgain=40 smooth=3 | shaded,shaded-flat", "Correct Flat Field... | image=#a flat=#b output=new-32bit gamut=none | shaded,shaded-flat",
		"Merge Exposures... | plot=false | bracket", "Merge Exposures... | stops=-8,-6,-4,-2,0 plot=false read=0.1 | bracket", "Check Exposure... | histogram=false legend=false | shaded", "Relight with Spectrum... | to=fl11 | chart-photo", "Relight with Spectrum... | to=hp1 view=cast output=new-32bit gamut=none | chart-photo",
		"Merge Channels as Light... | mode=absorb from=data colors=#2a1a7c,#e86a9c,#ffff00 | fluorescence", "Set Display Exposure... | stops=1 | bracket" };

	static Stream<String> lines() {
		return Arrays.stream(LINES);
	}

	@ParameterizedTest
	@MethodSource("lines")
	void sameBytes(String line) {
		String one = sum(line, 1);
		assertEquals(one, sum(line, 2), "2 threads");
		assertEquals(one, sum(line, 8), "8 threads");
	}

	private static String sum(String line, int threads) {
		String[] parts = line.split(" \\| ");
		List<ImagePlus> open = new ArrayList<>();
		for (String sample : parts[2].split(",")) {
			IJ.run("Open Tristimulus Sample...", "sample=" + sample);
			ImagePlus imp = WindowManager.getCurrentImage();
			Interpreter.removeBatchModeImage(imp);
			open.add(imp);
		}
		return Parallelization.runWithNumThreads(threads, () -> sum(MenuDoor.run(parts[0], parts[1], open.toArray(new ImagePlus[0]))));
	}

	private static String sum(ImagePlus imp) {
		CRC32 crc = new CRC32();
		for (Object plane : HostImage.pixels(imp)) {
			ByteBuffer b;
			if (plane instanceof byte[]) b = ByteBuffer.wrap((byte[]) plane);
			else if (plane instanceof short[]) (b = ByteBuffer.allocate(2 * ((short[]) plane).length)).asShortBuffer().put((short[]) plane);
			else if (plane instanceof int[]) (b = ByteBuffer.allocate(4 * ((int[]) plane).length)).asIntBuffer().put((int[]) plane);
			else (b = ByteBuffer.allocate(4 * ((float[]) plane).length)).asFloatBuffer().put((float[]) plane);
			crc.update(b.array());
		}
		return String.format("%08x", crc.getValue());
	}

	public static void main(String... args) throws IOException {
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		HeadlessMacro.run("", "");
		for (String line : LINES)
			System.out.println(line + ": " + sum(line, 1));
	}
}
