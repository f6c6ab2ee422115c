package org.tristimulus.imagej.panel;

import java.util.Locale;
import java.util.function.BooleanSupplier;

import ij.ImagePlus;
import ij.gui.Roi;

import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.preview.Histograms;
import org.tristimulus.imagej.preview.PreviewJob;
import org.tristimulus.imagej.preview.PreviewWorker;
import org.tristimulus.imagej.preview.VisiblePlane;

/** The histogram of a panel, counted when its preview is on show: which pixels of the plane, and what the original has. On the event thread but for counting. */
final class PanelHistogram {

	private final PanelWindow window;
	private VisiblePlane plane;
	private PixelSettings as;
	private int[] indices;
	private volatile Histograms before;

	PanelHistogram(PanelWindow window) {
		this.window = window;
	}

	/** The original is to be counted anew: there is another plane, or another selection. */
	void forget() {
		plane = null;
		before = null;
	}

	/** The histogram without a preview. */
	void showBefore() {
		window.histogram.show(before, null);
	}

	/** Counts a preview, and the original where that has not been done. @param isWhole whether all pixels are changed, whatever is selected */
	PreviewWorker.Work of(ImagePlus image, PreviewJob job, boolean isWhole) {
		PixelSettings settings = job.arguments.images().isEmpty() ? PixelSettings.AUTO : job.arguments.settings(0);
		if (plane != job.plane || !settings.equals(as)) before = null;
		if (plane != job.plane || before == null) {
			Roi roi = image.getRoi();
			indices = Histograms.indices(isWhole || roi == null || !roi.isArea() ? new ImagePlusStore(image).whole() : new ImagePlusStore(image).region(0));
		}
		plane = job.plane;
		as = settings;
		return new Count(image, job, indices, settings);
	}

	private final class Count implements PreviewWorker.Work {

		private final ImagePlus image;
		private final PreviewJob job;
		private final int[] taken;
		private final PixelSettings settings;
		private Histograms was, is;

		Count(ImagePlus image, PreviewJob job, int[] taken, PixelSettings settings) {
			this.image = image;
			this.job = job;
			this.taken = taken;
			this.settings = settings;
			was = before;
		}

		@Override
		public void compute(BooleanSupplier unwanted) {
			if (!job.plane.hasSameForm()) return;
			try {
				if (was == null) was = Histograms.of(image, job.plane.originals(), taken, settings, null);
				is = Histograms.of(image, job.pixels(), taken, settings.black(0), was);
			}
			catch (IllegalArgumentException e) {
				was = null; // values that cannot be read as light have no histogram
			}
			catch (RuntimeException e) {
				if (job.plane.hasSameForm()) throw e;
				was = null; // other code changed the image meanwhile
			}
		}

		@Override
		public void handOver() {
			if (plane != job.plane || taken != indices || is == null) return;
			before = was;
			window.histogram.show(before, is);
			window.readout.median(median(was, is));
		}
	}

	private static String median(Histograms was, Histograms is) {
		return String.format(Locale.ROOT, "median at %.2f \u2192 %.2f stops%s", was.all().median(), is.all().median(), was.hasWhite() ? " from white" : "");
	}
}
