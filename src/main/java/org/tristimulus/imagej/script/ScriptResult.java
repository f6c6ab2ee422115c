package org.tristimulus.imagej.script;

import java.util.Collections;
import java.util.Map;

import ij.ImagePlus;

import org.scijava.Priority;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.image.ImgImage;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.RecordedOptions;
import org.tristimulus.imagej.run.History;
import org.tristimulus.imagej.run.Selections;
import org.tristimulus.imagej.show.OpenImages;

/** What a script's command has made has its history with it; an ImageJ image that was changed in place is drawn again, new ones are for the script to show. */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.VERY_HIGH)
public class ScriptResult extends AbstractPostprocessorPlugin {

	@Override
	public void process(Module module) {
		if (!CommandSpec.isCommand(module.getInfo())) return;
		CommandSpec spec = CommandSpec.of((CommandInfo) module.getInfo());
		RecordedOptions keys = new RecordedOptions(spec, module, new OpenImages());
		Map<String, String> used = keys.values();
		String history = History.line(spec.title(), used, keys.titles(), selection(spec, module), spec.isForDisplay() || "rolloff".equals(used.get("gamut")));
		for (ModuleItem<?> item : module.getInfo().outputs()) {
			Object output = module.getOutput(item.getName());
			boolean isMade = spec.outputs().contains(item.getName());
			for (Object each : output instanceof Iterable ? (Iterable<?>) output : Collections.singletonList(output))
				if (each instanceof ColorImage && (isMade || ((ColorImage) each).isChanged())) finish((ColorImage) each, history);
			if (output instanceof ColorImage) module.resolveOutput(item.getName());
		}
	}

	/** The selection of the first image, as the history of the menu has it. */
	private static String selection(CommandSpec spec, Module module) {
		Object first = spec.images().isEmpty() ? null : module.getInput(spec.images().get(0).key());
		boolean isOfImageJ = first instanceof ColorImage && ((ColorImage) first).source() instanceof ImagePlusStore;
		return isOfImageJ ? Selections.text(((ImagePlusStore) ((ColorImage) first).source()).imp().getRoi()) : "";
	}

	private static void finish(ColorImage image, String history) {
		if (!(image.result() instanceof ImagePlusStore)) {
			History.keep(image, history);
			return;
		}
		ImagePlus imp = ImgImage.ofResult(image);
		History.append(imp, history);
		if (!image.isChanged()) return;
		ImageProperties.changed(image);
		if (image.result() != image.source()) return;
		imp.changes = true;
		imp.updateAndDraw();
	}
}
