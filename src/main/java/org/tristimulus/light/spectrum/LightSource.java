package org.tristimulus.light.spectrum;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A spectrum with a name, and what was noticed when it was read. */
public final class LightSource {

	private static final Pattern GAUSSIAN = Pattern.compile("(\\d++(?:\\.\\d++)?)\\s*+/\\s*+(\\d++(?:\\.\\d++)?)");

	private final String name;
	private final Spectrum spectrum;
	private final List<String> notes;

	private LightSource(String name, Spectrum spectrum, List<String> notes) {
		this.name = name;
		this.spectrum = spectrum;
		this.notes = Collections.unmodifiableList(new ArrayList<>(notes));
	}

	/** @param name by which reports call it */
	public static LightSource of(String name, Spectrum spectrum) {
		return new LightSource(name, spectrum, Collections.emptyList());
	}

	/** Of a file: by its name, with its notes. */
	public static LightSource of(SpectrumFile file) {
		return new LightSource(file.name(), file.spectrum(), file.notes());
	}

	/**
	 * What a word means: a built-in name ({@link Illuminant}), a Gaussian {@code peak/width} in nm, or a file.
	 *
	 * @throws IOException if the file cannot be read
	 * @throws IllegalArgumentException if it is none of these, or the file holds no spectrum
	 */
	public static LightSource named(String word) throws IOException {
		return named(word, () -> false);
	}

	/**
	 * The same.
	 *
	 * @param isCanceled asked while a file is read
	 * @throws java.util.concurrent.CancellationException if it was cancelled
	 */
	public static LightSource named(String word, BooleanSupplier isCanceled) throws IOException {
		String name = word.trim();
		if (Illuminant.isName(name)) return of(name, Illuminant.of(name));
		Matcher gaussian = GAUSSIAN.matcher(name);
		if (gaussian.matches()) return of(name, Spectrum.gaussian(Double.parseDouble(gaussian.group(1)), Double.parseDouble(gaussian.group(2))));
		Path path;
		try {
			path = Paths.get(name);
		}
		catch (InvalidPathException e) {
			throw new IllegalArgumentException("No light source \"" + name + "\": not a file, and no built-in name", e);
		}
		if (name.isEmpty() || !path.toFile().exists()) Illuminant.of(name);
		return of(SpectrumFile.read(path, isCanceled));
	}

	/** By which reports call it. */
	public String name() {
		return name;
	}

	/** Power against wavelength. */
	public Spectrum spectrum() {
		return spectrum;
	}

	/** What a reader of the results should know, a phrase each. */
	public List<String> notes() {
		return notes;
	}
}
