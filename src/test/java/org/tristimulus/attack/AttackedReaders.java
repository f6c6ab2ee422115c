package org.tristimulus.attack;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;

import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.gamut.HexColor;
import org.tristimulus.door.Door;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.merge.DisplaySettings;
import org.tristimulus.image.merge.MergeFrom;
import org.tristimulus.image.pair.ColorOrImage;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.profile.EmbeddedProfile;
import org.tristimulus.image.profile.IccProfile;
import org.tristimulus.image.store.Interpretation;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.macro.MacroOptions;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.light.balance.Recipe;
import org.tristimulus.light.balance.WhiteBalance;
import org.tristimulus.light.exposure.Ease;
import org.tristimulus.light.exposure.Keyframes;
import org.tristimulus.light.rendering.LampReport;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.light.spectrum.SpectralStep;
import org.tristimulus.light.spectrum.Spectrum;
import org.tristimulus.light.spectrum.SpectrumFile;
import org.tristimulus.light.temperature.Locus;
import org.tristimulus.light.temperature.TargetLight;

/** Everything of the suite that reads what comes from outside, with inputs that are whole. */
final class AttackedReaders {

	private final Map<String, Attacked> all = new LinkedHashMap<>();

	/** A reader with inputs that are whole. */
	static final class Attacked {

		final ReaderAttack.Reader reader;
		final List<byte[]> seeds;

		Attacked(ReaderAttack.Reader reader, List<byte[]> seeds) {
			this.reader = reader;
			this.seeds = seeds;
		}
	}

	private AttackedReaders() {}

	static Map<String, Attacked> all() throws IOException {
		AttackedReaders readers = new AttackedReaders();
		readers.addFiles();
		readers.addTexts();
		readers.all.putAll(AttackedFormats.all());
		return readers.all;
	}

	private void addFiles() throws IOException {
		add("spectrum", (file, content) -> {
			Spectrum spectrum = SpectrumFile.read(file).spectrum();
			if (content.length % 16 == 0) LampReport.of(LightSource.of("lamp", spectrum), SpectralStep.FILE, 0, 0);
		}, "nm,W\n400,0.5\n410,1.25\n420,0.2\n500,1\n600,3\n700,1\n", "400;0,5\n410;1,25\n420;0,2\n", "\"400,0\",\"0,5\"\n\"410,0\",\"1,25\"\n\"420,0\",\"0,2\"\n",
			"<IESTM2714>\n<SpectralData wavelength=\"400.0\">0.5</SpectralData>\n<SpectralData wavelength=\"410.0\">1.25</SpectralData>\n</IESTM2714>", "# lamp\n0.38 1\n0.58 2\n0.78 1\n", "\uFEFF400\t1\t2\r\n500\t3\t4\r\n");
		Recipe recipe = new Recipe(WhiteBalance.between(Locus.PLANCKIAN.at(2856), Chromaticity.D65, Adaptation.CAT16), Locus.PLANCKIAN.at(2856), 0.5);
		add("recipe", (file, content) -> {
			Recipe read = Recipe.parse(text(content), "lamp.txt");
			read.balance().partly(0.5, read.light()).within(25).lightAfter(read.light());
		}, recipe.text(), recipe.text().replace("\n", "\r\n"));
		byte[] p3 = ProfileFiles.displayP3(), srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData(), grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
		all.put("profile", new Attacked((file, content) -> use(new IccProfile(content)), Arrays.asList(p3, srgb, grey, ICC_Profile.getInstance(ColorSpace.CS_PYCC).getData())));
		for (String kind : new String[] { "png", "jpg", "tif" }) {
			List<byte[]> seeds = new ArrayList<>();
			for (byte[] profile : new byte[][] { p3, srgb })
				seeds.add(ProfileFiles.with(profile, kind, picture(kind)));
			all.put(kind, new Attacked((file, content) -> {
				EmbeddedProfile embedded = EmbeddedProfile.of(file.toFile());
				embedded.profile().ifPresent(AttackedReaders::use);
			}, seeds));
		}
	}

	private static void use(IccProfile profile) {
		if (profile.isKnownOther()) profile.toSrgb().apply(new double[] { 0.2, 0.3, 0.4 });
		if (profile.description().isEmpty()) throw new AssertionError("no description");
	}

	private static byte[] picture(String kind) throws IOException {
		ImagePlus imp = IJ.createImage("photo", "RGB ramp", 8, 8, 1);
		if (kind.equals("tif")) return new FileSaver(imp).serialize();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(imp.getBufferedImage(), kind, out);
		return out.toByteArray();
	}

	private void addTexts() {
		add("macro", (file, content) -> MacroOptions.parse(text(content)), "stops=1 gamut=clip title=[a b] slices", "save=[C:\\lamp [2].txt] output=new-32bit", "options=[radius=2 [x=y]] &name");
		List<String> keys = CommandSpec.of("balance.WhiteBalance").keys();
		add("keys of a command", (file, content) -> MacroOptions.parse(text(content), keys, name -> null), "from=roi amount=50 save=[lamp.txt]", "decode=srgb white=255");
		for (CommandParameter f : CommandSpec.of("balance.WhiteBalance").fields())
			if (f.kind() == CommandParameter.Kind.NUMBER || f.kind() == CommandParameter.Kind.CHOICE) add(f.key(), (file, content) -> f.parse(text(content)), f.format(f.defaultValue()), "98", "1e1", "-0.5");
		add("properties", (file, content) -> declared(text(content)), "srgb|255|0|8|lab|8-bit", "linear|4095|64|16 8 24|exposure|16-bit", "gamma22|1|0|32||");
		add("keyframes", (file, content) -> Keyframes.parse(text(content), 100, "stops", -20, 20).at(7, Ease.LINEAR), "1:0,10:1.5,90:-2e0", "5:.5");
		ImagePlus channels = Door.light(4, new double[][] { { 0, 0.5, 1 } });
		add("displays", (file, content) -> {
			String[] parts = text(content).split("\\|", 2);
			DisplaySettings.of(new ImagePlusStore(channels), parts[0], parts.length > 1 ? parts[1] : "", MergeFrom.DATA);
		}, "0-1,0-255,-1e3-5|#ff0000,#00ff00,#0000ff", "1.5-2,.5-1,-5--2|lut,lut,#123456");
		add("target light", (file, content) -> TargetLight.of(text(content), Locus.PLANCKIAN).chromaticity(), "d65", "5000", "4e3", "a");
		add("light source", (file, content) -> LightSource.named(text(content)).spectrum().chromaticity(), "455/20", "blackbody:2700", "daylight:5000", "led-b3", "fl4");
		add("colour", (file, content) -> {
			if (ColorOrImage.isColor(text(content))) ColorOrImage.parse(text(content));
			HexColor.parse(text(content));
		}, "#00ff00", "#abc", "123456");
	}

	/** What an image says of itself: encoding, white, black, depths, space and type. */
	private static void declared(String text) {
		String[] said = text.split("\\|", -1);
		String[] keys = { ImageProperties.ENCODING, ImageProperties.WHITE, ImageProperties.BLACK, "Tristimulus.depth", ImageProperties.SPACE, ImageProperties.TYPE };
		for (String type : new String[] { "8-bit", "32-bit" }) {
			ImagePlus imp = IJ.createImage("declared", type + " ramp", 4, 4, 1);
			for (int i = 0; i < keys.length; i++)
				imp.setProp(keys[i], i < said.length ? said[i] : null);
			Interpretation i = new ColorImage(new ImagePlusStore(imp), PixelSettings.AUTO, Progress.NONE).interpretation();
			i.decode();
			ImageProperties.isNewlyStale(imp);
			double light = i.encoding(false).toLight(1);
			if (Double.isNaN(light) || Double.isInfinite(light)) throw new AssertionError("light " + light + " of " + text);
		}
	}

	private static String text(byte[] content) {
		return new String(content, StandardCharsets.UTF_8);
	}

	private void add(String name, ReaderAttack.Reader reader, String... seeds) {
		List<byte[]> bytes = new ArrayList<>();
		for (String seed : seeds)
			bytes.add(seed.getBytes(StandardCharsets.UTF_8));
		all.put(name, new Attacked(reader, bytes));
	}
}
