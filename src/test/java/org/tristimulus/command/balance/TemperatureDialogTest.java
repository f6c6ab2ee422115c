package org.tristimulus.command.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Canvas;
import java.awt.Color;
import java.awt.Scrollbar;
import java.awt.event.AdjustmentEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

import ij.ImagePlus;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.Door;
import org.tristimulus.door.OnScreen;
import org.tristimulus.door.PanelDriver;
import org.tristimulus.imagej.form.LightSwatch;
import org.tristimulus.imagej.image.ImageProperties;

/** The dialogs of Color Temperature and White Balance on a screen: presets, the slider in mired, its swatch, files. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class TemperatureDialogTest {

	private static final String KELVIN = "kelvin", TINT = "tint", PRESET = "preset", LOCUS = "locus";

	private static ImagePlus show() {
		return OnScreen.show(Door.rgb(60, IntStream.range(0, 3600).map(i -> 0xb49468 + 0x010101 * (i % 5)).toArray()));
	}

	private static int[] pixels(ImagePlus imp) {
		return ((int[]) imp.getProcessor().getPixels()).clone();
	}

	private static void slide(Scrollbar bar, double fraction) {
		DialogDriver.onEventThread(() -> {
			bar.setValue((int) Math.round(fraction * (bar.getMaximum() - bar.getVisibleAmount())));
			bar.dispatchEvent(new AdjustmentEvent(bar, AdjustmentEvent.ADJUSTMENT_VALUE_CHANGED, AdjustmentEvent.TRACK, bar.getValue()));
		});
		DialogDriver.settle();
	}

	private static double position(Scrollbar bar) {
		return bar.getValue() / (double) (bar.getMaximum() - bar.getVisibleAmount());
	}

	/** Choosing one fills its fields and no more; what the fields hold shows which one it is; it is not a key. */
	@Test
	void presets() {
		ImagePlus imp = show();
		int[] before = pixels(imp);
		PanelDriver d = PanelDriver.open("Color Temperature...");
		assertEquals("D65", d.choice(PRESET).getSelectedItem());
		assertEquals("6504 K", d.number(KELVIN).getText());
		d.preview(true);
		d.select(PRESET, 8);
		assertEquals("F2 (cool white)", d.choice(PRESET).getSelectedItem());
		assertEquals("4224 K", d.number(KELVIN).getText());
		assertEquals("0.0018", d.number(TINT).getText());
		assertEquals("Black body (Planckian)", d.choice(LOCUS).getSelectedItem());
		DialogDriver.await("no preview", () -> !Arrays.equals(before, pixels(imp)));
		d.type(KELVIN, "4225");
		DialogDriver.await("the preset stays", () -> d.choice(PRESET).getSelectedItem().equals("Custom"));
		d.type(KELVIN, "4224.0");
		DialogDriver.await("the preset is not found", () -> d.choice(PRESET).getSelectedItem().equals("F2 (cool white)"));
		d.select(PRESET, 0);
		assertEquals("4224.0", d.number(KELVIN).getText(), "custom changes nothing");
		d.end("OK");
		DialogDriver.await("not recorded", () -> imp.getProp(ImageProperties.HISTORY) != null);
		assertEquals("4224", Door.keys(imp).get("kelvin"));
		assertEquals("0.0018", Door.keys(imp).get("tint"));
		assertFalse(Door.keys(imp).containsKey("preset"));
	}

	/** Equal ways are equal steps in mired, from 1000 K to 10,000 K; text and slider follow each other. */
	@Test
	void slider() {
		ImagePlus imp = show();
		int[] before = pixels(imp);
		PanelDriver d = PanelDriver.open("Color Temperature...");
		d.press("reset");
		Scrollbar bar = d.all(Scrollbar.class).get(0);
		assertEquals((1000 - 1e6 / 6504) / 900, position(bar), 1e-3);
		d.preview(true);
		double[] kelvins = { 1000, 1e6 / 775, 1e6 / 550, 1e6 / 325, 10_000 };
		for (int i = 0; i < kelvins.length; i++) {
			slide(bar, i / 4.0);
			assertEquals(kelvins[i], Double.parseDouble(d.number(KELVIN).getText().replace(" K", "")), 0.51);
		}
		DialogDriver.await("no preview", () -> !Arrays.equals(before, pixels(imp)));
		d.type(KELVIN, "2500");
		DialogDriver.await("the slider stays", () -> Math.abs(position(bar) - 600 / 900.0) < 1e-4);
		DialogDriver.picture("color-temperature");
		swatch(d, "2856", new Color(255, 179, 100));
		swatch(d, "6504", Color.WHITE);
		for (String text : new String[] { "25000", "x", "500" }) {
			d.type(KELVIN, text);
			boolean right = text.equals("25000");
			DialogDriver.await(text, () -> d.ok().isEnabled() == right);
			assertEquals(!right, d.labels().contains("kelvin=" + text));
		}
		d.press("reset");
		assertEquals("6504 K", d.number(KELVIN).getText());
		d.end("Cancel");
		DialogDriver.await("not restored", () -> !imp.isLocked() && Arrays.equals(before, pixels(imp)));
	}

	/** The swatch has the colour of the light; black bodies by the matrix and the curve of IEC 61966-2-1, see LightColorTest. */
	private static void swatch(PanelDriver d, String kelvin, Color color) {
		d.type(KELVIN, kelvin);
		Canvas swatch = d.all(LightSwatch.class).get(0);
		BufferedImage picture = new BufferedImage(swatch.getWidth(), swatch.getHeight(), BufferedImage.TYPE_INT_RGB);
		DialogDriver.onEventThread(() -> swatch.paint(picture.createGraphics()));
		Color shown = new Color(picture.getRGB(swatch.getWidth() / 2, swatch.getHeight() / 2));
		assertEquals(color.getRed(), shown.getRed(), 1);
		assertEquals(color.getGreen(), shown.getGreen(), 1);
		assertEquals(color.getBlue(), shown.getBlue(), 1);
	}

	/** What does not go together stands under its field before OK. */
	@Test
	void problems() {
		show();
		PanelDriver d = PanelDriver.open("Color Temperature...");
		d.press("reset");
		d.type(KELVIN, "3000");
		d.select(LOCUS, 2);
		DialogDriver.await("OK", () -> !d.ok().isEnabled());
		assertTrue(d.labels().contains("3000 K is out of range: the locus daylight reaches from 4000 to 25000 K"), d.labels());
		d.end("Cancel");
		PanelDriver w = PanelDriver.open("White Balance...");
		assertTrue(w.ok().isEnabled(), "without a selection it offers the background");
		w.select("from", 0);
		DialogDriver.await("OK", () -> !w.ok().isEnabled());
		assertTrue(w.labels().contains("has no area selected"), w.labels());
		w.select("from", 2);
		DialogDriver.await("OK", () -> w.ok().isEnabled());
		w.end("Cancel");
	}

	/** A preview writes no file; OK does. */
	@Test
	void aPreviewWritesNoFile(@TempDir Path folder) {
		ImagePlus imp = show();
		imp.setRoi(5, 5, 20, 20);
		int[] before = pixels(imp);
		Path file = folder.resolve("lamp.txt");
		PanelDriver d = PanelDriver.open("White Balance...");
		d.press("reset");
		d.preview(true);
		d.type("save", file.toString());
		DialogDriver.await("no preview", () -> !Arrays.equals(before, pixels(imp)));
		ij.IJ.wait(300);
		assertFalse(Files.exists(file));
		d.end("OK");
		DialogDriver.await("no file", () -> Files.exists(file));
		DialogDriver.await("not recorded", () -> imp.getProp(ImageProperties.HISTORY) != null);
		assertEquals(file.toString(), Door.keys(imp).get("save"));
	}

	/** A file that is not a recipe is replaced when the user says so, and else nothing is done; what is not a file is refused under its field. */
	@Test
	void asksBeforeItReplaces(@TempDir Path folder) throws IOException {
		ImagePlus imp = show();
		imp.setRoi(5, 5, 20, 20);
		int[] before = pixels(imp);
		Path file = Files.writeString(folder.resolve("notes.txt"), "notes");
		for (String answer : new String[] { "Cancel", "OK" }) {
			PanelDriver d = PanelDriver.open("White Balance...");
			d.press("reset");
			d.type("save", folder.toString());
			DialogDriver.await("OK", () -> !d.ok().isEnabled());
			assertTrue(d.labels().contains("is a folder; name a file"), d.labels());
			d.type("save", file.toString());
			DialogDriver.await("no OK", () -> d.ok().isEnabled());
			DialogDriver question = DialogDriver.open("White Balance", () -> d.press("OK"));
			DialogDriver.picture("replace-" + answer.toLowerCase());
			String words = question.labels().replaceAll("\\s+", " ");
			assertTrue(words.contains("\"" + file + "\" is there already and is not a white balance recipe. Replace it?"), words);
			question.end(answer);
			OnScreen.awaitCommands();
			DialogDriver.await("the command still runs", () -> Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().equals("Tristimulus White Balance")));
			boolean isReplaced = answer.equals("OK");
			assertEquals(isReplaced, !Arrays.equals(before, pixels(imp)), "pixels after " + answer);
			assertEquals(isReplaced, Files.readString(file).startsWith("# Tristimulus white balance"), answer);
			if (!isReplaced) assertEquals("notes", Files.readString(file));
		}
	}
}
