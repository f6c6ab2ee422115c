package org.tristimulus.door;

import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Label;
import java.awt.Scrollbar;
import java.awt.TextField;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.AdjustmentEvent;
import java.awt.event.ItemEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.GenericDialog;
import ij.gui.MultiLineLabel;

import org.tristimulus.imagej.panel.ReadoutView;

/** Opens the panel of a command from the menu and uses it as a person would; its parts are named as the keys of macros are. */
public final class PanelDriver {

	private final Dialog panel;

	/** From the menu command to the panel on the screen. */
	public final double openedInMs;

	private PanelDriver(Dialog panel, double ms) {
		this.panel = panel;
		openedInMs = ms;
	}

	/** Runs the menu command when none runs any more, and waits for its panel. */
	public static PanelDriver open(String label) {
		OnScreen.awaitCommands();
		PanelDriver opened = open(label, () -> IJ.doCommand(label));
		OnScreen.awaitCommands();
		return opened;
	}

	public static PanelDriver open(String label, Runnable command) {
		long start = System.nanoTime();
		String title = label.replace("...", "");
		List<Dialog> known = panels(title);
		command.run();
		List<Dialog> found = new ArrayList<>();
		DialogDriver.await("the panel is not there", () -> panels(title).stream().filter(d -> !known.contains(d)).peek(found::add).findAny().isPresent());
		return new PanelDriver(found.get(0), (System.nanoTime() - start) / 1e6);
	}

	private static List<Dialog> panels(String title) {
		return Arrays.stream(Window.getWindows()).filter(w -> w.isDisplayable() && w.isShowing() && w instanceof Dialog && !(w instanceof GenericDialog)).map(w -> (Dialog) w)
			.filter(d -> title.equals(d.getTitle()) || String.valueOf(d.getTitle()).startsWith(title + ": ")).collect(Collectors.toList());
	}

	public static boolean isOpen(String label) {
		return !panels(label.replace("...", "")).isEmpty();
	}

	public Dialog dialog() {
		return panel;
	}

	public Component find(String name) {
		return find(panel, name);
	}

	private static Component find(Container in, String name) {
		for (Component c : in.getComponents()) {
			if (name.equals(c.getName())) return c;
			Component inside = c instanceof Container ? find((Container) c, name) : null;
			if (inside != null) return inside;
		}
		return null;
	}

	public <T extends Component> List<T> all(Class<T> kind) {
		List<T> all = new ArrayList<>();
		collect(panel, kind, all);
		return all;
	}

	private static <T> void collect(Container in, Class<T> kind, List<T> all) {
		for (Component c : in.getComponents()) {
			if (kind.isInstance(c)) all.add(kind.cast(c));
			if (c instanceof Container) collect((Container) c, kind, all);
		}
	}

	public TextField number(String key) {
		return (TextField) find(key);
	}

	public Choice choice(String key) {
		return (Choice) find(key);
	}

	/** Whether a field is on show, under More or not. */
	public boolean has(String key) {
		Component c = find(key);
		return c != null && c.isVisible() && c.getParent().isVisible();
	}

	public void type(String key, String text) {
		DialogDriver.onEventThread(() -> number(key).setText(text));
		DialogDriver.settle();
	}

	public void select(String key, int index) {
		DialogDriver.onEventThread(() -> {
			Choice c = choice(key);
			c.select(index);
			for (java.awt.event.ItemListener l : c.getItemListeners())
				l.itemStateChanged(new ItemEvent(c, ItemEvent.ITEM_STATE_CHANGED, c.getSelectedItem(), ItemEvent.SELECTED));
		});
	}

	public void select(String key, String item) {
		Choice c = choice(key);
		for (int i = 0; i < c.getItemCount(); i++)
			if (c.getItem(i).equals(item)) select(key, i);
	}

	/** Moves the first slider to a fraction of its way. */
	public void slide(double fraction) {
		DialogDriver.onEventThread(() -> {
			Scrollbar s = all(Scrollbar.class).get(0);
			s.setValue((int) Math.round(s.getMinimum() + fraction * (s.getMaximum() - s.getVisibleAmount() - s.getMinimum())));
			for (java.awt.event.AdjustmentListener l : s.getAdjustmentListeners())
				l.adjustmentValueChanged(new AdjustmentEvent(s, AdjustmentEvent.ADJUSTMENT_VALUE_CHANGED, AdjustmentEvent.TRACK, s.getValue()));
		});
	}

	public void preview(boolean on) {
		tick("preview", on);
	}

	public void tick(String name, boolean on) {
		DialogDriver.onEventThread(() -> {
			Checkbox box = (Checkbox) find(name);
			box.setState(on);
			for (java.awt.event.ItemListener l : box.getItemListeners())
				l.itemStateChanged(new ItemEvent(box, ItemEvent.ITEM_STATE_CHANGED, box.getLabel(), on ? ItemEvent.SELECTED : ItemEvent.DESELECTED));
		});
	}

	/** Holds the Before button, or lets it go. */
	public void before(boolean pressed) {
		DialogDriver.onEventThread(() -> {
			Component c = find("before");
			c.dispatchEvent(new MouseEvent(c, pressed ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_RELEASED, System.currentTimeMillis(), MouseEvent.BUTTON1_DOWN_MASK, 3, 3, 1, false, MouseEvent.BUTTON1));
		});
		DialogDriver.settle();
	}

	public Button ok() {
		return button("OK");
	}

	private Button button(String label) {
		return all(Button.class).stream().filter(b -> b.getLabel().trim().equals(label) || label.equals(b.getName())).findAny().orElseThrow();
	}

	public void press(String label) {
		Button button = button(label);
		EventQueue.invokeLater(() -> button.dispatchEvent(new ActionEvent(button, ActionEvent.ACTION_PERFORMED, button.getActionCommand())));
		DialogDriver.settle();
	}

	/** The texts of all labels on show. */
	public String labels() {
		StringBuilder s = new StringBuilder();
		for (Component c : all(Component.class)) {
			if (!c.isVisible() || c.getParent() == null || !c.getParent().isVisible()) continue;
			if (c instanceof Label) s.append(((Label) c).getText()).append('\n');
			if (c instanceof MultiLineLabel) s.append(String.valueOf(c.getName()).replace('\n', ' ')).append('\n');
		}
		return s.toString();
	}

	/** The line of what OK will change. */
	public String changes() {
		return ((Label) find("changes")).getText();
	}

	public String readout() {
		return ((ReadoutView) find("readout")).text();
	}

	public void end(String button) {
		press(button);
		DialogDriver.await("the panel stays", () -> !panel.isShowing());
		DialogDriver.await("the command still runs", () -> Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().startsWith("Tristimulus ") && t.isAlive() && !t.isDaemon()));
	}

	public boolean isShowing() {
		return panel.isShowing();
	}

	/** A click on the image at a pixel, through the canvas's listeners. */
	public static void click(ImagePlus imp, int x, int y) {
		DialogDriver.onEventThread(() -> {
			Component canvas = imp.getCanvas();
			int sx = imp.getCanvas().screenX(x), sy = imp.getCanvas().screenY(y);
			for (int id : new int[] { MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED })
				canvas.dispatchEvent(new MouseEvent(canvas, id, System.currentTimeMillis(), MouseEvent.BUTTON1_DOWN_MASK, sx, sy, 1, false, MouseEvent.BUTTON1));
		});
		DialogDriver.settle();
	}
}
