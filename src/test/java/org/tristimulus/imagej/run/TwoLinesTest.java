package org.tristimulus.imagej.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import ij.IJ;
import ij.ImagePlus;

import org.junit.jupiter.api.Test;
import org.tristimulus.command.space.RunInColorSpaceTest;
import org.tristimulus.door.HostImage;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.parameter.CommandIndex;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;

/** Each command on several kinds of images, right lines and wrong ones, in two threads: all comes out as in one. */
class TwoLinesTest {

	/** Options where the defaults of a command do nothing of interest. */
	private static final Map<String, String> OPTIONS = Map.of("Adjust Exposure...", "stops=1.3", "Run in Color Space...", "command=[Gaussian Blur...] options=[sigma=2] space=oklab", "Convert Color Space...", "to=oklch",
		"Color Temperature...", "kelvin=3500", "Declare Encoding...", "encoding=srgb", "White Balance...", "from=grey-world", "Light Source Report...", "spectrum=A plots=false");

	private static final String[] KINDS = { "RGB", "composite16", "RGB stack", "composite8", "8-bit", "16-bit" };

	/** One line on images of its own. */
	private static final class Job {

		final String label, options, kind;

		Job(String label, String options, String kind) {
			this.label = label;
			this.options = options;
			this.kind = kind;
		}

		/** All that came of it: pixels, history and words; or the message that it was refused with. */
		String run() {
			ImagePlus[] images = new ImagePlus[(int) CommandSpec.labelled(label).images().stream().filter(CommandParameter::isRequired).count()];
			for (int i = 0; i < images.length; i++) {
				images[i] = kind.endsWith("-bit") ? IJ.createImage(kind, kind + " ramp", 37, 29, 1) : RunInColorSpaceTest.image(kind);
				images[i].setTitle(kind + " " + i);
				if (i > 0) for (int z = 1; z <= images[i].getStackSize(); z++)
					images[i].getStack().getProcessor(z).invert();
			}
			try {
				return words(RecordedLine.of(label, options).run(images));
			}
			catch (LineException e) {
				return e.getMessage();
			}
		}

		private static String words(LineResult result) {
			StringBuilder all = new StringBuilder(result.history()).append(result.remarks());
			for (ImagePlus imp : result.images())
				all.append(imp.getTitle()).append(' ').append(imp.getProp(ImageProperties.HISTORY)).append(Arrays.deepHashCode(HostImage.pixels(imp).toArray()));
			result.reports().forEach(r -> all.append(r.rows()));
			result.charts().forEach(c -> all.append(c.title));
			return all.toString();
		}

		@Override
		public String toString() {
			return label + " " + options + " on " + kind;
		}
	}

	private static List<Job> jobs() {
		List<Job> jobs = new ArrayList<>();
		for (String label : CommandIndex.names().keySet())
			for (String kind : KINDS) {
				String options = OPTIONS.getOrDefault(label, "");
				jobs.add(new Job(label, options, kind));
				jobs.add(new Job(label, options + " nonsense=1", kind));
				if (CommandSpec.labelled(label).has("output")) jobs.add(new Job(label, options + " output=new", kind));
			}
		return jobs;
	}

	@Test
	void asInOneThread() throws Exception {
		List<Job> jobs = jobs();
		Map<String, String> expected = new TreeMap<>(), found = new ConcurrentHashMap<>();
		for (Job job : jobs)
			expected.put(job.toString(), job.run());
		assertTrue(expected.size() > 300, expected.size() + " lines");
		assertTrue(expected.values().stream().filter(w -> w.startsWith("{")).count() > 150, () -> "few lines were carried out: " + expected);
		List<Job> one = new ArrayList<>(jobs), two = new ArrayList<>(jobs);
		Collections.shuffle(one, new Random(1));
		Collections.shuffle(two, new Random(2));
		NeighborsTest.together(() -> one.forEach(job -> found.put(job.toString(), job.run())), () -> two.forEach(job -> assertEquals(expected.get(job.toString()), job.run(), job.toString())));
		assertEquals(expected, new TreeMap<>(found));
	}
}
