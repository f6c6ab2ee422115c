// White-balances all pictures of a folder, taken under one light, by a grey place on the first of them.
//
// Argument: folder, x, y, width and height of the grey place in pixels, folder for the results; separated by commas:
//   mvn -q compile exec:java -Dexec.args="macros/White_Balance_Folder.ijm photos,120,80,40,40,balanced"
// The results are TIFF files; the correction itself is kept beside them as recipe.txt, for other folders.

parts = split(getArgument(), ",");
if (parts.length != 6) exit("White_Balance_Folder takes six values: folder, x, y, width, height, folder for the results");
for (i = 0; i < parts.length; i++) parts[i] = String.trim(parts[i]);
input = parts[0] + "/";
output = parts[5] + "/";
if (!File.isDirectory(input)) exit("There is no folder " + input);
if (!File.isDirectory(output)) File.makeDirectory(output);
recipe = output + "recipe.txt";

files = getFileList(input);
Array.sort(files);
done = 0;
for (i = 0; i < files.length; i++) {
	name = toLowerCase(files[i]);
	if (!endsWith(name, ".png") && !endsWith(name, ".jpg") && !endsWith(name, ".tif")) continue;
	open(input + files[i]);
	if (done == 0) {
		makeRectangle(parseInt(parts[1]), parseInt(parts[2]), parseInt(parts[3]), parseInt(parts[4]));
		run("White Balance...", "from=roi save=[" + recipe + "]");
		print("The light of " + files[i] + ": CCT " + getResultString("CCT_K", nResults - 1) + " K, Duv " + getResultString("Duv", nResults - 1));
		run("Select None");
	}
	else run("White Balance...", "from=recipe recipe=[" + recipe + "]");
	saveAs("tiff", output + File.getNameWithoutExtension(files[i]));
	close();
	done++;
}
if (done == 0) exit("There is no picture in " + input);
print("Balanced " + done + " pictures into " + output);
