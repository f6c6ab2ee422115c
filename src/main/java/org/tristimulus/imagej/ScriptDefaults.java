package org.tristimulus.imagej;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;

/** What a script leaves out has the factory default: nothing is remembered from an earlier run, and no dialog asks for it. */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.VERY_HIGH)
public class ScriptDefaults extends AbstractPreprocessorPlugin {

	@Override
	public void process(Module module) {
		if (!CommandSpec.isCommand(module.getInfo())) return;
		for (ModuleItem<?> item : module.getInfo().inputs())
			if (item.getType() != ColorImage.class) {
				if (Offers.has(item.getType()) && !module.isInputResolved(item.getName())) module.setInput(item.getName(), new OpenImages().of(item.getType(), new EscapeKey()));
				module.resolveInput(item.getName());
			}
	}
}
