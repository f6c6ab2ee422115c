package org.tristimulus.imagej.menu;

import ij.ImagePlus;
import ij.Macro;
import ij.plugin.filter.ExtendedPlugInFilter;
import ij.plugin.filter.PlugInFilterRunner;
import ij.process.ImageProcessor;

/**
 * A filter whose dialog may fail. ImageJ goes on with the filter's defaults when its dialog throws, as it does without a
 * display for a number that cannot be read; here the failure ends the command.
 */
final class StrictFilter implements ExtendedPlugInFilter {

	private final ExtendedPlugInFilter filter;

	StrictFilter(ExtendedPlugInFilter filter) {
		this.filter = filter;
	}

	/** What a dialog threw. No exception, because ImageJ catches those. */
	static final class Failed extends Error {

		private static final long serialVersionUID = 1;

		Failed(RuntimeException cause) {
			super(cause);
		}
	}

	@Override
	public int showDialog(ImagePlus imp, String command, PlugInFilterRunner runner) {
		try {
			return filter.showDialog(imp, command, runner);
		}
		catch (RuntimeException e) {
			if (Macro.MACRO_CANCELED.equals(e.getMessage())) throw e;
			throw new Failed(e);
		}
	}

	@Override
	public int setup(String argument, ImagePlus imp) {
		return filter.setup(argument, imp);
	}

	@Override
	public void setNPasses(int passes) {
		filter.setNPasses(passes);
	}

	@Override
	public void run(ImageProcessor ip) {
		filter.run(ip);
	}
}
