package org.tristimulus.retina;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;

import org.junit.jupiter.api.Test;

class FixationsTest {

	@Test
	void readsAndWrites() {
		Fixations f = Fixations.parse(" 10,20; -3.5,7 ;");
		assertEquals(2, f.count());
		assertArrayEquals(new double[] { -3.5, 7 }, f.get(1));
		assertEquals("10,20;-3.50,7", f.toString());
		assertEquals(25, f.squaredDistance(13, 24));
		assertEquals(0, f.squaredDistance(-3.5, 7));
	}

	@Test
	void saysWhereItIsWrong() {
		for (String text : new String[] { "", ";", "10", "10,a", "1,2,3", "1,2;;3,4", "NaN,1", "1,Infinity" })
			assertThrows(IllegalArgumentException.class, () -> Fixations.parse(text), text);
		String message = assertThrows(IllegalArgumentException.class, () -> Fixations.parse("10,20;30,x")).getMessage();
		assertTrue(message.contains("\"30,x\" at character 7"), message);
		assertThrows(IllegalArgumentException.class, () -> Fixations.parse(String.join(";", Collections.nCopies(1001, "1,2"))));
		assertEquals(1000, Fixations.parse(String.join(";", Collections.nCopies(1000, "1,2"))).count());
	}
}
