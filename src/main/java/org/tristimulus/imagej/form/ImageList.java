package org.tristimulus.imagej.form;

import java.awt.BorderLayout;
import java.awt.Checkbox;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.awt.GridLayout;
import java.awt.Panel;
import java.awt.TextField;
import java.awt.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;

import ij.ImageListener;
import ij.ImagePlus;
import ij.WindowManager;

import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.parameter.CommandParameter;

/** The names of images, separated by semicolons, and the open grey images to tick under them; the first that is ticked is the first channel. Without any it is the active image. */
final class ImageList extends Panel implements ImageListener {

	private static final long serialVersionUID = 1;

	private static final String SEPARATOR = ";", PREFIX = "image ";
	private static final int MOST = 7, LETTERS = 34;

	private final TextField text = new TextField(CommandParameter.ACTIVE, 22);
	private final Panel boxes = new Panel(new GridLayout(0, 1));
	private final transient Runnable changed;

	/** @param changed is told when a person changed the names */
	ImageList(Runnable changed) {
		super(new BorderLayout());
		this.changed = changed;
		text.addTextListener(e -> {
			showTicks();
			changed.run();
		});
		add(text, BorderLayout.NORTH);
		add(boxes, BorderLayout.CENTER);
		fill();
	}

	TextField text() {
		return text;
	}

	/** A box for each open image that can be a channel. */
	private void fill() {
		List<ImagePlus> open = open();
		boxes.removeAll();
		for (ImagePlus imp : open) {
			if (imp.getType() == ImagePlus.COLOR_RGB || imp.getType() == ImagePlus.COLOR_256 || imp.getNChannels() > 1 || boxes.getComponentCount() == MOST) continue;
			String name = Images.nameOf(imp, open);
			boxes.add(atLeft(box(name.contains(SEPARATOR) ? "#" + imp.getID() : name, imp.getTitle())));
		}
		showTicks();
	}

	private static List<ImagePlus> open() {
		int[] ids = WindowManager.getIDList();
		return ids == null ? new ArrayList<>() : Arrays.stream(ids).mapToObj(WindowManager::getImage).filter(imp -> imp != null).collect(Collectors.toList());
	}

	private Checkbox box(String name, String title) {
		Checkbox box = new Checkbox(title.length() > LETTERS ? title.substring(0, LETTERS) + "\u2026" : title);
		box.setName(PREFIX + name);
		box.addItemListener(e -> {
			List<String> names = names();
			names.remove(name);
			if (box.getState()) names.add(name);
			text.setText(names.isEmpty() ? CommandParameter.ACTIVE : String.join(SEPARATOR, names));
		});
		return box;
	}

	/** A box that is stretched centres its words. */
	private static Panel atLeft(Checkbox box) {
		Panel row = new Panel(new FlowLayout(FlowLayout.LEFT, 0, 0));
		row.add(box);
		return row;
	}

	private List<String> names() {
		return Arrays.stream(text.getText().split(SEPARATOR)).map(String::trim).filter(n -> !n.isEmpty() && !n.equals(CommandParameter.ACTIVE)).collect(Collectors.toCollection(ArrayList::new));
	}

	private void showTicks() {
		List<String> names = names();
		for (Component row : boxes.getComponents()) {
			Checkbox box = (Checkbox) ((Panel) row).getComponent(0);
			box.setState(names.contains(box.getName().substring(PREFIX.length())));
		}
	}

	@Override
	public void addNotify() {
		super.addNotify();
		ImagePlus.addImageListener(this);
	}

	@Override
	public void removeNotify() {
		ImagePlus.removeImageListener(this);
		super.removeNotify();
	}

	@Override
	public void imageOpened(ImagePlus imp) {
		EventQueue.invokeLater(this::fillAgain);
	}

	@Override
	public void imageClosed(ImagePlus imp) {
		EventQueue.invokeLater(this::fillAgain);
	}

	@Override
	public void imageUpdated(ImagePlus imp) {
		// Titles and types are read when an image opens or closes.
	}

	private void fillAgain() {
		if (!isDisplayable()) return;
		int before = boxes.getComponentCount();
		fill();
		Window window = SwingUtilities.getWindowAncestor(this);
		if (before != boxes.getComponentCount() && window != null) window.pack();
		else boxes.validate();
		if (!names().isEmpty()) changed.run();
	}
}
