package org.tristimulus.batch;

import java.io.Serializable;

/** What is done with each image of a batch, on whatever machine: it is sent there, and told the name of a file. */
public interface Job extends Serializable {

	/** Does all of it; what fails is in the result, and nothing is thrown but what ends the batch. */
	JobResult run(String file);
}
