package org.tristimulus.command.relight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.door.Door;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.Figures;

/** Environment Light Report through the menu door. */
class EnvironmentLightReportTest {

	private static final String REPORT = "Environment Light Report...";
	private static final String[] RGB = { "R", "G", "B" };

	@TempDir
	Path folder;

	private EnvironmentLight report(ImagePlus imp, String options) throws IOException {
		Path file = folder.resolve("c" + System.nanoTime() + ".csv");
		RelightImages.run(REPORT, options + " show=none save=" + file, imp);
		return RelightImages.saved(file);
	}

	@ParameterizedTest
	@CsvSource({ "env_skysun_64x32,up=z order=4,env_skysun_64x32_coef", "probe_angular_64,layout=angular,probe_angular_64_coef" })
	void panoramasGiveTheirCoefficients(String image, String options, String table) throws IOException {
		EnvironmentLight light = report(RelightImages.image(image + ".tif", "env"), options);
		List<Figures.Row> rows = Figures.rows(table + ".csv");
		assertEquals((light.order() + 1) * (light.order() + 1), rows.size());
		double largest = rows.stream().mapToDouble(r -> Math.abs(r.number("B"))).max().getAsDouble();
		for (Figures.Row row : rows)
			for (int c = 0; c < 3; c++)
				assertEquals(row.number(RGB[c]), light.get(c, row.whole("l"), row.whole("m")), 1e-6 * largest);
	}

	@ParameterizedTest
	@CsvSource({ "latlong_y_64x32,''", "latlong_z_64x32,up=z", "angular_64,layout=angular", "mirrorball_64,layout=mirror-ball", "cross_64x48,''", "cross_48x64,''", "strip_96x16,''" })
	void oneSceneInSevenLayouts(String name, String options) throws IOException {
		EnvironmentLight light = report(RelightImages.image("layout_" + name + ".tif", "env"), options);
		double largest = 0, error = 0;
		for (Figures.Row row : Figures.rows("layout_coef.csv"))
			if (row.text("layout").equals(name) && row.whole("l") <= 2) for (int c = 0; c < 3; c++) {
				largest = Math.max(largest, Math.abs(row.number(RGB[c])));
				error = Math.max(error, Math.abs(row.number(RGB[c]) - light.get(c, row.whole("l"), row.whole("m"))));
			}
		assertTrue(largest > 0 && error <= 1e-6 * largest, error + " of " + largest);
	}

	@Test
	void theLampOfGraceCathedral() {
		RelightImages.run(REPORT, "environment=grace-cathedral show=none");
		assertEquals(104.993, RelightImages.last("Light_azimuth"), 5.1e-4);
		assertEquals(-29.585, RelightImages.last("Light_elevation"), 5.1e-4);
		assertEquals(.49998, RelightImages.last("Directionality"), 5.1e-6);
		assertEquals(1.156882, RelightImages.last("Light_R"), 1e-6);
		assertEquals(.048714, RelightImages.last("Ambient_B"), 1e-6);
		Map<String, String> row = RelightImages.lastRow();
		assertEquals("coefficients", row.get("Layout"));
		assertEquals("", row.get("Width"));
		RelightImages.run(REPORT, "environment=grace-cathedral show=none layout=cross mirror");
		assertTrue(RelightImages.lastRow().get("Note").contains("layout=cross, mirror=true have no effect on coefficients"));
	}

	/** What a report saves is what a report reads; turned by yaw it is what DEFINITIONS print. */
	@Test
	void coefficientFiles() throws IOException {
		Path file = folder.resolve("grace.csv"), turned = folder.resolve("turned.csv");
		RelightImages.run(REPORT, "environment=grace-cathedral show=none save=" + file);
		RelightImages.run(REPORT, "environment=" + file + " yaw=90 show=none save=" + turned);
		assertTrue(Files.readString(file).contains("kind=radiance"));
		assertArrayEquals(new double[] { .78908, .39499, .29213, -.33974, -.26240, .11141, .26149, -.56014, -.02882 }, RelightImages.saved(turned).channel(0), 5.1e-6);
		Path irradiance = folder.resolve("irradiance.csv");
		Files.writeString(irradiance, Files.readString(file).replace("kind=radiance", "kind=irradiance"));
		assertTrue(MenuDoor.failure(REPORT, "environment=" + irradiance).contains("kind=irradiance"));
	}

	/** The open table is read, rows in any order, other rows left out; a kind that is not radiance is refused, and so is a table without a column, or a band cut short. */
	@Test
	void coefficientTables() throws IOException {
		Path file = folder.resolve("table.csv");
		ResultsTable table = ResultsTable.getResultsTable();
		table.reset();
		List<Figures.Row> rows = Figures.rows("environments_9coef.csv").stream().filter(r -> r.text("environment").startsWith("grace")).toList();
		assertEquals(9, rows.size());
		for (int i = rows.size() - 1; i >= 0; i--) {
			table.incrementCounter();
			for (String column : new String[] { "l", "m", "R", "G", "B" })
				table.addValue(column, rows.get(i).number(column));
		}
		for (int round = 0; round < 2; round++) {
			RelightImages.run(REPORT, "environment=table yaw=90 show=none save=" + file);
			assertArrayEquals(new double[] { .78908, .39499, .29213, -.33974, -.26240, .11141, .26149, -.56014, -.02882 }, RelightImages.saved(file).channel(0), 5.1e-6);
			assertEquals("table", RelightImages.lastRow().get("Environment"));
		}
		table.setValue("kind", 0, "prescaled");
		assertTrue(MenuDoor.failure(REPORT, "environment=table").contains("kind=prescaled"));
		table.setValue("kind", 0, "radiance");
		RelightImages.run(REPORT, "environment=table show=none");
		table.setValue("l", 0, 3);
		assertTrue(MenuDoor.failure(REPORT, "environment=table").contains("row 1"));
		table.deleteRow(0);
		assertTrue(MenuDoor.failure(REPORT, "environment=table").contains("8 coefficients"));
		table.deleteColumn("m");
		assertTrue(MenuDoor.failure(REPORT, "environment=table").contains("no column m; l, m, R, G, B are needed"));
	}

	@Test
	void shadersCompileAsTheyAre() throws IOException {
		Path file = folder.resolve("room.glsl");
		RelightImages.run(REPORT, "environment=grace-cathedral show=none save=" + file);
		String text = Files.readString(file);
		assertTrue(text.contains("vec3 irradianceOverPi(vec3 n)") && !text.contains("NaN"));
		assertTrue(MenuDoor.failure(REPORT, "environment=grace-cathedral order=3 save=" + file).contains("a .glsl holds order 2"));
		assertTrue(MenuDoor.failure(REPORT, "environment=grace-cathedral save=" + folder.resolve("room.txt")).contains("has to end in .csv or .glsl"));
	}

	/** The irradiance map over π, pixel by pixel, against the published irradiance at the six axes and ten more normals. */
	@Test
	void maps() {
		RelightImages.run(REPORT, "environment=grace-cathedral width=512");
		ImagePlus map = RelightImages.open("grace-cathedral, irradiance"), ball = RelightImages.open("grace-cathedral, ball");
		assertEquals(512, map.getWidth());
		assertEquals(256, map.getHeight());
		assertEquals(256, ball.getWidth());
		assertEquals(24, ball.getBitDepth());
		int compared = 0;
		for (Figures.Row row : Figures.rows("environments_irradiance.csv")) {
			if (!row.text("environment").startsWith("grace")) continue;
			double x = row.number("nx"), y = row.number("ny"), z = row.number("nz"), turn = Math.atan2(x, -z) / (2 * Math.PI) + 0.5;
			int u = Math.min(511, (int) (512 * turn)), v = Math.min(255, (int) (256 * Math.acos(y) / Math.PI));
			for (int c = 0; c < 3; c++)
				assertEquals(row.number("E_" + RGB[c]) / Math.PI, map.getStack().getProcessor(c + 1).getf(u, v), 0.01);
			compared++;
		}
		assertEquals(16, compared);
		double[] extremes = { Double.MAX_VALUE, -Double.MAX_VALUE };
		float[] r = RelightImages.slice(map, 1), g = RelightImages.slice(map, 2), b = RelightImages.slice(map, 3);
		for (int i = 0; i < 512 * 256; i++) {
			double luminance = .2126 * r[i] + .7152 * g[i] + .0722 * b[i];
			extremes[0] = Math.min(extremes[0], luminance);
			extremes[1] = Math.max(extremes[1], luminance);
		}
		assertEquals(extremes[0], RelightImages.last("E_min"), 1e-3);
		assertEquals(extremes[1], RelightImages.last("E_max"), 1e-3);
	}

	/** The environment as read is the environment: another layout brought to latitude and longitude gives the same light. */
	@Test
	void theMapAsReadIsTheEnvironment() throws IOException {
		EnvironmentLight cross = report(RelightImages.image("layout_cross_64x48.tif", "cross.tif"), "");
		RelightImages.run(REPORT, "show=maps width=256", RelightImages.image("layout_cross_64x48.tif", "cross.tif"));
		ImagePlus map = RelightImages.open("cross, as read");
		EnvironmentLight read = report(map, "");
		for (int c = 0; c < 3; c++)
			for (int i = 0; i < 9; i++)
				assertEquals(cross.channel(c)[i], read.channel(c)[i], 0.01 * cross.get(c, 0, 0));
	}

	private static ImagePlus panorama(int width, int height, float light) {
		FloatProcessor ip = new FloatProcessor(width, height);
		ip.add(light);
		return new ImagePlus("panorama", ip);
	}

	@Test
	void panoramasThatAreWrong() {
		assertTrue(MenuDoor.failure(REPORT, "", panorama(32, 32, 1)).contains("angular map or a mirror ball"));
		assertTrue(MenuDoor.failure(REPORT, "", panorama(1, 1, 1)).contains("1 × 1"));
		assertTrue(MenuDoor.failure(REPORT, "", panorama(64, 32, 0)).contains("holds no finite light"));
		assertTrue(MenuDoor.failure(REPORT, "", panorama(64, 32, Float.NaN)).contains("holds no finite light"));
		assertTrue(MenuDoor.failure(REPORT, "windowsize=3", panorama(64, 32, 1)).contains("window=none has no size"));
		assertTrue(MenuDoor.failure(REPORT, "environment=nowhere.hdr").contains("environment=nowhere.hdr"));
		assertTrue(MenuDoor.failure(REPORT, "environment=table").contains("environment=table"));
	}

	/** One pixel at 1e30, or at infinity, is told and does not spoil the rest. */
	@Test
	void lightOutOfAllBounds() throws IOException {
		ImagePlus bright = panorama(64, 32, 1), infinite = panorama(64, 32, 1);
		bright.getProcessor().setf(10, 10, 1e30f);
		infinite.getProcessor().setf(10, 10, Float.POSITIVE_INFINITY);
		EnvironmentLight light = report(bright, "");
		assertTrue(light.get(0, 0, 0) > 1e27 && light.get(0, 0, 0) < 1e30);
		light = report(infinite, "");
		assertEquals(2 * Math.sqrt(Math.PI), light.get(0, 0, 0), 0.01);
		assertTrue(RelightImages.lastRow().get("Note").contains("not finite"));
	}

	/** The same numbers from 24-bit codes, decoded, and the share of pixels at white. */
	@Test
	void photographsAreDecoded() throws IOException {
		ImagePlus imp = Door.rgb(64, new int[64 * 32]);
		for (int i = 0; i < 64 * 32; i++)
			imp.getProcessor().set(i, i < 32 ? 0xffffffff : 0xff808080);
		EnvironmentLight light = report(imp, "");
		double grey = Math.pow((128 / 255.0 + .055) / 1.055, 2.4);
		assertEquals(grey, light.get(1, 0, 0) / (2 * Math.sqrt(Math.PI)), 0.01);
		assertEquals(100.0 * 32 / 2048, RelightImages.last("Clipped_%"), 1e-9);
	}
}
