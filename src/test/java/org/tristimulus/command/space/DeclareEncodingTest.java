package org.tristimulus.command.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.Executer;
import ij.IJ;
import ij.ImagePlus;
import ij.Undo;
import ij.WindowManager;
import ij.io.FileSaver;
import ij.process.ColorProcessor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.attack.ProfileFiles;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.door.LogText;
import org.tristimulus.image.profile.IccProfile;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.show.HeadlessMacro;

/** Declare Encoding through the menu door, and the colour profiles of files. */
class DeclareEncodingTest {

	private static final String LABEL = "Declare Encoding...";

	@TempDir
	Path folder;

	@AfterEach
	void forget() {
		WindowManager.setTempCurrentImage(null);
		System.clearProperty(HeadlessMacro.FAILURE);
	}

	/** What was declared is what auto means, and a TIFF file keeps it. */
	@ParameterizedTest
	@CsvSource({ "srgb,auto,0", "linear,4095,64", "gamma22,255,0", "rec709,250.5,16", "display-p3,auto,0", "adobe-rgb,auto,0", "prophoto,auto,3", "rec2020,1023,0" })
	void isWhatAutoMeans(String encoding, String white, String black) {
		ImagePlus imp = IJ.createImage("grey", "16-bit ramp", 64, 4, 1), plain = imp.duplicate();
		imp.getProcessor().multiply(0.01);
		plain.setProcessor(imp.getProcessor().duplicate());
		IJ.run(imp, LABEL, "encoding=" + encoding + " white=" + white + " black=" + black);
		assertTrue(imp.changes);
		assertTrue(imp.getProp(ImageProperties.HISTORY).contains("encoding"));
		File file = folder.resolve("declared.tif").toFile();
		assertTrue(new FileSaver(imp).saveAsTiff(file.getPath()));
		ImagePlus opened = IJ.openImage(file.getPath());
		IJ.run(opened, "Adjust Exposure...", "stops=0.5" + (black.equals("0") ? "" : " black=" + black));
		IJ.run(plain, "Adjust Exposure...", "stops=0.5 decode=" + encoding + " white=" + white + " black=" + black);
		for (int i = 0; i < 256; i++)
			assertEquals(plain.getProcessor().get(i), opened.getProcessor().get(i));
	}

	@Test
	void autoTakesItBack() {
		ImagePlus imp = IJ.createImage("grey", "8-bit ramp", 64, 4, 1);
		IJ.run(imp, LABEL, "encoding=srgb white=200 black=5");
		IJ.run(imp, LABEL, "");
		assertNull(imp.getProp(ImageProperties.ENCODING));
		assertNull(imp.getProp(ImageProperties.WHITE));
		assertNull(imp.getProp(ImageProperties.BLACK));
	}

	/** A file may say anything; what no pixel can be is refused, until the image is declared anew. */
	@ParameterizedTest
	@CsvSource({ "white,1e999", "white,-1e999", "white,1e-320", "white,1e300", "white,NaN", "white,bright", "white,0", "black,1e300", "black,-1e300", "black,NaN", "black,dark" })
	void whatNoPixelCanBe(String what, String value) {
		for (String type : new String[] { "8-bit", "32-bit" }) {
			ImagePlus saved = IJ.createImage("grey", type + " ramp", 64, 4, 1);
			saved.setProp(what.equals("white") ? ImageProperties.WHITE : ImageProperties.BLACK, value);
			File file = folder.resolve("declared.tif").toFile();
			assertTrue(new FileSaver(saved).saveAsTiff(file.getPath()));
			ImagePlus imp = IJ.openImage(file.getPath());
			WindowManager.setTempCurrentImage(imp);
			String message = WrongColorSpaceMacroTest.failureOf("run('Adjust Exposure...', 'stops=1 decode=srgb');");
			assertTrue(message.contains("\"declared.tif\" says that its " + what + " is what no pixel can be; Declare Encoding says it anew"), message);
			WindowManager.setTempCurrentImage(imp);
			IJ.run(imp, LABEL, "encoding=srgb");
			IJ.run(imp, "Adjust Exposure...", "stops=0.5");
			IJ.run(imp, LABEL, "encoding=srgb white=200 black=3");
			IJ.run(imp, "Adjust Exposure...", "stops=0.5");
		}
	}

	/** More depths than there are calls on a stack. */
	@Test
	void manyDepths() {
		ImagePlus imp = IJ.createImage("grey", "16-bit ramp", 64, 4, 1);
		imp.setProp(ImageProperties.WHITE, "4095");
		for (String depths : new String[] { "16 8 ".repeat(100_000) + "16", "16 ".repeat(100_000) + "?", "8  16" }) {
			imp.setProp("Tristimulus.depth", depths);
			assertEquals(depths.startsWith("16 8"), ImageProperties.isRescaled(imp));
		}
	}

	/** What a run was told of 32-bit light, its new image says; an image in place, exposures and components keep what they say. */
	@ParameterizedTest
	@CsvSource({ "plain,decode=srgb white=255 output=new-32bit,srgb,255", "plain,decode=srgb white=255 output=same,,", "plain,output=new,,", "declared,output=new,srgb,255",
		"declared,decode=linear white=1 output=new,linear,1", "declared,decode=linear white=1 slices=current output=same,srgb,255", "declared,decode=linear white=1 gamut=none output=same,srgb,255",
		"exposure,decode=linear white=1 gamut=none output=new,srgb,255", "exposure,decode=linear white=1 gamut=none output=same,srgb,255", "components,decode=linear white=1 gamut=none output=new,," })
	void whatARunWasTold(String kind, String options, String encoding, String white) {
		ImagePlus imp = IJ.createImage("image", "32-bit ramp", 64, 4, 2);
		if (kind.equals("declared")) IJ.run(imp, LABEL, "encoding=srgb white=255");
		if (kind.equals("exposure")) imp = made(IJ.createImage("codes", "8-bit ramp", 64, 4, 1), "Intensity to Exposure...", "decode=srgb");
		if (kind.equals("components")) imp = made(IJ.createImage("codes", "RGB ramp", 64, 4, 1), "Convert Color Space...", "to=oklab");
		ImagePlus result = made(imp, "Adjust Exposure...", "stops=0.5 " + options);
		assertEquals(options.contains("output=same"), result == imp);
		assertEquals(encoding, result.getProp(ImageProperties.ENCODING));
		assertEquals(white, result.getProp(ImageProperties.WHITE));
	}

	/** What a command makes of an image, which it may be itself. */
	private static ImagePlus made(ImagePlus imp, String command, String options) {
		WindowManager.setTempCurrentImage(imp);
		IJ.run(command, options);
		return WindowManager.getCurrentImage();
	}

	/** ICC curve types, and files of each kind, say once what they carry and convert as the published space does. */
	@ParameterizedTest
	@ValueSource(strings = { "png", "jpg", "tif" })
	void profilesOfFiles(String kind) throws IOException {
		ImagePlus imp = open(kind, ProfileFiles.displayP3());
		int[] before = ((int[]) imp.getProcessor().getPixels()).clone();
		assertEquals("", LogText.of(() -> IJ.run(imp, "Adjust Exposure...", "stops=0 decode=srgb")).strip(), "what is given is no guess");
		String said = LogText.of(() -> {
			IJ.run(imp, "Adjust Exposure...", "stops=0");
			IJ.run(imp, "Adjust Exposure...", "stops=0");
		});
		assertEquals(1, said.lines().filter(l -> l.contains("My P3") && l.contains("encoding=embedded")).count(), said);
		IJ.run(imp, LABEL, "encoding=embedded");
		assertEquals("srgb", imp.getProp(ImageProperties.ENCODING));
		for (int i = 0; i < before.length; i++) {
			double[] c = { (before[i] >> 16 & 255) / 255.0, (before[i] >> 8 & 255) / 255.0, (before[i] & 255) / 255.0 };
			Spaces.encoded(RgbSpace.DISPLAY_P3).to(Spaces.SRGB).apply(c);
			int after = imp.getProcessor().get(i);
			for (int k = 0; k < 3; k++)
				assertEquals(255 * Math.max(0, Math.min(1, c[k])), after >> 16 - 8 * k & 255, 0.65, "pixel " + i);
		}
		WindowManager.setTempCurrentImage(imp);
		assertTrue(WrongColorSpaceMacroTest.failureOf("run('Declare Encoding...', 'encoding=embedded');").contains("already"));
		int[] after = ((int[]) imp.getProcessor().getPixels()).clone();
		WindowManager.setTempCurrentImage(imp);
		Undo.setup(Undo.FILTER, imp);
		new Executer("Undo").run();
		assertArrayEquals(before, (int[]) imp.getProcessor().getPixels());
		IJ.run(imp, LABEL, "encoding=embedded");
		assertArrayEquals(after, (int[]) imp.getProcessor().getPixels(), "again after Undo");
		assertEquals(1, imp.getProp(ImageProperties.HISTORY).lines().filter(l -> l.contains("embedded")).count());
	}

	@Test
	void withoutProfile() throws IOException {
		ImagePlus imp = open("png", new byte[0]);
		assertEquals("", LogText.of(() -> IJ.run(imp, "Adjust Exposure...", "stops=0")).strip());
		WindowManager.setTempCurrentImage(imp);
		assertTrue(WrongColorSpaceMacroTest.failureOf("run('Declare Encoding...', 'encoding=embedded');").contains("encoding=embedded"));
	}

	/** A grey image through the JDK's own profile of linear grey. */
	@Test
	void grey() throws IOException {
		ImagePlus imp = openGrey(ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData());
		IJ.run(imp, LABEL, "encoding=embedded");
		for (int v = 0; v < 256; v++)
			assertEquals(Math.floor(255 * TransferFunction.SRGB.encode(v / 255.0) + 0.5), imp.getProcessor().get(v, 0), "code " + v);
		assertEquals("srgb", imp.getProp(ImageProperties.ENCODING));
	}

	@Test
	void greyWithAProfileOfColors() throws IOException {
		ImagePlus imp = openGrey(ProfileFiles.displayP3());
		WindowManager.setTempCurrentImage(imp);
		String message = WrongColorSpaceMacroTest.failureOf("run('Declare Encoding...', 'encoding=embedded');");
		assertTrue(message.contains("encoding=embedded: the colour profile \"My P3\" is of colours, and \"grey.png\" has none"), message);
	}

	/** A profile of a printer is in nobody's way, and refused by name. */
	@Test
	void profileOfAPrinter() throws IOException {
		byte[] profile = ProfileFiles.displayP3();
		ByteBuffer.wrap(profile).put(16, "CMYK".getBytes(StandardCharsets.US_ASCII));
		ImagePlus imp = open("png", profile);
		assertEquals("", LogText.of(() -> IJ.run(imp, "Adjust Exposure...", "stops=0")).strip());
		WindowManager.setTempCurrentImage(imp);
		String message = WrongColorSpaceMacroTest.failureOf("run('Declare Encoding...', 'encoding=embedded');");
		assertTrue(message.contains("encoding=embedded") && message.contains("neither RGB nor grey"), message);
	}

	/** What is wrong with a profile is said once, and the image is read as if it had none; the profile itself is refused. */
	@ParameterizedTest(name = "{0}")
	@CsvSource({ "cut,ends after 200 bytes", "no name in PNG,ends before the profile begins", "deflated wrongly,cannot be inflated", "claims 4 GB,claims to have 4294967295 bytes",
		"no signature,no ICC signature", "many tags,claims to have 1000000 tags", "tag beyond,a tag lies beyond its end", "tag overflows,a tag lies beyond its end", "curve of 2^31,claims to have 2147483648 entries",
		"curve of 4e8,claims to have 400000000 entries", "unknown curve,unknown type", "short curve,a tag is too short", "infinite curve,its curves give no numbers", "description beyond,its description lies beyond its end",
		"no green curve,it has no gTRC", "no primaries,the JDK cannot use it" })
	void damagedProfiles(String damage, String words) throws IOException {
		byte[] p3 = ProfileFiles.displayP3();
		ByteBuffer b = ByteBuffer.wrap(p3);
		int description = 128 + 4, curve = 4 * 12 + description, data = b.getInt(curve + 4);
		switch (damage) {
			case "cut": p3 = java.util.Arrays.copyOf(p3, 200); break;
			case "claims 4 GB": b.putInt(0, -1); break;
			case "no signature": b.putInt(36, 0); break;
			case "many tags": b.putInt(128, 1_000_000); break;
			case "tag beyond": b.putInt(curve + 4, p3.length - 8); break;
			case "tag overflows": b.putInt(curve + 4, 0x7ffffff0).putInt(curve + 8, 0x20); break;
			case "curve of 2^31": b.putInt(data, 0x63757276).putInt(data + 8, 1 << 31); break;
			case "curve of 4e8": b.putInt(data, 0x63757276).putInt(data + 8, 400_000_000); break;
			case "unknown curve": b.putInt(data, 0x636c7574); break;
			case "short curve": b.putInt(curve + 8, 14); break;
			case "infinite curve": b.putShort(data + 8, (short) 0).putInt(data + 12, -65536); break;
			case "description beyond": b.putInt(b.getInt(description + 4) + 8, 1 << 30); break;
			case "no green curve": b.putInt(curve + 12, 0); break;
			case "no primaries": b.putInt(description + 12, 0); break;
			default: break;
		}
		ImagePlus imp = open("png", p3);
		if (damage.equals("no name in PNG") || damage.equals("deflated wrongly")) {
			Path file = folder.resolve("photo.png");
			byte[] all = Files.readAllBytes(file);
			if (damage.startsWith("no name")) ByteBuffer.wrap(all).putInt(33, 3);
			else ByteBuffer.wrap(all).putInt(33 + 8 + 5, 0);
			Files.write(file, all);
		}
		ImagePlus plain = imp.duplicate();
		String said = LogText.of(() -> {
			IJ.run(imp, "Adjust Exposure...", "stops=0.5");
			IJ.run(imp, "Adjust Exposure...", "stops=0.5");
		});
		assertEquals(1, said.lines().filter(l -> l.contains("the colour profile in the file of \"photo.png\" is damaged and was ignored: ") && l.contains(words)).count(), said);
		IJ.run(plain, "Adjust Exposure...", "stops=0.5");
		IJ.run(plain, "Adjust Exposure...", "stops=0.5");
		assertArrayEquals((int[]) plain.getProcessor().getPixels(), (int[]) imp.getProcessor().getPixels());
		WindowManager.setTempCurrentImage(imp);
		String message = WrongColorSpaceMacroTest.failureOf("run('Declare Encoding...', 'encoding=embedded');");
		assertTrue(message.contains("encoding=embedded: the colour profile in the file of \"photo.png\" is damaged: ") && message.contains(words), message);
	}

	/** Parts of a JPEG's profile in any order, and one that is missing. */
	@Test
	void partsOfAJpeg() throws IOException {
		ImagePlus imp = open("jpg", ProfileFiles.displayP3());
		Path file = folder.resolve("photo.jpg");
		byte[] all = Files.readAllBytes(file);
		int first = 2, length = 2 + (ByteBuffer.wrap(all).getShort(first + 2) & 0xffff), second = first + length, secondLength = 2 + (ByteBuffer.wrap(all).getShort(second + 2) & 0xffff);
		byte[] swapped = all.clone();
		System.arraycopy(all, second, swapped, first, secondLength);
		System.arraycopy(all, first, swapped, first + secondLength, length);
		Files.write(file, swapped);
		IJ.run(imp, LABEL, "encoding=embedded");
		assertEquals("srgb", imp.getProp(ImageProperties.ENCODING));
		ImagePlus broken = IJ.openImage(file.toString());
		swapped[first + 16] = 1;
		Files.write(file, swapped);
		String said = LogText.of(() -> IJ.run(broken, "Adjust Exposure...", "stops=0"));
		assertTrue(said.contains("is damaged and was ignored: its part 1 of 2 does not fit the others"), said);
	}

	/** The JDK's own sRGB profile is sRGB, and nothing is said of it; its linear profile is linear light. */
	@Test
	void profilesOfTheJdk() throws IOException {
		IccProfile srgb = new IccProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()), linear = new IccProfile(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
		assertTrue(srgb.isSrgb());
		assertTrue(!linear.isSrgb());
		for (double v = 0; v <= 1; v += 0.05) {
			double[] c = { v, v, v };
			linear.toSrgb().apply(c);
			for (double x : c)
				assertEquals(TransferFunction.SRGB.encode(v), x, 2e-3);
		}
		ImagePlus imp = open("png", ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
		assertEquals("", LogText.of(() -> IJ.run(imp, "Adjust Exposure...", "stops=0")).strip());
	}

	/** An image opened from a file of a kind into which the profile was put. */
	private ImagePlus open(String kind, byte[] profile) throws IOException {
		ColorProcessor ip = new ColorProcessor(24, 24);
		for (int i = 0; i < 576; i++)
			ip.set(i, 0xff000000 | i % 24 * 11 << 16 | i / 24 * 11 << 8 | (i * 7 & 255));
		File file = folder.resolve("photo." + kind).toFile();
		FileSaver saver = new FileSaver(new ImagePlus("photo", ip));
		if (kind.equals("png")) saver.saveAsPng(file.getPath());
		else if (kind.equals("jpg")) saver.saveAsJpeg(file.getPath());
		else saver.saveAsTiff(file.getPath());
		byte[] plain = Files.readAllBytes(file.toPath());
		if (profile.length > 0) Files.write(file.toPath(), ProfileFiles.with(profile, kind, plain));
		ImagePlus imp = IJ.openImage(file.getPath());
		assertEquals(ImagePlus.COLOR_RGB, imp.getType());
		return imp;
	}

	/** All codes of 8-bit grey from a PNG file with a profile. */
	private ImagePlus openGrey(byte[] profile) throws IOException {
		ImagePlus ramp = IJ.createImage("grey", "8-bit black", 256, 2, 1);
		for (int v = 0; v < 512; v++)
			ramp.getProcessor().set(v, v & 255);
		File file = folder.resolve("grey.png").toFile();
		new FileSaver(ramp).saveAsPng(file.getPath());
		Files.write(file.toPath(), ProfileFiles.with(profile, "png", Files.readAllBytes(file.toPath())));
		ImagePlus imp = IJ.openImage(file.getPath());
		assertEquals(8, imp.getBitDepth());
		return imp;
	}
}
