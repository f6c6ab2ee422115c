package org.tristimulus.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/** The files of a batch, by their names from the folder on with / between them, and the names of their results. */
public final class Inputs {

	/** What systems leave in folders of images. */
	private static final List<String> NEVER = java.util.Arrays.asList("thumbs.db", "desktop.ini");

	private Inputs() {}

	/**
	 * The regular files in a folder whose names fit a pattern, sorted; hidden ones are left out.
	 *
	 * @param patterns as {@code *.tif}, several with semicolons; upper and lower case are the same
	 * @param subfolders whether folders below are taken too
	 * @param except a folder that is not looked into: that of the results
	 * @throws IllegalArgumentException if the folder is not there, holds no such file, or a pattern is none
	 */
	public static List<String> list(Path folder, String patterns, boolean subfolders, Path except) {
		if (!Files.isDirectory(folder)) throw new IllegalArgumentException("input=" + folder + " is not a folder");
		List<PathMatcher> matchers = matchers(patterns);
		List<String> files = new ArrayList<>();
		try {
			Files.walkFileTree(folder, Collections.singleton(java.nio.file.FileVisitOption.FOLLOW_LINKS), subfolders ? Integer.MAX_VALUE : 1, new SimpleFileVisitor<Path>() {

				@Override
				public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
					return !dir.equals(folder) && (dir.equals(except) || isHidden(dir)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
					Path name = ofName(file.getFileName().toString().toLowerCase(Locale.ROOT));
					if (a.isRegularFile() && !isHidden(file) && matchers.stream().anyMatch(m -> m.matches(name))) files.add(name(folder, file));
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException e) {
					return FileVisitResult.CONTINUE;
				}
			});
		}
		catch (IOException e) {
			throw new UncheckedIOException("input=" + folder + " cannot be read: " + e.getMessage(), e);
		}
		if (files.isEmpty()) throw new IllegalArgumentException("input=" + folder + " holds no file" + (patterns.equals("*") ? "" : " that fits files=" + patterns));
		Collections.sort(files);
		return files;
	}

	private static Path ofName(String name) {
		return FileSystems.getDefault().getPath(name);
	}

	private static boolean isHidden(Path file) {
		String name = file.getFileName().toString();
		return name.startsWith(".") || NEVER.contains(name.toLowerCase(Locale.ROOT));
	}

	/** The name of a file from a folder on, with / on every system. */
	private static String name(Path folder, Path file) {
		return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
	}

	private static List<PathMatcher> matchers(String patterns) {
		List<PathMatcher> matchers = new ArrayList<>();
		for (String pattern : patterns.split(";"))
			try {
				if (!pattern.trim().isEmpty()) matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + pattern.trim().toLowerCase(Locale.ROOT)));
			}
			catch (PatternSyntaxException e) {
				throw new IllegalArgumentException("files=" + patterns + " is not a pattern: " + e.getDescription() + "; allowed: names with * and ?, as *.tif, several with semicolons");
			}
		if (matchers.isEmpty()) throw new IllegalArgumentException("files=" + patterns + " is not a pattern; allowed: names with * and ?, as *.tif, several with semicolons");
		return matchers;
	}

	/**
	 * The name of each file's result.
	 *
	 * @param extension with its dot
	 * @throws IllegalArgumentException naming two files that would give one result
	 */
	public static Map<String, String> results(List<String> files, String extension) {
		Map<String, String> results = new LinkedHashMap<>(), owners = new LinkedHashMap<>();
		for (String file : files) {
			int slash = file.lastIndexOf('/'), dot = file.lastIndexOf('.');
			String result = (dot > slash + 1 ? file.substring(0, dot) : file) + extension;
			// Upper and lower case are one name on many disks.
			String other = owners.put(result.toLowerCase(Locale.ROOT), file);
			if (other != null) throw new IllegalArgumentException("input: " + other + " and " + file + " would give one result, " + result + "; choose one of them with files=");
			results.put(file, result);
		}
		return results;
	}
}
