package org.tristimulus.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A few hundred damaged inputs for each reader; {@link ReaderAttack} gives more. */
class ReaderAttackTest {

	private static final int INPUTS = 300;

	@TempDir
	Path folder;

	static Stream<String> readers() throws IOException {
		return AttackedReaders.all().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("readers")
	void refusesInOurWords(String name) throws IOException {
		AttackedReaders.Attacked attacked = AttackedReaders.all().get(name);
		Map<String, Integer> whole = new ReaderAttack(attacked.reader, attacked.seeds, folder.resolve("input"), 1).run(attacked.seeds.size());
		assertTrue(whole.containsKey("read"), () -> "whole inputs: " + whole);
		Map<String, Integer> outcomes = new ReaderAttack(attacked.reader, attacked.seeds, folder.resolve("input"), 20261130).run(INPUTS);
		outcomes.keySet().removeAll(Set.of("read", "refused"));
		assertEquals(Map.of(), outcomes);
	}
}
