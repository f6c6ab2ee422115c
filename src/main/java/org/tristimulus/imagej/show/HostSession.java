package org.tristimulus.imagej.show;

import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.event.WindowListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import ij.IJ;

/**
 * What lasts as long as one ImageJ runs, and belongs to it: it is kept at ImageJ's main window and ends with it, so that another
 * ImageJ in the same JVM begins afresh. Without that window nothing is kept.
 */
public final class HostSession extends WindowAdapter {

	/** What has to be done when ImageJ ends. */
	public interface Ends {

		void end();
	}

	private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();

	private HostSession() {}

	/** The one of its kind in this session, made at the first call. */
	public static <T> T the(Class<T> kind, Supplier<T> fresh) {
		Window main = IJ.getInstance();
		return main == null ? fresh.get() : kind.cast(at(main).kept.computeIfAbsent(kind, k -> fresh.get()));
	}

	private static synchronized HostSession at(Window main) {
		for (WindowListener listener : main.getWindowListeners())
			if (listener instanceof HostSession) return (HostSession) listener;
		HostSession session = new HostSession();
		main.addWindowListener(session);
		return session;
	}

	@Override
	public void windowClosed(WindowEvent e) {
		e.getWindow().removeWindowListener(this);
		for (Object each : kept.values())
			if (each instanceof Ends) ((Ends) each).end();
	}
}
