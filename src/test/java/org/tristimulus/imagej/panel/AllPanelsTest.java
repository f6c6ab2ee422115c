package org.tristimulus.imagej.panel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.OnScreen;
import org.tristimulus.door.PanelDriver;
import org.tristimulus.imagej.form.PanelLayout;
import org.tristimulus.imagej.image.HostMatrixTest;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.CommandTable;

/** The panel of every command that has one: it opens beside its image, fits a small screen, previews or says why not, and Cancel leaves no window and every byte. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class AllPanelsTest {

	static List<String> labels() throws IOException {
		return CommandTable.menu().keySet().stream().map(CommandSpec::of).filter(PanelLayout::isPanel).map(CommandSpec::label).collect(Collectors.toList());
	}

	@ParameterizedTest
	@MethodSource("labels")
	void opensAndCancels(String label) {
		ImagePlus second = OnScreen.show(IJ.createImage("second", "RGB black", 300, 200, 1)), imp = OnScreen.show(IJ.createImage("first", "RGB ramp", 300, 200, 1));
		List<Object> before = HostImage.pixels(imp), other = HostImage.pixels(second);
		PanelDriver d = PanelDriver.open(label);
		IJ.wait(700);
		DialogDriver.settle();
		DialogDriver.picture("panel-" + label.toLowerCase().replaceAll("[^a-z]+", "-"));
		assertTrue(d.isShowing());
		assertFalse(DialogDriver.windows().contains("Exception"), DialogDriver.windows());
		DialogDriver.await("the readout is cut off", () -> !d.find("readout").isVisible() || d.find("readout").getWidth() >= d.find("readout").getPreferredSize().width);
		assertTrue(d.dialog().getHeight() <= 800 && d.dialog().getWidth() <= 640, d.dialog().getBounds().toString());
		PanelLayout layout = new PanelLayout(CommandSpec.of(name(label)));
		assertTrue(layout.first().size() <= 9, layout.first().toString());
		d.end("Cancel");
		DialogDriver.await("a window stays: " + DialogDriver.windows(), () -> WindowManager.getImageCount() == 2);
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "first");
		HostMatrixTest.assertPlanes(other, HostImage.pixels(second), "second");
		DialogDriver.await("a preview goes on", () -> Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().equals("Tristimulus preview") && t.getState() == Thread.State.RUNNABLE));
	}

	private static String name(String label) {
		try {
			return CommandTable.menu().keySet().stream().filter(n -> CommandSpec.of(n).label().equals(label)).findFirst().orElseThrow();
		}
		catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
