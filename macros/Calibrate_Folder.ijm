// Calibrates all pictures of a folder, taken by one camera under one light, by the chart on the first of them.
//
// Argument: folder of the pictures, folder for the results, centres of the four corner patches in the first picture as x;y;x;y;x;y;x;y, separated by commas:
//   mvn -q compile exec:java -Dexec.args="macros/Calibrate_Folder.ijm photos,calibrated,134;96;486;66;530;322;96;296"
// The results are TIFF files. Beside them: the recipe for other folders, the figure, and errors.csv, a table of the leave-one-out errors.
// Without an argument: two synthetic photographs, in target/photos.

argument = String.trim(getArgument());
if (argument == "") argument = samples("target/photos");
p = split(argument, ",");
if (p.length != 3) exit("Calibrate_Folder takes three values: folder of the pictures, folder for the results, x;y;x;y;x;y;x;y of the corner patches");
input = p[0] + "/";
output = p[1] + "/";
if (!File.isDirectory(input)) exit("There is no folder " + input);
if (!File.isDirectory(output)) File.makeDirectory(output);
corners = split(p[2], ";");
if (corners.length != 8) exit("The corners are eight numbers, x;y of each of four patches");
corners = corners[0] + "," + corners[1] + ";" + corners[2] + "," + corners[3] + ";" + corners[4] + "," + corners[5] + ";" + corners[6] + "," + corners[7];

files = getFileList(input);
Array.sort(files);
first = "";
for (i = files.length - 1; i >= 0; i--)
	if (matches(toLowerCase(files[i]), ".*\\.(tiff?|jpe?g|png)")) first = files[i];
if (first == "") exit("There is no picture in " + input);

// The error that counts is that of patches which were left out of the fit: one row for each method.
open(input + first);
chart = getImageID();
methods = newArray("matrix", "affine", "root-2", "root-3");
table = "Method,DE00_balanced_mean,DE00_loo_mean,DE00_loo_max,DE00_fit_mean,Left_out\n";
for (i = 0; i < methods.length; i++) {
	run("Calibrate Colors...", "corners=" + corners + " method=" + methods[i] + " apply=false figure=false");
	row = nResults - 1;
	table = table + methods[i] + "," + getResult("DE00_balanced_mean", row) + "," + getResult("DE00_loo_mean", row) + "," + getResult("DE00_loo_max", row) + "," + getResult("DE00_fit_mean", row) + "," + getResult("Left_out", row) + "\n";
}
File.saveString(table, output + "errors.csv");

// The best of them is kept, and drawn.
recipe = output + "camera.txt";
run("Calibrate Colors...", "corners=" + corners + " save=[" + recipe + "]");
row = nResults - 1;
print(first + ": " + getResultString("Method", row) + ", mean CIEDE2000 " + d2s(getResult("DE00_loo_mean", row), 2) + " left out one by one, " + d2s(getResult("DE00_balanced_mean", row), 2) + " exposed and balanced alone");
for (i = 1; i <= nImages; i++) {
	selectImage(i);
	if (startsWith(getTitle(), "Calibration of")) saveAs("png", output + "calibration");
}
run("Batch Folder...", "recipe=[run(\"Calibrate Colors...\", \"from=recipe recipe=[" + recipe + "]\");] input=[" + input + "] output=[" + output + "]");

// A photograph of a chart under an incandescent lamp, and one of something else by that camera.
function samples(folder) {
	if (!File.isDirectory("target")) File.makeDirectory("target");
	if (!File.isDirectory(folder)) File.makeDirectory(folder);
	run("Open Tristimulus Sample...", "sample=chart-photo");
	saveAs("png", folder + "/a-chart");
	makeRectangle(320, 60, 240, 200);
	run("Crop");
	saveAs("png", folder + "/b-detail");
	close();
	return folder + ",target/calibrated,134;96;486;66;530;322;96;296";
}
