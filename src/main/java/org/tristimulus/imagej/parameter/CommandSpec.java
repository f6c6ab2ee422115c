package org.tristimulus.imagej.parameter;

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
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.store.Output;
import org.tristimulus.imagej.macro.Nearest;

/** A command as the host sees it: its label, its images, and its other parameters with the pixel keys it takes. */
public final class CommandSpec {

	static final String PACKAGE = "org.tristimulus.command.";
	/** What was read from the declarations once holds for every run. */
	private static final Map<String, CommandSpec> READ = new ConcurrentHashMap<>();

	private final CommandInfo info;
	private final Plugin declaration;
	private final String name, label;
	private final List<CommandParameter> images = new ArrayList<>(), fields = new ArrayList<>(), messages = new ArrayList<>();

	private CommandSpec(String name) throws ClassNotFoundException, ModuleException {
		Class<? extends Command> command = Class.forName(PACKAGE + name).asSubclass(Command.class);
		info = new CommandInfo(command);
		this.name = command.getSimpleName();
		declaration = command.getAnnotation(Plugin.class);
		label = declaration.label();
		for (CommandParameter f : fieldsOf(info))
			(f.isMessage() ? messages : f.kind() == CommandParameter.Kind.IMAGE ? images : fields).add(f);
		if (!images.isEmpty()) addPixelKeys();
	}

	/** The command of a class name below {@code org.tristimulus.command}, as {@code plugins.config} writes it: {@code exposure.AdjustExposure}. */
	public static CommandSpec of(String name) {
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
	public static CommandSpec of(CommandInfo info) {
		return of(info.getClassName().substring(PACKAGE.length()));
	}

	/** Whether a module is one of this suite's commands. */
	public static boolean isCommand(ModuleInfo info) {
		return info instanceof CommandInfo && ((CommandInfo) info).getClassName().startsWith(PACKAGE);
	}

	/** In the order of their declarations, those of a superclass first unless they say that their place is last. */
	private static List<CommandParameter> fieldsOf(CommandInfo info) throws ModuleException {
		List<CommandParameter> fields = new ArrayList<>(), last = new ArrayList<>();
		Module defaults = info.createModule();
		for (ModuleItem<?> item : info.inputs())
			if (!HostServices.has(item.getType())) ("last".equals(item.get("place")) ? last : fields).add(new CommandParameter(item, defaults.getInput(item.getName())));
		fields.addAll(last);
		return fields;
	}

	private void addPixelKeys() throws ModuleException {
		List<String> taken = Arrays.asList(images.get(0).attribute("pixels").split(" "));
		for (CommandParameter f : fieldsOf(new CommandInfo(PixelKeys.class)))
			if (taken.contains(f.key())) fields.add(f.key().equals("output") ? f.without(unofferedOutputs()) : f);
	}

	/** An image that is not changed is not an output; a picture for display is one of commands that have it as their default. */
	private String[] unofferedOutputs() {
		List<String> outputs = new ArrayList<>();
		if (!changesImage()) outputs.add(Output.SAME.toString());
		if (!images.get(0).attribute("output").equals(Output.NEW_DISPLAY.toString())) outputs.add(Output.NEW_DISPLAY.toString());
		return outputs.toArray(new String[0]);
	}

	/** An attribute of the command's own declaration, or an empty text. */
	public String attribute(String name) {
		for (Attr attr : declaration.attrs())
			if (attr.name().equals(name)) return attr.value();
		return "";
	}

	/** The simple class name. */
	public String name() {
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
	public List<CommandParameter> images() {
		return images;
	}

	/** All other parameters, in order: its own, then the pixel keys. */
	public List<CommandParameter> fields() {
		return fields;
	}

	/** Words in the dialog that the command sets. */
	public List<CommandParameter> messages() {
		return messages;
	}

	/** The keys by which images are named; none where there is one image. */
	public List<String> imageKeys() {
		List<String> keys = new ArrayList<>();
		if (namesImages()) for (CommandParameter f : images)
			keys.add(f.key());
		return keys;
	}

	/** Whether there is such a parameter besides the images. */
	public boolean has(String key) {
		for (CommandParameter f : fields)
			if (f.key().equals(key)) return true;
		return false;
	}

	/** Whether several images are named by keys; the image of a command with one is the active image. */
	public boolean namesImages() {
		return images.size() > 1;
	}

	/** Whether the first image itself may be changed. */
	public boolean changesImage() {
		return !images.isEmpty() && info.getOutput(images.get(0).key()) != null;
	}

	/** Whether what it does is kept in the history of its results; what runs other commands leaves that to them. */
	public boolean leavesHistory() {
		return !attribute("history").equals("none");
	}

	/** Whether its results are pictures to look at and not to measure. */
	public boolean isForDisplay() {
		return attribute("display").equals("true");
	}

	/** Whether doing it a second time is most likely a mistake. */
	public boolean isOnce() {
		return attribute("once").equals("true");
	}

	/** Whether a preview makes sense. */
	public boolean hasPreview() {
		String declared = images.isEmpty() ? attribute("preview") : images.get(0).attribute("preview");
		return declared.isEmpty() ? changesImage() : !declared.equals("none");
	}

	/** Whether the preview has a window of its own, and is not written into the image's pixels. */
	public boolean previewsApart() {
		return hasPreview() && (!changesImage() || images.get(0).attribute("preview").equals("window"));
	}

	/** The keys that a macro may use. */
	public List<String> keys() {
		List<String> keys = imageKeys();
		for (CommandParameter f : fields)
			keys.add(f.key());
		return keys;
	}

	/** The default of each parameter but the images. */
	public Map<String, Object> defaults() {
		Map<String, Object> values = new LinkedHashMap<>();
		for (CommandParameter f : fields)
			values.put(f.key(), defaultOf(f));
		return values;
	}

	/** A new image is the default output unless the command changes its image and says {@code output=same}. */
	public Object defaultOf(CommandParameter f) {
		String output = !images.isEmpty() && f.key().equals("output") ? images.get(0).attribute("output") : "";
		return output.isEmpty() ? f.defaultValue() : f.parse(output);
	}

	/** A fresh command object with what the host offers; inputs to be set. */
	public Module newModule(HostServices offers, Progress progress) {
		try {
			Module module = info.createModule();
			for (ModuleItem<?> item : info.inputs())
				if (HostServices.has(item.getType())) CommandParameter.set(item, module, offers.of(item.getType(), progress));
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

	/** Whether there are images among what it gives besides its changed image. */
	public boolean givesImages() {
		for (ModuleItem<?> item : info.outputs())
			if (item.getIOType() == ItemIO.OUTPUT && (item.getType() == ColorImage.class || item.getGenericType().getTypeName().contains("<" + ColorImage.class.getName() + ">"))) return true;
		return false;
	}

	/** What an output says in its attribute {@code title}, by which its images are named; else an empty text. */
	public String outputTitle(String output) {
		String title = info.getOutput(output).get("title");
		return title == null ? "" : title;
	}

	/** The names of what a command gives besides its changed image. */
	public List<String> outputs() {
		List<String> names = new ArrayList<>();
		for (ModuleItem<?> item : info.outputs())
			if (item.getIOType() == ItemIO.OUTPUT) names.add(item.getName());
		return Collections.unmodifiableList(names);
	}
}
