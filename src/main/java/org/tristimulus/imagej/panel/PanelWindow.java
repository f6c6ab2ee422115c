package org.tristimulus.imagej.panel;

import java.awt.BorderLayout;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Cursor;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Label;
import java.awt.Panel;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.ScrollPane;
import java.awt.Window;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;

import ij.gui.GUI;
import ij.gui.MultiLineLabel;

import org.tristimulus.imagej.form.Messages;
import org.tristimulus.imagej.form.PanelForm;

/** What a panel looks like: form, More, readout, histogram, the row of the preview, what will change, OK. It decides nothing. */
final class PanelWindow {

	/** What the window's parts do. */
	interface Actions {

		void ok();

		void cancel();

		void help();

		/** What was tried on this image is to be done to a folder. */
		void folder();

		void reset();

		void preview();

		void split(boolean on);

		void clipping(boolean on);

		void before(boolean pressed);

		/** The line of how values are read was clicked. */
		void reading();
	}

	private static final int MORE_HEIGHT = 190;

	/** Pixels by which a window manager may shift a window. */
	private static final int DECORATION = 60;

	final Dialog dialog;
	final Checkbox preview = new Checkbox("Preview", true), split = new Checkbox("Split"), clipping = new Checkbox("Show clipping");
	final Button before = new Button("Before"), ok = new Button("  OK  "), more = new Button("More \u25b8"), folder = new Button("Use on a folder\u2026"), reset = new Button("Reset");
	final Label reading = new Label(" "), changes = new Label(" ");
	final MultiLineLabel problem = new MultiLineLabel(""), remark = new MultiLineLabel("");
	final ReadoutView readout = new ReadoutView();
	final HistogramView histogram = new HistogramView();
	final PreviewWindow ownPreview = new PreviewWindow(this);
	private final PanelForm form;
	private final Window image;
	private final ScrollPane moreScroll = new ScrollPane(ScrollPane.SCROLLBARS_AS_NEEDED);
	private int row;
	/** Where it was put beside the image. */
	private Point placed;

	/** @param image the window that is not to be covered; the panel goes with it */
	PanelWindow(String title, Window image, PanelForm form, boolean hasPreview, boolean hasFolder, boolean isMoreOpen, Actions actions) {
		this.form = form;
		this.image = image;
		dialog = image instanceof Dialog ? new Dialog((Dialog) image, title, false) : new Dialog((java.awt.Frame) image, title, false);
		dialog.setLayout(new GridBagLayout());
		dialog.setBackground(new Color(236, 236, 236));
		add(form.first);
		Panel fold = new Panel(new FlowLayout(FlowLayout.LEFT, 4, 1));
		fold.add(more);
		fold.add(reset);
		add(fold);
		moreScroll.add(form.more);
		moreScroll.setVisible(isMoreOpen);
		add(moreScroll);
		reading.setForeground(new Color(60, 60, 140));
		reading.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
		add(reading);
		Messages.show(remark, "");
		add(remark);
		add(readout);
		if (hasPreview) {
			add(histogram);
			Panel looks = new Panel(new FlowLayout(FlowLayout.LEFT, 4, 1));
			for (Component c : new Component[] { preview, split, clipping, before })
				looks.add(c);
			add(looks);
		}
		add(changes);
		problem.setForeground(Messages.WRONG);
		Messages.show(problem, "");
		add(problem);
		Panel buttons = new Panel(new FlowLayout(FlowLayout.RIGHT, 4, 2));
		Button cancel = new Button("Cancel"), help = new Button(" Help ");
		if (hasFolder) buttons.add(folder);
		for (Button b : new Button[] { ok, cancel, help })
			buttons.add(b);
		add(buttons);
		name();
		listen(actions, cancel, help);
		GUI.scale(dialog);
	}

	/** Shows a line, which takes no room where it is empty; whether that changed. */
	static boolean show(Label line, String text) {
		boolean changes = line.isVisible() == text.isEmpty();
		line.setText(text);
		line.setVisible(!text.isEmpty());
		return changes;
	}

	private void name() {
		preview.setName("preview");
		split.setName("split");
		clipping.setName("clipping");
		before.setName("before");
		more.setName("more");
		folder.setName("folder");
		reset.setName("reset");
		reading.setName("reading");
		changes.setName("changes");
	}

	private void add(Component c) {
		GridBagConstraints place = new GridBagConstraints();
		place.gridy = row++;
		place.fill = GridBagConstraints.HORIZONTAL;
		place.weightx = 1;
		place.insets = new Insets(row == 1 ? 6 : 1, 6, 1, 6);
		dialog.add(c, place);
	}

	private void listen(Actions actions, Button cancel, Button help) {
		ok.addActionListener(e -> actions.ok());
		cancel.addActionListener(e -> actions.cancel());
		help.addActionListener(e -> actions.help());
		folder.addActionListener(e -> actions.folder());
		reset.addActionListener(e -> actions.reset());
		more.addActionListener(e -> openMore(!moreScroll.isVisible()));
		preview.addItemListener(e -> actions.preview());
		split.addItemListener(e -> actions.split(split.getState()));
		clipping.addItemListener(e -> actions.clipping(clipping.getState()));
		before.addMouseListener(new MouseAdapter() {

			@Override
			public void mousePressed(MouseEvent e) {
				actions.before(true);
			}

			@Override
			public void mouseReleased(MouseEvent e) {
				actions.before(false);
			}
		});
		reading.addMouseListener(new MouseAdapter() {

			@Override
			public void mousePressed(MouseEvent e) {
				actions.reading();
			}
		});
		dialog.addWindowListener(new WindowAdapter() {

			@Override
			public void windowClosing(WindowEvent e) {
				actions.cancel();
			}

			@Override
			public void windowClosed(WindowEvent e) {
				actions.cancel();
			}
		});
		KeyAdapter keys = new KeyAdapter() {

			@Override
			public void keyPressed(KeyEvent e) {
				if (e.getKeyCode() == KeyEvent.VK_ESCAPE) actions.cancel();
				else if (e.getKeyCode() == KeyEvent.VK_ENTER && !(e.getSource() instanceof Button && e.getSource() != ok) && !(e.getSource() instanceof Choice)) actions.ok();
			}
		};
		listen(dialog, keys);
	}

	/** ImageJ hears of no key that is pressed in the panel; and what is under More scrolls to the field that has the focus. */
	private void listen(Component c, KeyAdapter keys) {
		c.addKeyListener(keys);
		c.addFocusListener(new FocusAdapter() {

			@Override
			public void focusGained(FocusEvent e) {
				if (form.isUnderMore(c)) scrollTo(c);
			}
		});
		if (c instanceof Container) for (Component inside : ((Container) c).getComponents())
			listen(inside, keys);
	}

	private void scrollTo(Component c) {
		int y = 0;
		for (Component at = c; at != null && at != form.more; at = at.getParent())
			y += at.getY();
		int top = moreScroll.getScrollPosition().y, height = moreScroll.getViewportSize().height;
		if (y < top || y + c.getHeight() > top + height) moreScroll.setScrollPosition(0, Math.max(0, y - height / 2));
	}

	/** The preview has a window of its own: nothing is drawn over the image, and its pixels are not changed. */
	void previewApart(boolean isOverImage) {
		for (Component c : new Component[] { histogram, split, clipping, before })
			c.setVisible(c == before && isOverImage);
		dialog.validate();
	}

	/** The image and the panel, which the window of a preview leaves free. */
	Rectangle both() {
		return image.getBounds().union(dialog.getBounds());
	}

	/** What windows may cover of the screen. */
	Rectangle screen() {
		return GUI.getMaxWindowBounds(image);
	}

	boolean isMoreOpen() {
		return moreScroll.isVisible();
	}

	void openMore(boolean open) {
		moreScroll.setVisible(open);
		pack();
	}

	private static int within(int at, int length, int from, int room) {
		return Math.max(Math.min(at, from), Math.min(at, from + room - length));
	}

	/**
	 * Fits the window to what is in it, and keeps it beside the image and on the screen. Where it stands is set before its size: a window
	 * system tells of each change later, and would tell of the new size at the old place.
	 */
	void pack() {
		more.setLabel(moreScroll.isVisible() ? "More \u25be" : "More \u25b8");
		if (!dialog.isDisplayable()) dialog.addNotify();
		Rectangle screen = GUI.getMaxWindowBounds(image);
		int height = Math.min(form.more.getPreferredSize().height + 6, MORE_HEIGHT);
		fitMore(height);
		int over = dialog.getPreferredSize().height - screen.height;
		if (moreScroll.isVisible() && over > 0) fitMore(Math.max(60, height - over));
		Dimension size = dialog.getPreferredSize();
		place(size, screen);
		dialog.pack();
		ownPreview.leave(new Rectangle(dialog.getLocation(), size), image.getBounds());
	}

	/** Beside the image, and on the screen; where it is both already, or a person has moved it, no further than it must. */
	private void place(Dimension size, Rectangle screen) {
		Rectangle here = new Rectangle(dialog.getLocation(), size);
		if (dialog.isShowing() && screen.contains(here) && !here.intersects(image.getBounds())) return;
		int widest = form.more.getPreferredSize().width + 24 + dialog.getInsets().left + dialog.getInsets().right;
		boolean isMoved = dialog.isShowing() && placed != null && dialog.getLocation().distance(placed) > DECORATION;
		Point to = Placement.beside(image.getBounds(), size, widest, screen).getLocation();
		if (isMoved) to = new Point(within(dialog.getX(), size.width, screen.x, screen.width), within(dialog.getY(), size.height, screen.y, screen.height));
		if (!to.equals(placed) || isMoved) dialog.setLocation(to);
		if (!isMoved) placed = to;
	}

	private void fitMore(int height) {
		moreScroll.setPreferredSize(new Dimension(form.more.getPreferredSize().width + 24, height));
		moreScroll.setSize(moreScroll.getPreferredSize());
		moreScroll.getVAdjustable().setUnitIncrement(20);
		dialog.invalidate();
	}
}
