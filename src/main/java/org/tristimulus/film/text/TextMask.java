package org.tristimulus.film.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/** The coverage of a text, wrapped and centred, and of its outline, within the smallest rectangle that holds both. Immutable. */
final class TextMask {

	private static final double WIDEST = 0.9, HIGHEST = 0.8, OUTLINE = 0.09, LEADING = 1.2;
	private static final float SMALLEST = 6;

	final int x, y, width, height;
	/** Coverage of the letters, and of the letters with their outline, 0 to 255. */
	final byte[] fill, outline;

	/** @param size of the font, in pixels; smaller where the text would not fit into the frame */
	TextMask(String text, Font font, double size, int frameWidth, int frameHeight, Place place, double margin) {
		FontRenderContext context = new FontRenderContext(null, true, true);
		float px = (float) size;
		List<TextLayout> lines = lines(text, font.deriveFont(px), context, WIDEST * frameWidth);
		while (px > SMALLEST && lines.size() * px * LEADING > HIGHEST * frameHeight) {
			px *= 0.85f;
			lines = lines(text, font.deriveFont(px), context, WIDEST * frameWidth);
		}
		Path2D path = new Path2D.Double();
		double block = lines.size() * px * LEADING, top = place.top(frameHeight, (int) block, (int) (margin * frameHeight));
		for (int i = 0; i < lines.size(); i++) {
			TextLayout line = lines.get(i);
			double left = (frameWidth - line.getVisibleAdvance()) / 2;
			path.append(line.getOutline(AffineTransform.getTranslateInstance(left, top + (i + 0.82) * px * LEADING)), false);
		}
		double stroke = 2 * OUTLINE * px;
		java.awt.Rectangle box = path.getBounds();
		box.grow((int) Math.ceil(stroke) + 2, (int) Math.ceil(stroke) + 2);
		box = box.intersection(new java.awt.Rectangle(frameWidth, frameHeight));
		x = box.x;
		y = box.y;
		width = Math.max(0, box.width);
		height = Math.max(0, box.height);
		fill = coverage(path, 0);
		outline = coverage(path, (float) stroke);
	}

	private static List<TextLayout> lines(String text, Font font, FontRenderContext context, double width) {
		AttributedString attributed = new AttributedString(text);
		attributed.addAttribute(TextAttribute.FONT, font);
		LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), context);
		List<TextLayout> lines = new ArrayList<>();
		while (measurer.getPosition() < text.length())
			lines.add(measurer.nextLayout((float) width));
		return lines;
	}

	private byte[] coverage(Shape path, float stroke) {
		if (width == 0 || height == 0) return new byte[0];
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g.setColor(Color.WHITE);
		g.translate(-x, -y);
		g.fill(path);
		if (stroke > 0) {
			g.setStroke(new BasicStroke(stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
			g.draw(path);
		}
		g.dispose();
		return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
	}
}
