package org.tristimulus.image.pair;

import org.tristimulus.color.PairFunction;
import org.tristimulus.color.PairTransform;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.pixel.BlockCount;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.SampleRows;

/** Combines two images component by component, in double; a grey counts for each colour of the other. */
final class ComponentPairs implements PairOperation {

	private final LayerCodec first, second, result;
	private final PairFunction function;
	private final TransferFunction space;
	private final boolean clips, assumesUnitRange;
	private final double margin;
	private final double[] ofFirst, ofSecond;
	private final ClippingCount tally;

	ComponentPairs(LayerCodec first, LayerCodec second, LayerCodec result, PairTransform transform, Gamut gamut, ClippingCount tally) {
		this.first = first;
		this.second = second;
		this.result = result;
		this.tally = tally;
		function = transform.components();
		space = function.curve();
		ofFirst = first.components(space);
		ofSecond = second.components(space);
		clips = gamut == Gamut.CLIP;
		assumesUnitRange = transform.assumesUnitRange();
		margin = result.type.isFloat() ? 1e-6 * result.encoding.white : 0.5;
	}

	@Override
	public PixelLoop.Work begin(Plane a, Plane b, Weights weights, Plane out) {
		double[][] as = first.newRows(), bs = second.newRows(), rs = result.newRows();
		double[] w = new double[PixelLoop.BLOCK];
		boolean[] marks = new boolean[PixelLoop.BLOCK], beyond = new boolean[PixelLoop.BLOCK];
		return (start, n) -> {
			SampleRows.read(a, start, n, as);
			SampleRows.read(b, start, n, bs);
			SampleRows.read(out, start, n, rs);
			weights.read(start, n, w);
			BlockCount count = new BlockCount(result.colors);
			for (int c = 0; c < result.colors; c++)
				combine(as[first.row(c)], bs[second.row(c)], rs[c], w, n, c, count, marks, beyond);
			count.any = take(marks, n);
			count.beyond = take(beyond, n);
			count.addTo(tally);
			SampleRows.write(rs, out, start, n);
		};
	}

	private void combine(double[] as, double[] bs, double[] rs, double[] w, int n, int c, BlockCount count, boolean[] marks, boolean[] beyond) {
		double white = result.encoding.white;
		for (int i = 0; i < n; i++) {
			if (w[i] == 0) continue;
			double x = component(first, ofFirst, as[i]), y = component(second, ofSecond, bs[i]), z = function.apply(x, y, w[i]);
			if (assumesUnitRange && (x > 1 || y > 1)) beyond[i] = true;
			if (z - z != 0) count.notFinite++;
			if (z == x && result == first) continue;
			double stored = result.stored(z, space);
			if (clips && (stored >= white + margin && x < 1 || stored < -margin && x > 0)) {
				count.clipped[c]++;
				marks[i] = true;
			}
			rs[i] = result.fit(clips ? stored < 0 ? 0 : stored > white ? white : stored : stored);
		}
	}

	private double component(LayerCodec layer, double[] table, double stored) {
		return table.length > 0 ? table[(int) stored] : layer.component(stored, space);
	}

	/** How many there are; they are taken back. */
	private static int take(boolean[] marks, int n) {
		int k = 0;
		for (int i = 0; i < n; i++) {
			if (marks[i]) k++;
			marks[i] = false;
		}
		return k;
	}
}
