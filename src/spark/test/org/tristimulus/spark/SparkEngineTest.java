package org.tristimulus.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tristimulus.batch.JobResult;

/** Jobs as tasks of Spark in this JVM: each result once, on the driver. */
class SparkEngineTest {

	private static JavaSparkContext spark;

	@BeforeAll
	static void start() {
		spark = new JavaSparkContext(new SparkConf().setMaster("local[2]").setAppName("test").set("spark.ui.enabled", "false"));
	}

	@AfterAll
	static void stop() {
		spark.stop();
	}

	private static List<String> files(int n) {
		return IntStream.range(0, n).mapToObj(i -> "file" + i).collect(Collectors.toList());
	}

	@Test
	void eachResultComesOnce() {
		List<String> got = Collections.synchronizedList(new ArrayList<>());
		new SparkEngine(spark).run(files(200), file -> JobResult.done(file, file + ".tif", 10), result -> got.add(result.file()));
		assertEquals(200, got.size());
		assertEquals(new TreeSet<>(files(200)), new TreeSet<>(got));
	}

	@Test
	void itEndsWhereItIsToldTo() {
		List<String> got = Collections.synchronizedList(new ArrayList<>());
		new SparkEngine(spark).run(files(400), file -> {
			try {
				Thread.sleep(20);
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			return JobResult.done(file, file, 20_000);
		}, result -> got.add(result.file()) && got.size() < 4);
		assertTrue(got.size() >= 4 && got.size() < 200, got.size() + " of 400");
	}

	@Test
	void whatEndsTheBatchIsThrown() {
		assertThrows(IllegalStateException.class, () -> new SparkEngine(spark).run(files(3), file -> {
			throw new IllegalArgumentException("no");
		}, result -> true));
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new SparkEngine(spark).run(files(3), file -> JobResult.done(file, file, 1), result -> {
			throw new IllegalArgumentException("full");
		}));
		assertEquals("full", e.getMessage());
	}
}
