package org.tristimulus.imagej.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ij.ImagePlus;

import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.report.Chart;
import org.tristimulus.report.Report;
import org.tristimulus.report.TextPage;

/** What came of a {@link RecordedLine}: nothing of it has been shown. */
public final class LineResult {

	private final CommandSpec spec;
	private final ImagePlus first;
	private final List<ImagePlus> images;
	private final List<Object> numbers = new ArrayList<>();
	private final List<String> remarks;
	private final Map<String, String> keys;
	private final String history;

	/** @param first the command's first image, or null */
	LineResult(CommandSpec spec, ImagePlus first, List<ImagePlus> images, List<Object> outputs, LogMessages notices, Map<String, String> keys, String history) {
		this.spec = spec;
		this.first = first;
		this.images = Collections.unmodifiableList(images);
		for (Object output : outputs)
			add(output, notices);
		remarks = Collections.unmodifiableList(notices.lines());
		this.keys = Collections.unmodifiableMap(keys);
		this.history = history;
	}

	/** Lists one by one; words are remarks. */
	private void add(Object output, LogMessages notices) {
		if (output instanceof String && !((String) output).isEmpty()) notices.log((String) output);
		if (output instanceof Report || output instanceof Chart || output instanceof TextPage) numbers.add(output);
		if (output instanceof Iterable) for (Object each : (Iterable<?>) output)
			add(each, notices);
	}

	/** The image that was changed in place, or the new one in its stead; then those that the command made beside it. Empty for a command that only measures. */
	public List<ImagePlus> images() {
		return images;
	}

	/** The first of {@link #images}. @throws IllegalStateException if there is none */
	public ImagePlus image() {
		if (images.isEmpty()) throw new IllegalStateException(spec.title() + " gives no image");
		return images.get(0);
	}

	/** The rows that ImageJ would append to its Results. */
	public List<Report> reports() {
		return only(Report.class);
	}

	/** The curves that ImageJ would plot. */
	public List<Chart> charts() {
		return only(Chart.class);
	}

	private <T> List<T> only(Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Object each : numbers)
			if (type.isInstance(each)) found.add(type.cast(each));
		return found;
	}

	/** What ImageJ's Log would say: what was taken for granted, what was clipped, and words of the command. */
	public List<String> remarks() {
		return remarks;
	}

	/** Each key with the value that was used, nothing automatic. */
	public Map<String, String> keys() {
		return keys;
	}

	/** What was done, in one line of JSON, as the images carry it. */
	public String history() {
		return history;
	}

	/** Reports and charts, in the order of the command's outputs. */
	public List<Object> numbers() {
		return numbers;
	}

	/** The image that was changed in place, if one was. */
	public Optional<ImagePlus> changed() {
		return first != null && images.contains(first) ? Optional.of(first) : Optional.empty();
	}

	/** Whether the command may change its first image. */
	public boolean isOfChange() {
		return spec.changesImage();
	}
}
