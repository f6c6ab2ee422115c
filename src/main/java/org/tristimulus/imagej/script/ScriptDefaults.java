package org.tristimulus.imagej.script;

import ij.ImagePlus;
import ij.WindowManager;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.HostServices;
import org.tristimulus.imagej.show.EscapeKey;
import org.tristimulus.imagej.show.OpenImages;

/** What a script leaves out has the factory default: nothing is remembered from an earlier run, and no dialog asks for it. */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.VERY_HIGH)
public class ScriptDefaults extends AbstractPreprocessorPlugin {

	@Override
	public void process(Module module) {
		if (!CommandSpec.isCommand(module.getInfo())) return;
		useOpenImage(module);
		for (ModuleItem<?> item : module.getInfo().inputs())
			if (item.getType() != ColorImage.class) {
				if (HostServices.has(item.getType()) && !module.isInputResolved(item.getName())) module.setInput(item.getName(), new OpenImages().of(item.getType(), new EscapeKey()));
				module.resolveInput(item.getName());
			}
	}

	/** Where a script gives no image, the open one is the first, as for an input of ImageJ's own type. */
	private static void useOpenImage(Module module) {
		for (ModuleItem<?> item : module.getInfo().inputs()) {
			if (item.getType() != ColorImage.class) continue;
			ImagePlus open = module.isInputResolved(item.getName()) || module.getInput(item.getName()) != null ? null : WindowManager.getCurrentImage();
			if (open == null) return;
			module.setInput(item.getName(), ImagePlusConverter.toColorImage(open));
			module.resolveInput(item.getName());
			return;
		}
	}
}
