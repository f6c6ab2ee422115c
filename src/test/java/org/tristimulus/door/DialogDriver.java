package org.tristimulus.door;

import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Label;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Scrollbar;
import java.awt.TextField;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.AdjustmentEvent;
import java.awt.event.ItemEvent;
import java.awt.event.WindowEvent;
import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import ij.IJ;
import ij.gui.GenericDialog;
import ij.gui.MultiLineLabel;

/** Opens the dialog of a command from the menu and uses it as a person would. */
public final class DialogDriver {

	private final GenericDialog dialog;

	/** From the menu command to the dialog on the screen. */
	public final double openedInMs;

	private DialogDriver(GenericDialog dialog, double ms) {
		this.dialog = dialog;
		openedInMs = ms;
	}

	/** Runs the menu command when none runs any more, and waits for its dialog. */
	public static DialogDriver open(String label) {
		OnScreen.awaitCommands();
		return open(label, () -> IJ.doCommand(label));
	}

	/** Waits for the dialog that something opens on another thread. */
	public static DialogDriver open(String label, Runnable command) {
		long start = System.nanoTime();
		command.run();
		GenericDialog dialog = (GenericDialog) window(w -> w instanceof GenericDialog && label.equals(((GenericDialog) w).getTitle()));
		double ms = (System.nanoTime() - start) / 1e6;
		return new DialogDriver(dialog, ms);
	}

	/** Waits for a window on the screen (one that is being made says so, too, before it has a title); for a modal dialog until it blocks its caller, since AWT hangs when one is closed earlier. */
	public static Window window(Predicate<Window> wanted) {
		List<Window> found = new ArrayList<>();
		await("the window is not there", () -> Arrays.stream(Window.getWindows()).filter(w -> w.isDisplayable() && w.isShowing() && wanted.test(w)).peek(found::add).findAny().isPresent());
		await("a dialog does not block", () -> callersBlocked() >= Arrays.stream(Window.getWindows()).filter(w -> w.isShowing() && w instanceof Dialog && ((Dialog) w).isModal()).count());
		return found.get(0);
	}

	/** How many calls to show a modal dialog wait for its end: a command's thread waits in earnest, the event thread goes on with the events. */
	private static long callersBlocked() {
		return Thread.getAllStackTraces().values().stream().mapToLong(frames -> IntStream.range(1, frames.length)
			.filter(i -> frames[i].getClassName().equals("java.awt.WaitDispatchSupport") && frames[i].getMethodName().equals("enter"))
			.filter(i -> frames[i - 1].getMethodName().equals("wait") || frames[frames.length - 1].getClassName().equals("java.awt.EventDispatchThread")).count()).sum();
	}

	public static boolean isShowing(Class<? extends Window> kind) {
		return Arrays.stream(Window.getWindows()).anyMatch(w -> w.isShowing() && kind.isInstance(w));
	}

	/** Waits up to half a minute, since a machine may be slow, for something to be true, else keeps a picture of the screen and fails. */
	public static void await(String problem, BooleanSupplier condition) {
		long end = System.nanoTime() + 30_000_000_000L;
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				picture("awaited");
				throw new AssertionError(problem + "; on show are " + windows());
			}
			IJ.wait(2);
		}
		settle();
	}

	/** Kinds and names of all windows on the screen. */
	public static String windows() {
		return Arrays.stream(Window.getWindows()).filter(Window::isShowing).map(w -> w.getClass().getSimpleName() + " \"" + (w instanceof Dialog ? ((Dialog) w).getTitle() : w.getName()) + "\"").collect(Collectors.joining(", "));
	}

	/** Waits until all events so far are dealt with. */
	public static void settle() {
		onEventThread(() -> {});
	}

	public static void onEventThread(Runnable work) {
		try {
			EventQueue.invokeAndWait(work);
		}
		catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	public GenericDialog dialog() {
		return dialog;
	}

	public TextField number(int i) {
		return (TextField) dialog.getNumericFields().get(i);
	}

	public Choice choice(int i) {
		return (Choice) dialog.getChoices().get(i);
	}

	public void type(int number, String text) {
		onEventThread(() -> number(number).setText(text));
		settle();
	}

	/** Selects by token of the parameter's enum order. */
	public void select(int choice, int index) {
		onEventThread(() -> {
			choice(choice).select(index);
			dialog.itemStateChanged(new ItemEvent(choice(choice), ItemEvent.ITEM_STATE_CHANGED, choice(choice).getSelectedItem(), ItemEvent.SELECTED));
		});
	}

	/** Moves the first slider to a fraction of its way. */
	public void slide(double fraction) {
		onEventThread(() -> {
			Scrollbar s = (Scrollbar) dialog.getSliders().get(0);
			s.setValue((int) Math.round(s.getMinimum() + fraction * (s.getMaximum() - s.getVisibleAmount() - s.getMinimum())));
			dialog.adjustmentValueChanged(new AdjustmentEvent(s, AdjustmentEvent.ADJUSTMENT_VALUE_CHANGED, AdjustmentEvent.TRACK, s.getValue()));
		});
	}

	public void preview(boolean on) {
		onEventThread(() -> {
			Checkbox box = dialog.getPreviewCheckbox();
			box.setState(on);
			dialog.itemStateChanged(new ItemEvent(box, ItemEvent.ITEM_STATE_CHANGED, box.getLabel(), on ? ItemEvent.SELECTED : ItemEvent.DESELECTED));
		});
	}

	public Button ok() {
		return dialog.getButtons()[0];
	}

	public void press(String label) {
		Button button = buttons().stream().filter(b -> b.getLabel().trim().equals(label)).findAny().orElseThrow();
		EventQueue.invokeLater(() -> button.dispatchEvent(new ActionEvent(button, ActionEvent.ACTION_PERFORMED, button.getActionCommand())));
		settle();
	}

	private List<Button> buttons() {
		List<Button> all = new ArrayList<>();
		collect(dialog, all);
		return all;
	}

	private static void collect(java.awt.Container in, List<Button> all) {
		for (java.awt.Component c : in.getComponents())
			if (c instanceof Button) all.add((Button) c);
			else if (c instanceof java.awt.Container) collect((java.awt.Container) c, all);
	}

	/** The first component of a kind, wherever in the dialog. */
	public <T extends java.awt.Component> T find(Class<T> kind) {
		return kind.cast(find(dialog, kind));
	}

	private static java.awt.Component find(java.awt.Container in, Class<?> kind) {
		for (java.awt.Component c : in.getComponents()) {
			if (kind.isInstance(c)) return c;
			java.awt.Component inside = c instanceof java.awt.Container ? find((java.awt.Container) c, kind) : null;
			if (inside != null) return inside;
		}
		return null;
	}

	/** The texts of all labels on show. */
	public String labels() {
		StringBuilder s = new StringBuilder();
		for (java.awt.Component c : dialog.getComponents())
			if (c.isVisible() && (c instanceof Label || c instanceof MultiLineLabel)) s.append(text(c)).append('\n');
		return s.toString();
	}

	/** ImageJ's label of several lines does not tell what it shows. */
	private static String text(java.awt.Component label) {
		if (label instanceof Label) return ((Label) label).getText();
		try {
			java.lang.reflect.Field lines = MultiLineLabel.class.getDeclaredField("lines");
			lines.setAccessible(true);
			return String.join(" ", (String[]) lines.get(label));
		}
		catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	public void end(String button) {
		press(button);
		await("the dialog stays", () -> !dialog.isShowing());
	}

	public static void close(Window w) {
		EventQueue.invokeLater(() -> w.dispatchEvent(new WindowEvent(w, WindowEvent.WINDOW_CLOSING)));
		await("the window stays", () -> !w.isShowing());
	}

	/** Keeps a picture of the screen. */
	public static void picture(String name) {
		try {
			File file = new File("target/screens/" + name + ".png");
			Files.createDirectories(file.getParentFile().toPath());
			new Robot().waitForIdle();
			IJ.wait(200);
			ImageIO.write(new Robot().createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize())), "png", file);
		}
		catch (Exception e) {
			throw new AssertionError(e);
		}
	}
}
