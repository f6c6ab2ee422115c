package org.tristimulus.imagej.panel;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.MouseEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import ij.IJ;
import ij.ImageListener;
import ij.ImagePlus;
import ij.gui.HTMLDialog;
import ij.gui.ImageCanvas;
import ij.gui.Roi;
import ij.gui.RoiListener;

import org.tristimulus.imagej.dialog.FolderDialog;
import org.tristimulus.imagej.dialog.Help;
import org.tristimulus.imagej.form.FormField;
import org.tristimulus.imagej.form.FormReader;
import org.tristimulus.imagej.form.ImageField;
import org.tristimulus.imagej.form.Messages;
import org.tristimulus.imagej.form.PanelForm;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.image.OpenImage;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.ParameterValues;
import org.tristimulus.imagej.preview.ChangedPixels;
import org.tristimulus.imagej.preview.LivePreview;
import org.tristimulus.imagej.preview.OverImage;
import org.tristimulus.imagej.preview.PixelArrays;
import org.tristimulus.imagej.preview.PreviewJob;
import org.tristimulus.imagej.preview.PreviewOverlay;
import org.tristimulus.imagej.preview.PreviewWorker;

/**
 * The panel of a command: a window beside its image that blocks nothing, with the preview on the image while values are chosen.
 * It ends once: by OK, which hands the values over, or by Cancel, which all else comes to that happens to the image.
 */
final class CommandPanel implements PanelGuard.Guarded, PanelWindow.Actions, ImageListener, RoiListener {

	/** Milliseconds after which a selection that was deleted is gone. */
	private static final int DELETED_MS = 50;

	/** Characters of what the reset button brings back. */
	private static final int RESET = 28;

	private final CommandSpec spec;
	private final PanelForm form;
	private final FormReader reader;
	private final PanelWindow window;
	private final PanelHistogram histogram;
	private final PanelMemory memory;
	private final Consumer<PanelOutcome> accepted;
	private final PreviewWorker worker = new PreviewWorker(IJ::handleException);
	/** The image that the panel was opened on, or that it was given for its first; null where a command takes none. */
	private volatile ImagePlus image;
	private volatile LivePreview live;
	private PreviewOverlay overlay;
	private volatile OverImage over;
	private int overSlice;
	private CanvasMouse splitMouse;
	private PickButton pick;
	private Object[] spareBuffers;
	private boolean isApart, isBefore;
	private volatile boolean ended;
	private ParameterValues arguments;
	private String lastTexts = "";

	/**
	 * On the event thread; it is on the screen afterwards.
	 *
	 * @param active the image of the command that opens it, or null
	 * @param accepted takes what OK came to, on the event thread, when the image is as it was
	 */
	CommandPanel(CommandSpec spec, ImagePlus active, PanelMemory memory, Consumer<PanelOutcome> accepted) {
		this.spec = spec;
		this.memory = memory;
		this.accepted = accepted;
		image = active;
		List<ImagePlus> open = Images.open();
		PanelStart start = new PanelStart(spec, active, open, memory);
		form = new PanelForm(spec, start.factory(), start.automatic(), start.images(), open, this::changed);
		start.remembered().forEach((key, text) -> form.field(key).write(text));
		reader = new FormReader(spec, form, active, imp -> live != null && imp == image ? live.original() : new ImagePlusStore(imp));
		isApart = spec.previewsApart();
		Window owner = active != null && active.getWindow() != null ? active.getWindow() : IJ.getInstance();
		window = new PanelWindow(spec.title() + (active == null ? "" : ": " + active.getTitle()), owner, form, spec.hasPreview(), spec.images().size() == 1, memory.isMoreOpen(), this);
		histogram = new PanelHistogram(window);
		addPickButtons();
		Messages.show(window.remark, start.remark());
		if (isApart) window.previewApart(OverImage.isOf(spec));
		PanelGuard.installed().add(this, MenuEntries::isHarmless);
		ImagePlus.addImageListener(this);
		Roi.addRoiListener(this);
		form.showMeaningful(isStack());
		check();
		window.pack();
		window.dialog.setVisible(true);
		EventQueue.invokeLater(this::firstPreview);
	}

	/** Once the panel is on the screen: a large image takes its time to be copied. */
	private void firstPreview() {
		if (ended) return;
		if (live == null && over == null && image != null && image.getProcessor() != null && spec.hasPreview()) begin();
		request();
	}

	private void addPickButtons() {
		for (FormField f : form.fields())
			if (!f.parameter.attribute("pick").isEmpty() && image != null && image.getCanvas() != null) new PickButton(f, this);
	}

	private boolean isStack() {
		return image != null && image.getStackSize() > (image.getType() == ImagePlus.COLOR_RGB ? 1 : image.getNChannels());
	}

	private void begin() {
		if (isApart && !OverImage.isOf(spec)) return;
		overlay = new PreviewOverlay(image);
		if (isApart) over = OverImage.of(spec, image, overlay);
		else live = new LivePreview(image);
	}

	// What a person does in the panel.

	/** A text, a choice, a slider: any of them may call it more than once. */
	void changed() {
		if (ended || window == null) return;
		String texts = texts();
		if (texts.equals(lastTexts)) return;
		boolean packs = form.showMeaningful(isStack());
		packs |= check();
		if (packs) window.pack();
		request();
	}

	private String texts() {
		StringBuilder s = new StringBuilder();
		for (FormField f : form.fields())
			s.append(f.text()).append('\n');
		for (ImageField f : form.images())
			s.append(f.choice.getSelectedIndex()).append('\n');
		return s.toString();
	}

	/** Reads all fields; whether the window's size has to follow. */
	private boolean check() {
		lastTexts = texts();
		form.followPresets();
		boolean packs = reader.read();
		arguments = reader.arguments();
		packs |= Messages.show(window.problem, reader.problem());
		window.ok.setEnabled(arguments != null);
		window.folder.setEnabled(arguments != null);
		packs |= PanelWindow.show(window.reading, reader.reading());
		String changed = String.join(", ", form.notFactory());
		window.reset.setEnabled(!changed.isEmpty());
		String label = ("Reset " + (changed.length() > RESET ? changed.substring(0, RESET) + "\u2026" : changed)).trim();
		if (!label.equals(window.reset.getLabel())) {
			window.reset.setLabel(label);
			window.reset.getParent().validate();
		}
		return packs | showChanges(-1);
	}

	private boolean showChanges(long changed) {
		String text = arguments == null ? window.changes.getText().trim() : image == null ? "" : new ChangedPixels(spec, arguments, image).text(changed);
		return PanelWindow.show(window.changes, text);
	}

	/** Asks for a preview of what the fields hold. */
	private void request() {
		if (ended || !spec.hasPreview()) return;
		if (arguments == null || !window.preview.getState()) {
			worker.stop();
			hide();
			return;
		}
		ImagePlus first = arguments.images().isEmpty() ? null : OpenImage.imp(arguments.images().get(0));
		if (first != image) follow(first);
		if (over != null) {
			overSlice = image.getCurrentSlice();
			want(over.job(arguments));
		}
		else if (isApart) want(PreviewJob.apart(arguments));
		else if (live != null) want(PreviewJob.inPlace(arguments, live.plane(), buffers()));
	}

	private void hide() {
		if (live != null) live.hide();
		if (over != null) over.hide();
		window.ownPreview.close();
		histogram.showBefore();
		if (overlay != null) overlay.marks(Collections.emptyList());
		if (overlay != null && live != null) overlay.show(live.plane().originals(), null, Double.POSITIVE_INFINITY, 0);
	}

	/** The first image was exchanged for another. */
	private void follow(ImagePlus first) {
		if (PanelGuard.installed().on(first) != null) {
			Messages.show(window.problem, "A panel is open on \"" + first.getTitle() + "\" already");
			arguments = null;
			return;
		}
		leaveImage();
		image = first;
		begin();
	}

	/** Arrays that nothing shows. */
	private Object[] buffers() {
		Object[] like = live.plane().originals(), latest = live.latest();
		if (spareBuffers == null || spareBuffers == latest || spareBuffers.length != like.length || !PixelArrays.fits(spareBuffers[0], like[0])) {
			spareBuffers = new Object[like.length];
			for (int c = 0; c < like.length; c++)
				spareBuffers[c] = PixelArrays.like(like[c]);
		}
		return spareBuffers;
	}

	private void want(PreviewJob job) {
		PreviewWorker.Work count = job.plane == null ? null : histogram.of(image, job, reader.changesAll());
		worker.want(new PreviewWorker.Work() {

			@Override
			public void compute(BooleanSupplier unwanted) {
				job.run(unwanted);
			}

			@Override
			public void handOver() {
				show(job);
			}

			@Override
			public PreviewWorker.Work next() {
				return job.pixels() == null ? null : count;
			}
		});
	}

	private void show(PreviewJob job) {
		if (ended) return;
		if (job.isOtherForm()) {
			isApart = true;
			if (live != null) live.hide();
			window.previewApart(false);
			window.pack();
			request();
			return;
		}
		boolean packs = Messages.show(window.problem, job.problem());
		if (job.pixels() != null) {
			if (live.show(job.plane, job.pixels()) && spareBuffers == job.pixels()) spareBuffers = null;
			if (overlay != null) overlay.show(job.plane.originals(), job.pixels(), job.white(), job.black());
			packs |= showChanges(job.changed());
		}
		else if (over != null && job.problem().isEmpty()) over.show(job);
		else if (over != null) over.hide();
		else if (job.shownApart() != null && job.problem().isEmpty()) window.ownPreview.show(job.shownApart(), image == null ? spec.title() : image.getTitle(), image);
		else if (live != null) live.hide();
		packs |= window.readout.show(job.readout());
		if (overlay != null) overlay.marks(job.readout().marks().stream().map(m -> new PreviewOverlay.Mark(m.xs, m.ys, m.word)).collect(Collectors.toList()));
		if (packs) window.pack();
	}

	@Override
	public void preview() {
		request();
	}

	@Override
	public void split(boolean on) {
		if (live == null || overlay == null) return;
		overlay.split(on);
		live.split(on ? overlay.line() : -1);
		ImageCanvas canvas = image.getCanvas();
		if (splitMouse != null) splitMouse.end();
		splitMouse = null;
		if (!on || canvas == null) return;
		boolean[] dragged = new boolean[1];
		splitMouse = new CanvasMouse(canvas, e -> {
			if (e.getID() == MouseEvent.MOUSE_PRESSED) dragged[0] = Math.abs(e.getX() - canvas.screenXD(overlay.line())) <= 6;
			if (!dragged[0]) return false;
			if (e.getID() == MouseEvent.MOUSE_DRAGGED) {
				overlay.line(canvas.offScreenXD(e.getX()));
				live.split(overlay.line());
			}
			if (e.getID() == MouseEvent.MOUSE_RELEASED) dragged[0] = false;
			return true;
		});
		splitMouse.begin();
	}

	@Override
	public void clipping(boolean on) {
		if (overlay != null) overlay.clipping(on);
	}

	@Override
	public void before(boolean pressed) {
		if (live == null && over == null || pressed == isBefore) return;
		isBefore = pressed;
		if (overlay != null) overlay.hide(pressed);
		if (over != null && pressed) over.hide();
		else if (over != null) request();
		else if (pressed) live.suspend();
		else if (live.resume()) request();
	}

	@Override
	public void reset() {
		for (FormField f : form.fields())
			f.reset();
		changed();
	}

	@Override
	public void reading() {
		Component decode = form.field("decode") == null ? null : form.field("decode").focus();
		if (decode == null) return;
		window.openMore(true);
		decode.requestFocus();
	}

	@Override
	public void help() {
		new HTMLDialog(spec.title(), Help.page(spec), false);
	}

	@Override
	public void folder() {
		if (arguments == null) IJ.beep();
		else FolderDialog.open(FolderLines.of(arguments, image == null ? null : image.getRoi()));
	}

	/** Makes the selection of a picked field, or ends picking where it was on. */
	void pick(PickButton of) {
		if (pick != null && pick != of) pick.stop();
		if (splitMouse != null) {
			window.split.setState(false);
			split(false);
		}
		pick = of;
	}

	@Override
	public ImagePlus image() {
		return image;
	}

	@Override
	public String title() {
		return spec.title();
	}

	// What happens to the image.

	@Override
	public void imageOpened(ImagePlus imp) {}

	@Override
	public void imageClosed(ImagePlus imp) {
		if (imp == image) cancel("");
		else window.ownPreview.closed(imp);
	}

	@Override
	public void imageUpdated(ImagePlus imp) {
		if (imp != image || ended || live == null && over == null) return;
		if (!EventQueue.isDispatchThread()) {
			EventQueue.invokeLater(() -> imageUpdated(imp));
			return;
		}
		if (over != null) {
			if (image.getCurrentSlice() != overSlice) request();
			return;
		}
		switch (live.follow()) {
			case NEW_PLANE:
				histogram.forget();
				check();
				request();
				break;
			case WRITTEN:
				cancel(spec.title() + " ended: something else wrote into \"" + imp.getTitle() + "\"; what it wrote stays");
				break;
			case EXCHANGED:
				cancel(spec.title() + " ended: \"" + imp.getTitle() + "\" was changed by something else");
				break;
			default:
		}
	}

	/** Any thread, while the listeners' monitor is held. A selection that is deleted is still there. */
	@Override
	public void roiModified(ImagePlus imp, int id) {
		if (imp == null || imp != image || ended) return;
		if (id == RoiListener.DELETED) {
			javax.swing.Timer later = new javax.swing.Timer(DELETED_MS, e -> selectionChanged());
			later.setRepeats(false);
			later.start();
		}
		EventQueue.invokeLater(this::selectionChanged);
	}

	private void selectionChanged() {
		if (ended || image.getProcessor() == null) return;
		histogram.forget();
		if (check()) window.pack();
		request();
	}

	@Override
	public void takeOff() {
		LivePreview now = live;
		OverImage covering = over;
		if (overlay != null) overlay.hide(true);
		if (covering != null) covering.hide();
		if (now != null) now.suspend();
	}

	@Override
	public void putBack() {
		EventQueue.invokeLater(() -> {
			if (ended || overlay == null) return;
			overlay.hide(false);
			if (live == null || live.resume()) request();
		});
	}

	@Override
	public void refused(String message) {
		IJ.showStatus(message);
		IJ.beep();
		EventQueue.invokeLater(() -> {
			if (!ended && Messages.show(window.problem, message)) window.pack();
		});
	}

	// The end.

	@Override
	public void cancel() {
		cancel(spec.title() + " canceled");
	}

	/** Any thread, at once: the image is as it was when this returns; the window goes when the event thread comes to it. */
	@Override
	public void cancel(String why) {
		if (!end()) return;
		if (!why.isEmpty()) IJ.showStatus(why);
		if (why.contains(" ended: ")) IJ.log(why);
	}

	@Override
	public void ok() {
		if (ended) return;
		check();
		if (arguments == null) {
			IJ.beep();
			return;
		}
		Roi picked = pick == null || image == null ? null : pick.picked();
		ParameterValues taken = arguments;
		if (!end()) return;
		Map<String, String> texts = new LinkedHashMap<>();
		for (FormField f : form.fields())
			texts.put(f.parameter.key(), f.plainText());
		memory.keep(texts, images(), window.isMoreOpen());
		IJ.resetEscape();
		accepted.accept(new PanelOutcome(taken, picked));
	}

	private Map<String, ImagePlus> images() {
		Map<String, ImagePlus> chosen = new LinkedHashMap<>();
		for (ImageField f : form.images())
			chosen.put(f.parameter.key(), f.image());
		return chosen;
	}

	private boolean end() {
		synchronized (this) {
			if (ended) return false;
			ended = true;
		}
		worker.close();
		LivePreview now = live;
		OverImage covering = over;
		if (now != null) now.end();
		if (covering != null) covering.end();
		if (overlay != null) overlay.takeOut();
		PanelGuard.installed().remove(this);
		EventQueue.invokeLater(() -> {
			ImagePlus.removeImageListener(this);
			Roi.removeRoiListener(this);
			leaveImage();
			window.ownPreview.close();
			window.dialog.dispose();
		});
		return true;
	}

	private void leaveImage() {
		if (pick != null) pick.stop();
		if (splitMouse != null) splitMouse.end();
		splitMouse = null;
		if (live != null) live.end();
		if (over != null) over.end();
		if (overlay != null) overlay.takeOut();
		live = null;
		over = null;
		overlay = null;
		histogram.forget();
	}
}
