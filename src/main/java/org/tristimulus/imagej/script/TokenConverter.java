package org.tristimulus.imagej.script;

import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.Token;

/** Lets scripts give choices that are not enums by their tokens, as SciJava does for enums by their names. */
@Plugin(type = Converter.class)
public class TokenConverter extends AbstractConverter<String, Token> {

	@Override
	public boolean canConvert(Object src, Class<?> dest) {
		return src instanceof String && canConvert(String.class, dest) && find((String) src, dest) != null;
	}

	@Override
	public boolean canConvert(Class<?> src, Class<?> dest) {
		return src == String.class && Token.class.isAssignableFrom(dest) && dest != Token.class && !dest.isEnum();
	}

	@Override
	public <T> T convert(Object src, Class<T> dest) {
		return dest.cast(find((String) src, dest));
	}

	private static Object find(String token, Class<?> choice) {
		for (Object value : Token.values(choice))
			if (value.toString().equalsIgnoreCase(token)) return value;
		return null;
	}

	@Override
	public Class<Token> getOutputType() {
		return Token.class;
	}

	@Override
	public Class<String> getInputType() {
		return String.class;
	}
}
