package org.tristimulus.imagej.image;

import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;

import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.HostCommand;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.imagej.macro.MacroOptions;
import org.tristimulus.imagej.menu.MenuCommand;
import org.tristimulus.imagej.menu.MenuCommandRun;

/** A menu command run on the components of an image, each in a hidden 32-bit image of the same stack, selection and calibration. */
final class ComponentCommand implements HostCommand {

	private final ImagePlusStore source;
	private final MenuCommand command;
	private final List<ImagePlus> results = new ArrayList<>();
	private boolean asks;
	private String options;

	/**
	 * @param mayAsk whether the command's dialog may open for options that are missing
	 * @throws IllegalArgumentException if there is no such command, or it cannot be run on components
	 */
	ComponentCommand(ImagePlusStore source, String name, String options, boolean mayAsk) {
		this.source = source;
		boolean isMissing = options.isEmpty();
		this.options = isMissing || !options.trim().isEmpty() ? options.trim() : MenuCommand.NOTHING;
		command = MenuCommand.of(name);
		command.requireComponentwise(this.options);
		MacroOptions.requireFinite("options", this.options);
		if (!mayAsk && isMissing && command.asks())
			throw new IllegalArgumentException("options= is missing: " + command.name() + " asks for values; write them as ImageJ's Recorder does");
		asks = isMissing && mayAsk;
	}

	@Override
	public String options() {
		return options;
	}

	@Override
	public PixelStore run(int channel, float[][] planes) {
		MenuCommandRun run = new MenuCommandRun(command, hidden(channel, planes), options, asks);
		results.add(run.run());
		options = run.options();
		asks = false;
		ImagePlus result = results.get(results.size() - 1);
		// Nobody will undo what happened to a component.
		result.getProcessor().setSnapshotPixels(null);
		return requireComponent(result);
	}

	private ImagePlus hidden(int channel, float[][] planes) {
		ImagePlus from = source.imp();
		ImageStack stack = new ImageStack(source.width(), source.height());
		for (int p = 0; p < planes.length; p++)
			stack.addSlice(from.getStack().getSliceLabel(source.index(p, Math.min(channel, source.channels() - 1))), planes[p]);
		ImagePlus imp = new ImagePlus(source.title(), stack);
		imp.setDimensions(1, planes.length / source.frames(), source.frames());
		imp.setOpenAsHyperStack(from.isHyperStack());
		imp.setCalibration(from.getCalibration().copy());
		imp.getCalibration().disableDensityCalibration();
		if (from.getOverlay() != null) imp.setOverlay(from.getOverlay().duplicate());
		if (from.getRoi() != null) imp.setRoi((Roi) from.getRoi().clone());
		imp.setSlice(source.current() + 1);
		return imp;
	}

	private PixelStore requireComponent(ImagePlus result) {
		if (result.getType() != ImagePlus.GRAY32) throw new IllegalArgumentException("command=" + command.name() + ": it gives an image of " + result.getBitDepth() + " bit, and components have to stay 32-bit");
		if (result.getNChannels() > 1) throw new IllegalArgumentException("command=" + command.name() + ": it gives " + result.getNChannels() + " channels from one component");
		return new ImagePlusStore(result);
	}

	@Override
	public PixelStore.Target target(Output output, Encoding encoding) {
		ImagePlus shape = results.get(0), from = source.imp();
		if (output != Output.SAME || source.isVirtual()) return new AssembledImage(source, results, output == Output.NEW_32BIT ? PixelType.FLOAT32 : source.type(), encoding);
		if (shape.getWidth() != from.getWidth() || shape.getHeight() != from.getHeight() || shape.getStackSize() != source.positions())
			throw new IllegalArgumentException("output=same: " + command.name() + " gives another size or number of slices; allowed here: new new-32bit");
		return source.target(output, encoding);
	}
}
