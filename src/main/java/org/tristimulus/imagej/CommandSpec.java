package org.tristimulus.imagej;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.Output;
import org.tristimulus.image.Progress;

/** A command as the host sees it: its label, its images, and its other parameters with the pixel keys it takes. */
public final class CommandSpec {

	static final String PACKAGE = "org.tristimulus.command.";
	/** What was read from the declarations once holds for every run. */
	private static final Map<String, CommandSpec> READ = new ConcurrentHashMap<>();

	private final CommandInfo info;
	private final Plugin declaration;
	private final String name, label;
	private final List<Field> images = new ArrayList<>(), fields = new ArrayList<>(), messages = new ArrayList<>();

	private CommandSpec(String name) throws ClassNotFoundException, ModuleException {
		Class<? extends Command> command = Class.forName(PACKAGE + name).asSubclass(Command.class);
		info = new CommandInfo(command);
		this.name = name;
		declaration = command.getAnnotation(Plugin.class);
		label = declaration.label();
		for (Field f : fieldsOf(info))
			(f.isMessage() ? messages : f.kind() == Field.Kind.IMAGE ? images : fields).add(f);
		if (!images.isEmpty()) addPixelKeys();
	}

	/** The command of a simple class name, as {@code plugins.config} writes it. */
	static CommandSpec of(String name) {
		try {
			CommandSpec read = READ.get(name);
			if (read == null) READ.put(name, read = new CommandSpec(name));
			return read;
		}
		catch (ClassNotFoundException | ModuleException e) {
			throw new IllegalStateException("There is no command " + name, e);
		}
	}

	/** The command of a menu label, with or without the dots at its end. @throws IllegalArgumentException if there is none */
	public static CommandSpec labelled(String label) {
		Map<String, String> names = CommandIndex.names();
		for (String each : new String[] { label, label.trim() + "...", label.trim() })
			if (names.containsKey(each)) return of(names.get(each));
		throw new IllegalArgumentException("\"" + label + "\" is not a command of the suite; nearest: \"" + Nearest.to(label, names.keySet()) + "\"");
	}

	/** The command of a module of this suite. */
	static CommandSpec of(CommandInfo info) {
		return of(info.getClassName().substring(PACKAGE.length()));
	}

	/** Whether a module is one of this suite's commands. */
	static boolean isCommand(ModuleInfo info) {
		return info instanceof CommandInfo && ((CommandInfo) info).getClassName().startsWith(PACKAGE);
	}

	private static List<Field> fieldsOf(CommandInfo info) throws ModuleException {
		List<Field> fields = new ArrayList<>();
		Module defaults = info.createModule();
		for (ModuleItem<?> item : info.inputs())
			if (!Offers.has(item.getType())) fields.add(new Field(item, defaults.getInput(item.getName())));
		return fields;
	}

	private void addPixelKeys() throws ModuleException {
		List<String> taken = Arrays.asList(images.get(0).attribute("pixels").split(" "));
		for (Field f : fieldsOf(new CommandInfo(PixelKeys.class)))
			if (taken.contains(f.key())) fields.add(f.key().equals("output") && !changesImage() ? f.without(Output.SAME.toString()) : f);
	}

	/** An attribute of the command's own declaration, or an empty text. */
	public String attribute(String name) {
		for (Attr attr : declaration.attrs())
			if (attr.name().equals(name)) return attr.value();
		return "";
	}

	/** The simple class name. */
	String name() {
		return name;
	}

	/** The menu label. */
	public String label() {
		return label;
	}

	/** The label without dots, for messages. */
	public String title() {
		return label.replace("...", "");
	}

	/** The images that it takes. */
	public List<Field> images() {
		return images;
	}

	/** All other parameters, in order: its own, then the pixel keys. */
	public List<Field> fields() {
		return fields;
	}

	/** Words in the dialog that the command sets. */
	List<Field> messages() {
		return messages;
	}

	/** The keys by which images are named; none where there is one image. */
	public List<String> imageKeys() {
		List<String> keys = new ArrayList<>();
		if (namesImages()) for (Field f : images)
			keys.add(f.key());
		return keys;
	}

	/** Whether there is such a parameter beside the images. */
	public boolean has(String key) {
		for (Field f : fields)
			if (f.key().equals(key)) return true;
		return false;
	}

	/** Whether several images are named by keys; the image of a command with one is the active image. */
	boolean namesImages() {
		return images.size() > 1;
	}

	/** Whether the first image itself may be changed. */
	boolean changesImage() {
		return !images.isEmpty() && info.getOutput(images.get(0).key()) != null;
	}

	/** Whether a preview makes sense. */
	boolean hasPreview() {
		String declared = images.isEmpty() ? attribute("preview") : images.get(0).attribute("preview");
		return declared.isEmpty() ? changesImage() : !declared.equals("none");
	}

	/** Whether the preview has a window of its own, and is not written into the image's pixels. */
	boolean previewsApart() {
		return hasPreview() && (!changesImage() || images.get(0).attribute("preview").equals("window"));
	}

	/** The keys that a macro may use. */
	public List<String> keys() {
		List<String> keys = imageKeys();
		for (Field f : fields)
			keys.add(f.key());
		return keys;
	}

	/** The default of each parameter but the images. */
	public Map<String, Object> defaults() {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Field f : fields)
			values.put(f.key(), defaultOf(f));
		return values;
	}

	/** A new image is the default output unless the command changes its image and says {@code output=same}. */
	Object defaultOf(Field f) {
		boolean isNew = !images.isEmpty() && f.key().equals("output") && images.get(0).attribute("output").equals("new");
		return isNew ? Output.NEW : f.defaultValue();
	}

	/** A fresh command object with what the host offers; inputs to be set. */
	Module newModule(Offers offers, Progress progress) {
		try {
			Module module = info.createModule();
			for (ModuleItem<?> item : info.inputs())
				if (Offers.has(item.getType())) Field.set(item, module, offers.of(item.getType(), progress));
			return module;
		}
		catch (ModuleException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Whether a parameter is the command's own, and not a pixel key. */
	public boolean owns(String key) {
		return info.getInput(key) != null;
	}

	/** The names of what a command gives besides its changed image. */
	List<String> outputs() {
		List<String> names = new ArrayList<>();
		for (ModuleItem<?> item : info.outputs())
			if (item.getIOType() == ItemIO.OUTPUT) names.add(item.getName());
		return Collections.unmodifiableList(names);
	}
}
