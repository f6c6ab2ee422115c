package org.tristimulus.command.relight;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.NamedImages;
import org.tristimulus.image.relight.EnvironmentPicture;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.PublishedEnvironment;
import org.tristimulus.relight.file.CoefficientText;
import org.tristimulus.relight.panorama.Layout;
import org.tristimulus.relight.panorama.PanoramaProjection;
import org.tristimulus.relight.panorama.UpAxis;
import org.tristimulus.report.NumberTable;
import org.tristimulus.report.Tables;

/** The light that the key {@code environment} names: a published one, a coefficient file, the open table, or an image. */
final class Environment {

	private static final String TABLE = "table", KIND = "kind";
	private static final List<String> COLUMNS = Collections.unmodifiableList(java.util.Arrays.asList("l", "m", "R", "G", "B"));

	private final String name;
	private final EnvironmentLight light;
	private final Optional<ColorImage> image;
	private final Optional<EnvironmentPicture> picture;
	private final Optional<PanoramaProjection.Part> projection;
	private final List<String> notes = new ArrayList<>();

	private Environment(String name, EnvironmentLight light, Optional<ColorImage> image, Optional<EnvironmentPicture> picture, Optional<PanoramaProjection.Part> projection) {
		this.name = name;
		this.light = light;
		this.image = image;
		this.picture = picture;
		this.projection = projection;
	}

	/**
	 * @param name empty for the active image
	 * @param order the highest band
	 * @param settings how the pixels of an image are read
	 */
	static Environment of(String name, Layout layout, UpAxis up, boolean mirror, int order, PixelSettings settings, NamedImages images, Tables tables) {
		Optional<EnvironmentLight> known = known(name, tables);
		if (known.isPresent()) {
			EnvironmentLight light = known.get();
			Environment e = new Environment(name.trim(), light.upTo(order), Optional.empty(), Optional.empty(), Optional.empty());
			if (light.order() < order) e.notes.add("the coefficients end at order " + light.order());
			List<String> idle = new ArrayList<>();
			if (layout != Layout.AUTO) idle.add("layout=" + layout);
			if (up != UpAxis.Y) idle.add("up=" + up);
			if (mirror) idle.add("mirror=true");
			if (!idle.isEmpty()) e.notes.add(String.join(", ", idle) + (idle.size() == 1 ? " has" : " have") + " no effect on coefficients");
			return e;
		}
		ColorImage found = name.trim().isEmpty() ? images.active() : images.find("environment", name.trim()), image = found.with(settings);
		EnvironmentPicture picture = new EnvironmentPicture(image, layout, up, mirror);
		PanoramaProjection.Part part = picture.project(order);
		Environment e = new Environment(images.nameOf(found), part.light(), Optional.of(image), Optional.of(picture), Optional.of(part));
		if (picture.notFinite() > 0) e.notes.add(picture.notFinite() + " samples are not finite and were taken as no light");
		return e;
	}

	private static Optional<EnvironmentLight> known(String text, Tables tables) {
		String name = text.trim().toLowerCase(Locale.ROOT);
		for (PublishedEnvironment p : PublishedEnvironment.values())
			if (p.toString().equals(name)) return Optional.of(p.light());
		if (name.equals(TABLE)) return Optional.of(ofTable(tables));
		if (name.endsWith(".csv")) return Optional.of(CoefficientText.parse(new File(text.trim()).getName(), TextFile.read("environment", new File(text.trim()))));
		return Optional.empty();
	}

	private static EnvironmentLight ofTable(Tables tables) {
		NumberTable table = tables.with(COLUMNS, LightTable.HARMONICS, "environment=table");
		String name = "The table \"" + table.title() + "\"";
		CoefficientText.needKind(name, table.title());
		for (String kind : tables.texts(table.title(), KIND))
			if (kind.matches("[A-Za-z].*") && !kind.equals("NaN")) CoefficientText.needKind(name, KIND + "=" + kind);
		return CoefficientText.of(name, COLUMNS.stream().map(c -> table.column(table.names().indexOf(c))).toArray(double[][]::new));
	}

	/** How a macro names it. */
	String name() {
		return name;
	}

	/** Its coefficients, neither windowed nor turned. */
	EnvironmentLight light() {
		return light;
	}

	/** The image, where it is one. */
	Optional<ColorImage> image() {
		return image;
	}

	/** What of the image lies where. */
	Optional<EnvironmentPicture> picture() {
		return picture;
	}

	/** Sums over the image. */
	Optional<PanoramaProjection.Part> projection() {
		return projection;
	}

	/** What the user should know, a phrase each. */
	List<String> notes() {
		return notes;
	}
}
