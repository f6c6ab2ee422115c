package org.tristimulus.imagej.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import ij.ImagePlus;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.convert.ConvertService;
import org.tristimulus.command.space.RunInColorSpaceTest;
import org.tristimulus.door.HostImage;
import org.tristimulus.imagej.image.HostMatrixTest;
import org.tristimulus.imagej.run.RecordedLine;

/** The scripts of README and pages run as they stand: their parameters are filled as Fiji does it, the rest is Java, which Groovy reads as well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptPagesTest {

	private static final Pattern BLOCK = Pattern.compile("```\\w*\\n(#@.*?)```", Pattern.DOTALL), PARAMETER = Pattern.compile("#@ *(?:(?:input|output|both) +)?(\\w+) +(\\w+)");

	@TempDir
	Path folder;
	private Context context;

	@BeforeAll
	void open() {
		context = new Context();
	}

	@AfterAll
	void close() {
		context.dispose();
	}

	static List<String> scripts() throws IOException {
		List<String> scripts = new ArrayList<>();
		List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
		if (Files.isDirectory(Path.of("src/site"))) try (Stream<Path> more = Files.walk(Path.of("src/site"))) {
			more.filter(p -> p.toString().endsWith(".md")).forEach(pages::add);
		}
		for (Path page : pages)
			for (Matcher m = BLOCK.matcher(Files.readString(page)); m.find();)
				scripts.add(m.group(1));
		assertTrue(scripts.size() >= 3, scripts.size() + " scripts");
		return scripts;
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void runs(String script) throws Exception {
		StringBuilder head = new StringBuilder("import org.scijava.command.CommandService;\nimport org.scijava.convert.ConvertService;\nimport ij.ImagePlus;\n"), fields = new StringBuilder(), body = new StringBuilder();
		for (String line : script.split("\n")) {
			Matcher m = PARAMETER.matcher(line);
			if (m.matches()) fields.append("\tpublic static ").append(m.group(1)).append(' ').append(m.group(2)).append(";\n");
			else (line.startsWith("import ") ? head : body).append(line).append('\n');
		}
		String name = "Script" + Math.abs(script.hashCode());
		Class<?> compiled = compile(name, head + "public class " + name + " {\n" + fields + "\tpublic static void run() throws Exception {\n" + body + "\t}\n}\n");
		ImagePlus imp = RunInColorSpaceTest.image("RGB");
		List<Object> before = HostImage.pixels(imp);
		ImagePlus made = null;
		for (Field f : compiled.getFields())
			if (f.getType() == ImagePlus.class && f.getName().equals("imp")) f.set(null, imp);
			else if (f.getType() == CommandService.class || f.getType() == ConvertService.class) f.set(null, context.service((Class<? extends org.scijava.service.Service>) f.getType().asSubclass(org.scijava.service.Service.class)));
		compiled.getMethod("run").invoke(null);
		for (Field f : compiled.getFields())
			if (f.getType() == ImagePlus.class && !f.getName().equals("imp")) made = (ImagePlus) f.get(null);
		HostMatrixTest.assertPlanes(made == null ? HostImage.pixels(exposed()) : before, HostImage.pixels(imp), script);
		if (made != null) HostMatrixTest.assertPlanes(HostImage.pixels(exposed()), HostImage.pixels(made), script);
	}

	/** All of them brighten by the same. */
	private static ImagePlus exposed() {
		return RecordedLine.of("Adjust Exposure...", "stops=0.7").run(RunInColorSpaceTest.image("RGB")).image();
	}

	private Class<?> compile(String name, String source) throws Exception {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
		JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {

			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return source;
			}
		};
		compiler.getTask(null, null, problems, List.of("-proc:none", "-d", folder.toString(), "-classpath", System.getProperty("java.class.path")), null, List.of(file)).call();
		assertEquals(List.of(), problems.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).map(Object::toString).toList(), source);
		return Class.forName(name, true, new java.net.URLClassLoader(new java.net.URL[] { folder.toUri().toURL() }, getClass().getClassLoader()));
	}
}
