package org.tristimulus.command.relight;

import org.scijava.ItemVisibility;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.tristimulus.image.NamedImages;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.Window;
import org.tristimulus.relight.panorama.Layout;
import org.tristimulus.relight.panorama.UpAxis;
import org.tristimulus.report.Tables;

/** The keys that every command with an environment has. */
abstract class EnvironmentKeys {

	@Parameter(persist = false, label = "Environment", description = "An image (title, #id or path, .hdr included), grace-cathedral, eucalyptus-grove, st-peters-basilica, a coefficient file .csv, or table: the open table with columns l, m, R, G, B.", style = "file")
	protected String environment = "grace-cathedral";

	@Parameter(persist = false, label = "Layout", description = "How the image shows everything around. Automatic: 2:1 is latitude-longitude, 4:3 and 3:4 a cross, 6:1 and 1:6 a strip.")
	protected Layout layout = Layout.AUTO;

	@Parameter(persist = false, label = "Up is", description = "The axis that the top row of a latitude-longitude image stands for.")
	protected UpAxis up = UpAxis.Y;

	@Parameter(persist = false, label = "Mirrored", description = "For pictures that are the wrong way round.")
	protected boolean mirror = false;

	@Parameter(persist = false, label = "Order", description = "The highest band of the harmonics; 2 is what a matt surface sees.", min = "0", max = "20")
	protected int order = 2;

	@Parameter(persist = false, label = "Window", description = "Against ringing: what each band is multiplied by.")
	protected Window window = Window.NONE;

	@Parameter(persist = false, label = "Width of the window", description = "In bands; 0 is order + 1, of the Laplacian 0.05.", min = "0", max = "100")
	protected double windowsize = 0;

	@Parameter(persist = false, label = "Yaw", description = "Turns the light about y: at 90 what came from the viewer comes from the right.", min = "-360", max = "360", attrs = @Attr(name = "unit", value = "deg"))
	protected double yaw = 0;

	@Parameter(persist = false, label = "Pitch", description = "Turns the light about x: at 90 what came from above comes from the viewer.", min = "-360", max = "360", attrs = @Attr(name = "unit", value = "deg"))
	protected double pitch = 0;

	@Parameter(persist = false, label = "Roll", description = "Turns the light about z: at 90 what came from the right comes from above.", min = "-360", max = "360", attrs = @Attr(name = "unit", value = "deg"))
	protected double roll = 0;

	@Parameter(persist = false, label = "Images", description = "Those that a text may name; the host gives them.", required = false, visibility = ItemVisibility.INVISIBLE)
	protected NamedImages images = NamedImages.NONE;

	@Parameter(persist = false, label = "Tables", description = "Those that are open; the host gives them.", required = false, visibility = ItemVisibility.INVISIBLE)
	protected Tables tables = Tables.NONE;

	/** What the keys name, and leaves nothing automatic. @param settings how the pixels of an image are read */
	protected Environment read(PixelSettings settings) {
		window.width(windowsize, order);
		Environment e = Environment.of(environment, layout, up, mirror, order, settings, images, tables);
		environment = e.name();
		layout = e.picture().map(p -> p.panorama().layout).orElse(layout);
		return e;
	}

	/** The light through the window, not turned. */
	protected EnvironmentLight windowed(Environment e) {
		EnvironmentLight light = e.light().windowed(window, windowsize);
		windowsize = window == Window.NONE ? 0 : window.width(windowsize, e.light().order());
		return light;
	}
}
