package org.tristimulus.imagej.parameter;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.scijava.ItemVisibility;
import org.scijava.command.CommandModuleItem;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.tristimulus.color.Token;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pair.ColorOrImage;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.imagej.macro.Nearest;

/**
 * One parameter of a command, declared once as an annotated field: its macro key, what it may be, and how it is read
 * and written as text. Dialog, macro options, Recorder and documents all ask here.
 */
public final class CommandParameter {

	/** What a parameter holds, and so which widget it gets. */
	public enum Kind { NUMBER, WHOLE, SWITCH, CHOICE, TEXT, FILE, IMAGE, COLOR_OR_IMAGE }

	/** The text of a number that is left to the image. */
	public static final String AUTO = "auto";

	/** The text of images that are left to the active one. */
	public static final String ACTIVE = "active";

	private final ModuleItem<?> item;
	private final Kind kind;
	private final Object defaultValue;
	private final List<String> without;

	/** @param defaultValue what the field holds in a new command object */
	CommandParameter(ModuleItem<?> item, Object defaultValue) {
		this(item, defaultValue, Arrays.asList(String.valueOf(item.get("without")).split(" ")));
	}

	private CommandParameter(ModuleItem<?> item, Object defaultValue, List<String> without) {
		this.item = item;
		this.defaultValue = defaultValue;
		this.without = without;
		kind = kindOf(item.getType());
	}

	private static Kind kindOf(Class<?> type) {
		if (type == double.class) return Kind.NUMBER;
		if (type == int.class) return Kind.WHOLE;
		if (type == boolean.class) return Kind.SWITCH;
		if (type.isEnum() || Token.class.isAssignableFrom(type)) return Kind.CHOICE;
		if (type == String.class) return Kind.TEXT;
		if (type == File.class) return Kind.FILE;
		if (type == ColorImage.class) return Kind.IMAGE;
		if (type == ColorOrImage.class) return Kind.COLOR_OR_IMAGE;
		throw new IllegalStateException("No widget for " + type);
	}

	/** The macro key: the field's name. */
	public String key() {
		return item.getName();
	}

	public Kind kind() {
		return kind;
	}

	/** The label for people. */
	public String label() {
		String label = item.getLabel();
		return label == null || label.isEmpty() ? key() : label;
	}

	String description() {
		String d = item.getDescription();
		return d == null ? "" : d;
	}

	public Object defaultValue() {
		return defaultValue;
	}

	/** Whether an image may be left out, as {@code none}. */
	public boolean isRequired() {
		return item.isRequired();
	}

	/** The word of a macro for an image that is left out: the attribute {@code absent}, else {@code none}. */
	public String absent() {
		return attribute("absent").isEmpty() ? "none" : attribute("absent");
	}

	/** An attribute of the declaration, or an empty text. */
	public String attribute(String name) {
		String value = item.get(name);
		return value == null ? "" : value;
	}

	/** Whether it is words for the user in the dialog, and no key. */
	boolean isMessage() {
		return item.getVisibility() == ItemVisibility.MESSAGE;
	}

	/** Whether other parameters follow when the user changes this one. */
	public boolean drivesOthers() {
		return item.getCallback() != null && !item.getCallback().isEmpty();
	}

	/** Lets the command set its other parameters by this one. */
	public void drive(Module module) {
		call(module, item.getCallback());
	}

	/** Whether the command proposes a value when a dialog opens. */
	public boolean hasInitializer() {
		return item.getInitializer() != null && !item.getInitializer().isEmpty();
	}

	/** Lets the command prepare this parameter before a dialog opens. */
	public void initialize(Module module) {
		call(module, item.getInitializer());
	}

	/** Gives a command a value, of the parameter's type. */
	public void set(Module module, Object value) {
		set(item, module, value);
	}

	/** Gives a command a value of the item's type, directly: SciJava would look through all its conversions first. */
	public static void set(ModuleItem<?> item, Module module, Object value) {
		try {
			((CommandModuleItem<?>) item).getField().set(module.getDelegateObject(), value);
		}
		catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * Lets the command look at the value, all inputs being set.
	 *
	 * @throws IllegalArgumentException in the words of the command, for a value that does not do
	 */
	public void validate(Module module) {
		call(module, item.getValidater());
	}

	/** Runs a method of the command that the declaration names, if it names one. */
	private static void call(Module module, String method) {
		if (method == null || method.isEmpty()) return;
		Object command = module.getDelegateObject();
		try {
			Method m = declared(command.getClass(), method);
			m.setAccessible(true);
			m.invoke(command);
		}
		catch (InvocationTargetException e) {
			if (e.getCause() instanceof RuntimeException) throw (RuntimeException) e.getCause();
			throw new IllegalStateException(e.getCause());
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A method of a command, or of the group of parameters that it has in common with others. */
	private static Method declared(Class<?> command, String method) throws NoSuchMethodException {
		for (Class<?> c = command; c != null; c = c.getSuperclass())
			for (Method m : c.getDeclaredMethods())
				if (m.getName().equals(method) && m.getParameterCount() == 0) return m;
		throw new NoSuchMethodException(command.getName() + "." + method);
	}

	public double min() {
		return bound(declared().min(), Double.NEGATIVE_INFINITY);
	}

	public double max() {
		return bound(declared().max(), Double.POSITIVE_INFINITY);
	}

	public double step() {
		return bound(declared().stepSize(), 0);
	}

	/** The declaration itself, for numbers: the item would convert their texts anew each time, by way of 60 classes. */
	private Parameter declared() {
		return ((CommandModuleItem<?>) item).getParameter();
	}

	private static double bound(String number, double otherwise) {
		return number.isEmpty() ? otherwise : Double.parseDouble(number);
	}

	/** { lowest, highest } of the slider, or an empty array where there is none; SciJava's style is slider,range:a..b. */
	public double[] slider() {
		String style = item.getWidgetStyle();
		if (style == null || !style.contains("slider")) return new double[0];
		int i = style.indexOf("range:");
		if (i < 0) return new double[] { min(), max() };
		String[] ends = style.substring(i + 6).split("\\.\\.");
		return new double[] { Double.parseDouble(ends[0]), Double.parseDouble(ends[1]) };
	}

	/** Whether the declaration's style, words separated by commas, has this word. */
	public boolean hasStyle(String word) {
		String style = item.getWidgetStyle();
		return style != null && Arrays.asList(style.split(",")).contains(word);
	}

	/** Whether it names images that become the channels of the command's one. */
	public boolean isOfChannels() {
		return hasStyle("channels");
	}

	/** Whether it names a file that the command writes. */
	public boolean isSaved() {
		return kind == Kind.FILE && hasStyle("save");
	}

	/** The same choice without some of its values. */
	CommandParameter without(String... tokens) {
		return new CommandParameter(item, defaultValue, Arrays.asList(tokens));
	}

	/** The values of a choice, but for those that are left out. */
	public Object[] choices() {
		List<Object> choices = new ArrayList<>();
		for (Object c : Token.values(item.getType()))
			if (!without.contains(c.toString())) choices.add(c);
		return choices.toArray();
	}

	/** The tokens of a choice. */
	public List<String> tokens() {
		List<String> tokens = new ArrayList<>();
		for (Object c : choices())
			tokens.add(c.toString());
		return tokens;
	}

	/** What people read for a value of a choice. */
	public static String label(Object choice) {
		return choice instanceof Token ? ((Token) choice).label() : choice.toString();
	}

	/** Whether a number may be left to the image. */
	boolean allowsAuto() {
		return kind == Kind.NUMBER && Double.isNaN((Double) defaultValue);
	}

	/** What is allowed, in words. */
	public String allowed() {
		switch (kind) {
			case NUMBER: return (allowsAuto() ? AUTO + " or " : "") + range("a number");
			case WHOLE: return range("a whole number");
			case SWITCH: return "true or false";
			case CHOICE: return String.join(" ", tokens());
			case IMAGE: return "the title, #id or path of an image" + (isRequired() ? "" : ", or " + absent());
			case FILE: return "a file";
			case COLOR_OR_IMAGE: return "a colour, #rrggbb, or the title, #id or path of an image";
			default: return hasStyle("command") ? "the name of an ImageJ command" : "text";
		}
	}

	private String range(String what) {
		boolean low = !Double.isInfinite(min()), high = !Double.isInfinite(max());
		if (low && high) return what + " from " + number(min()) + " to " + number(max());
		return low ? what + ", " + number(min()) + " or more" : high ? what + ", " + number(max()) + " or less" : what;
	}

	/** The value of a text that names neither an image nor a command of the host. */
	public Object parse(String text) {
		return parse(text, new NoServices());
	}

	/**
	 * The value that a text stands for.
	 *
	 * @throws IllegalArgumentException naming key, value and what is allowed
	 */
	public Object parse(String text, HostServices offers) {
		switch (kind) {
			case NUMBER: return parseNumber(text.trim());
			case WHOLE: return parseWhole(text.trim());
			case SWITCH: return parseSwitch(text.trim());
			case CHOICE: return parseChoice(text.trim());
			case FILE: return new File(text);
			case COLOR_OR_IMAGE: return parseColorOrImage(text.trim(), offers);
			default: return hasStyle("command") ? offers.command(text) : text;
		}
	}

	private ColorOrImage parseColorOrImage(String text, HostServices offers) {
		if (ColorOrImage.isColor(text)) return ColorOrImage.parse(text);
		ImageHandle image = imageOf(text, offers);
		return ColorOrImage.of(new ColorImage(offers.store(image), PixelSettings.AUTO, Progress.NONE), offers.nameOf(image));
	}

	private ImageHandle imageOf(String text, HostServices offers) {
		try {
			return offers.find(key(), text);
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(e.getMessage() + "; allowed: " + allowed(), e);
		}
	}

	/** The unit of a number. */
	public Unit unit() {
		return Unit.of(attribute("unit"));
	}

	private Double parseNumber(String text) {
		if (allowsAuto() && text.equalsIgnoreCase(AUTO)) return Double.NaN;
		String number = unit().number(text);
		double x;
		try {
			x = Double.parseDouble(number);
		}
		catch (NumberFormatException e) {
			throw wrong(text, "is not a number");
		}
		if (Double.isNaN(x) || Double.isInfinite(x) || !number.matches("[-+0-9.eE]+")) throw wrong(text, "is not a finite number");
		if (x < min() || x > max()) throw wrong(text, "is out of range");
		return x;
	}

	private Integer parseWhole(String text) {
		double x = parseNumber(text);
		if (x != Math.rint(x) || Math.abs(x) > Integer.MAX_VALUE) throw wrong(text, "is not a whole number");
		return (int) x;
	}

	private Boolean parseSwitch(String text) {
		if (text.equalsIgnoreCase("true") || text.isEmpty()) return true;
		if (text.equalsIgnoreCase("false")) return false;
		throw wrong(text, "is neither true nor false");
	}

	private Object parseChoice(String given) {
		String text = today(given);
		for (Object c : choices())
			if (c.toString().equalsIgnoreCase(text)) return c;
		throw wrong(text, "is not one of the choices (nearest: " + Nearest.to(text.toLowerCase(Locale.ROOT), tokens()) + ")");
	}

	/** What a word of older macros is called today, by the attribute {@code formerly}; a bare key was true. */
	private String today(String text) {
		for (String pair : attribute("formerly").split(" "))
			if (pair.startsWith((text.isEmpty() ? "true" : text.toLowerCase(Locale.ROOT)) + "=")) return pair.substring(pair.indexOf('=') + 1);
		return text;
	}

	/** A message in the words of the dialog, where it stands under the field: without the key of what is not there. */
	public String underField(String message) {
		for (String words : new String[] { "The key \"" + key() + "\" is missing; allowed: ", key() + "= is missing; allowed: " })
			if (message.startsWith(words)) return "Missing: " + message.substring(words.length());
		return message;
	}

	private IllegalArgumentException wrong(String text, String what) {
		return new IllegalArgumentException(key() + "=" + text + " " + what + "; allowed: " + allowed());
	}

	/** The text of a value, which {@link #parse} reads back. */
	public String format(Object value) {
		if (value == null) return "";
		if (value instanceof File) return ((File) value).getPath().replace(File.separatorChar, '/');
		return value instanceof Double ? number((Double) value) : value.toString();
	}

	/** The shortest text of a number that reads back as the same. */
	public static String number(double x) {
		if (Double.isNaN(x)) return AUTO;
		return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
	}
}
