package org.tristimulus.imagej;

import org.scijava.Priority;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;

import ij.ImagePlus;

/** What a script's command has made of ImageJ's images has its history with it, and is drawn again; new images are for the script to show. */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.VERY_HIGH)
public class ScriptResult extends AbstractPostprocessorPlugin {

	@Override
	public void process(Module module) {
		if (!CommandSpec.isCommand(module.getInfo())) return;
		CommandSpec spec = CommandSpec.of((CommandInfo) module.getInfo());
		UsedKeys keys = new UsedKeys(spec, module);
		for (ModuleItem<?> item : module.getInfo().outputs())
			if (module.getOutput(item.getName()) instanceof ColorImage) {
				ColorImage image = (ColorImage) module.getOutput(item.getName());
				boolean isMade = spec.outputs().contains(item.getName());
				if (image.result() instanceof ImagePlusSource && (isMade || image.isChanged())) finish(image, spec.title(), keys);
				module.resolveOutput(item.getName());
			}
	}

	private static void finish(ColorImage image, String title, UsedKeys keys) {
		ImagePlus imp = ColorImageConverter.toImagePlus(image);
		History.append(imp, title, keys.values(), keys.titles());
		if (!image.isChanged()) return;
		Properties.changed(image);
		if (image.result() != image.source()) return;
		imp.changes = true;
		imp.updateAndDraw();
	}
}
