package org.tristimulus.imagej;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;

import ij.ImagePlus;

/** An image that a script has changed in place is drawn again; new ones are for the script to show. */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.VERY_HIGH)
public class ScriptResult extends AbstractPostprocessorPlugin {

	@Override
	public void process(Module module) {
		if (!CommandSpec.isCommand(module.getInfo())) return;
		for (ModuleItem<?> item : module.getInfo().outputs())
			if (module.getOutput(item.getName()) instanceof ColorImage) {
				ColorImage image = (ColorImage) module.getOutput(item.getName());
				if (image.isChanged()) Properties.changed(image);
				redraw(image);
				module.resolveOutput(item.getName());
			}
	}

	private static void redraw(ColorImage image) {
		if (image.result() != image.source() || !(image.source() instanceof ImagePlusSource)) return;
		ImagePlus imp = ((ImagePlusSource) image.source()).imp();
		imp.changes = true;
		imp.updateAndDraw();
	}
}
