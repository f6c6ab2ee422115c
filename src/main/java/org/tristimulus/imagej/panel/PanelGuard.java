package org.tristimulus.imagej.panel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import ij.CommandListener;
import ij.Executer;
import ij.IJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;

import org.tristimulus.imagej.show.HostSession;

/**
 * ImageJ's commands while panels are open: those that could change a panel's image are refused, a macro's end the panel, and
 * those that have to see the original see it. ImageJ has one list of listeners, whose monitor is held during a call, so each ImageJ
 * has one of these, which does not wait for the event thread and does not leave the list during a call.
 */
final class PanelGuard implements CommandListener, HostSession.Ends {

	/** A panel as the guard sees it. All but the first two may be called on any thread, and must not wait for the event thread. */
	interface Guarded {

		ImagePlus image();

		/** The command, for messages. */
		String title();

		void takeOff();

		void putBack();

		/** @param why for the status bar, or an empty text */
		void cancel(String why);

		/** Tells that a command was refused. */
		void refused(String message);
	}

	private final List<Guarded> panels = new CopyOnWriteArrayList<>();
	/** Commands of this suite that touch no image. */
	private Predicate<String> harmless = command -> false;
	private CommandGroups groups;
	private boolean listens;

	private PanelGuard() {}

	/** The one of the ImageJ that runs. */
	static PanelGuard installed() {
		return HostSession.the(PanelGuard.class, PanelGuard::new);
	}

	/** @param isHarmless whether a command, by its entry in the menu table, is free as well */
	synchronized void add(Guarded panel, Predicate<String> isHarmless) {
		harmless = isHarmless;
		groups = new CommandGroups(Menus.getMenuBar());
		panels.add(panel);
		if (!listens) Executer.addCommandListener(this);
		listens = true;
	}

	/** It stays in ImageJ's list while that runs, and lets everything pass: to leave it during a call makes ImageJ skip another. */
	void remove(Guarded panel) {
		panels.remove(panel);
	}

	/** On a thread of its own: the list's monitor may be held. */
	@Override
	public void end() {
		Thread leaving = new Thread(() -> Executer.removeCommandListener(this), "Tristimulus leaves ImageJ");
		leaving.setDaemon(true);
		leaving.start();
	}

	/** The panel on an image, or null. */
	Guarded on(ImagePlus imp) {
		for (Guarded p : panels)
			if (p.image() == imp) return p;
		return null;
	}

	@Override
	public String commandExecuting(String command) {
		if (panels.isEmpty()) return command;
		CommandGroups.Group group = groups.of(command);
		if (group == CommandGroups.Group.ENDS_ALL) {
			for (Guarded p : panels)
				p.cancel("");
			return command;
		}
		Guarded panel = on(WindowManager.getCurrentImage());
		if (panel == null || group == CommandGroups.Group.FREE || isHarmless(command)) return command;
		if (group == CommandGroups.Group.SEES_ORIGINAL) {
			panel.takeOff();
			new CommandEnd(Thread.currentThread()).then(panel::putBack);
			return command;
		}
		if (CommandEnd.isCalled(Thread.currentThread())) {
			panel.cancel(panel.title() + " ended: " + command.trim() + " came to its image");
			return command;
		}
		IJ.setKeyUp(IJ.ALL_KEYS);
		panel.refused("\"" + command.trim() + "\" was refused: " + panel.title() + " is open on \"" + panel.image().getTitle() + "\"; press OK or Cancel first");
		return null;
	}

	private boolean isHarmless(String command) {
		Object entry = Menus.getCommands() == null ? null : Menus.getCommands().get(command);
		return entry != null && harmless.test(entry.toString());
	}
}
