package org.tristimulus.report;

import java.util.Optional;

/** The tables of numbers that are open beside the images. The host fills a command's parameter of this type; it is no key. */
public interface Tables {

	/** No table is open. */
	Tables NONE = Optional::empty;

	/** The table in front, if one is open. */
	Optional<NumberTable> active();
}
