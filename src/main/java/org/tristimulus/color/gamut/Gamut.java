package org.tristimulus.color.gamut;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.Token;

/** What becomes of light outside the range of the output, per colour, in the linear RGB of a space. */
public enum Gamut implements Token {

	/** Chosen by the output's type before any pixel is touched: clip into integers, none into 32 bit. */
	AUTO("Automatic") {

		@Override
		public ColorTransform mapping(RgbSpace space, double knee) {
			throw new IllegalStateException("gamut=auto has to be resolved to clip or none first");
		}
	},

	/** Each channel is clamped. */
	CLIP("Clip each channel") {

		@Override
		public ChannelTransform channelMapping(double knee) {
			return Clip.INSTANCE;
		}
	},

	/** Divided by the largest channel where that exceeds 1; keeps hue. */
	SCALE("Scale down, keep hue") {

		@Override
		public ColorTransform mapping(RgbSpace space, double knee) {
			return new GamutMapping(space, limit(knee), (c, y) -> {
				GamutMapping.liftToZero(c, y);
				double m = GamutMapping.max(c);
				if (m > 1) GamutMapping.scale(c, m, 1);
			});
		}
	},

	/** Mixed towards the grey of the same luminance by the smallest amount that fits; no light gives black, white or more gives white. */
	DESATURATE("Desaturate, keep luminance") {

		@Override
		public ColorTransform mapping(RgbSpace space, double knee) {
			return new GamutMapping(space, limit(knee), (c, y) -> {
				double grey = Math.max(0, Math.min(1, y)), max = GamutMapping.max(c), min = GamutMapping.min(c);
				double keep = Math.min(max > 1 ? (1 - grey) / (max - grey) : 1, min < 0 ? grey / (grey - min) : 1);
				GamutMapping.mix(c, grey, keep);
			});
		}
	},

	/** Chroma is reduced in Oklch until clipping makes no noticeable difference (CSS Color 4, 13.2). */
	OKLCH("Reduce chroma in Oklch") {

		@Override
		public ColorTransform mapping(RgbSpace space, double knee) {
			ChromaReduction reduction = new ChromaReduction(space);
			return new GamutMapping(space, limit(knee), (c, y) -> reduction.apply(c));
		}

		@Override
		public String method() {
			return "oklch-minde-2024";
		}
	},

	/** An exponential shoulder on the largest channel, above a knee; the colour is scaled with it. */
	ROLLOFF("Roll off highlights") {

		@Override
		public ColorTransform mapping(RgbSpace space, double knee) {
			ChannelTransform shoulder = channelMapping(knee);
			return new GamutMapping(space, limit(knee), (c, y) -> {
				GamutMapping.liftToZero(c, y);
				double m = GamutMapping.max(c);
				if (m > knee) GamutMapping.scale(c, m, shoulder.apply(m));
			});
		}

		@Override
		public double limit(double knee) {
			return knee;
		}

		@Override
		public ChannelTransform channelMapping(double knee) {
			if (!(knee >= 0 && knee <= 0.99)) throw new IllegalArgumentException("knee is " + knee + "; it must be from 0 to 0.99");
			return x -> x < 0 ? 0 : x > knee ? 1 - (1 - knee) * StrictMath.exp((knee - x) / (1 - knee)) : x;
		}
	},

	/** Values stay as they are; for 32-bit output. */
	NONE("Keep, 32-bit only") {

		@Override
		public ChannelTransform channelMapping(double knee) {
			return ColorTransform.IDENTITY;
		}
	};

	private final String label;

	Gamut(String label) {
		this.label = label;
	}

	/**
	 * Maps linear RGB of the space into [0, 1]. Colours inside stay as they are to the bit (with {@link #ROLLOFF}: up to the
	 * knee), neutrals stay neutral, and a NaN stays NaN: the other channels stay with it, but for {@link #CLIP}, which maps
	 * each channel alone.
	 *
	 * @param knee where {@link #ROLLOFF} begins, 0 to 0.99; the others ignore it
	 */
	public ColorTransform mapping(RgbSpace space, double knee) {
		return channelMapping(knee);
	}

	/** The same for a channel that is a number of its own: {@link #CLIP}, {@link #ROLLOFF} and {@link #NONE} only. */
	public ChannelTransform channelMapping(double knee) {
		throw new IllegalArgumentException("gamut=" + this + " needs red, green and blue together; for single channels choose clip, rolloff or none, or merge them first with Merge Channels as Light");
	}

	/** The largest light of a channel with which a colour, having none below 0, stays as it is. */
	public double limit(double knee) {
		return 1;
	}

	/** The name of the method, as a report states it. */
	public String method() {
		return toString();
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}
