package org.tristimulus.retina;

/** The parameters of the retina model, with the defaults of Benoit and others 2010 and OpenCV's bioinspired module. Immutable; each method gives a copy. */
public final class RetinaParameters {

	/** V0 0.75, 0.75, 0.95; k 0.53, 7, 3, 7, 7 pixels; τ 0.9, 0.5, 0 frames; cut 2 frames; no leak. */
	public static final RetinaParameters DEFAULTS = new RetinaParameters(new double[] { 0.75, 0.53, 0.9, 7, 0.5, 0, 0.75, 3, 2, 7, 0, 0.95, 7 });

	/** Sensitivity, in [0, 0.99]; space constant in pixels; time constant in frames. */
	public final double photoV0, photoK, photoTau;
	/** Space constant in pixels; time constant in frames; share of the mean luminance that reaches the bipolar cells, from 0 for none. */
	public final double horizontalK, horizontalTau, leak;
	/** Parvocellular ganglion cells: sensitivity, space constant of their adaptation in pixels. */
	public final double ganglionV0, ganglionK;
	/** Magnocellular ganglion cells: time constant of the high-pass in frames; space and time constants of the low-pass; sensitivity and space constant of the adaptation. */
	public final double cut, magnoK, magnoTau, magnoV0, magnoAdaptK;

	private final double[] all;

	private RetinaParameters(double[] all) {
		this.all = all;
		photoV0 = Checks.range("photov0", all[0], 0, 0.99);
		photoK = Checks.range("photok", all[1], 0.1, 100);
		photoTau = Checks.range("phototau", all[2], 0, 100);
		horizontalK = Checks.range("horizontalk", all[3], 0.1, 1000);
		horizontalTau = Checks.range("horizontaltau", all[4], 0, 100);
		leak = Checks.range("leak", all[5], 0, 1);
		ganglionV0 = Checks.range("ganglionv0", all[6], 0, 0.99);
		ganglionK = Checks.range("ganglionk", all[7], 0.1, 100);
		cut = Checks.range("cut", all[8], 0.1, 100);
		magnoK = Checks.range("magnok", all[9], 0.1, 100);
		magnoTau = Checks.range("magnotau", all[10], 0, 100);
		magnoV0 = Checks.range("magnov0", all[11], 0, 0.99);
		magnoAdaptK = Checks.range("magnoadaptk", all[12], 0.1, 1000);
	}

	private RetinaParameters with(int first, double... values) {
		double[] changed = all.clone();
		System.arraycopy(values, 0, changed, first, values.length);
		return new RetinaParameters(changed);
	}

	/** With other photoreceptors. */
	public RetinaParameters photoreceptors(double v0, double k, double tau) {
		return with(0, v0, k, tau);
	}

	/** With other horizontal cells. */
	public RetinaParameters horizontal(double k, double tau, double leakage) {
		return with(3, k, tau, leakage);
	}

	/** With other parvocellular ganglion cells. */
	public RetinaParameters parvo(double v0, double k) {
		return with(6, v0, k);
	}

	/** With other magnocellular ganglion cells. */
	public RetinaParameters magno(double cutoff, double k, double tau, double v0, double adaptK) {
		return with(8, cutoff, k, tau, v0, adaptK);
	}

	/** Without time: every time constant of a low-pass is 0, as for a still. */
	public RetinaParameters still() {
		return photoreceptors(photoV0, photoK, 0).horizontal(horizontalK, 0, leak).magno(cut, magnoK, 0, magnoV0, magnoAdaptK);
	}

	/** The light that photoreceptors adapt to. */
	public LowPass luminance() {
		return new LowPass(0, horizontalTau, horizontalK);
	}

	/** The network of the photoreceptors. */
	public LowPass photoreceptors() {
		return new LowPass(0, photoTau, photoK);
	}

	/** The network of the horizontal cells. */
	public LowPass horizontal() {
		return new LowPass(leak, horizontalTau, horizontalK);
	}

	/** What parvocellular ganglion cells adapt to. */
	public LowPass parvo() {
		return new LowPass(0, photoTau, ganglionK);
	}

	/** The low-pass of magnocellular ganglion cells. */
	public LowPass magno() {
		return new LowPass(0, magnoTau, magnoK);
	}

	/** What magnocellular ganglion cells adapt to. */
	public LowPass magnoAdaptation() {
		return new LowPass(0, 0, magnoAdaptK);
	}

	/** What a frame keeps of the magnocellular high-pass: exp(-1 / cut). */
	public double highPass() {
		return StrictMath.exp(-1 / cut);
	}

	/**
	 * Spatial gains of a still after adaptation, in closed form, for a grating along an axis: of photoreceptors P, horizontal cells H and bipolar
	 * cells P - H.
	 *
	 * @return { P, H, P - H } at a frequency in cycles per pixel
	 */
	public double[] gains(double cyclesPerPixel) {
		double p = photoreceptors().still().gain(cyclesPerPixel), h = p * horizontal().still().gain(cyclesPerPixel);
		return new double[] { p, h, p - h };
	}
}
