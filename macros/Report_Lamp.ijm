// From a spectrometer's file, or a built-in name, to a report: Results and a sheet of figures, kept in a folder.
//
// Argument: spectrum, output folder, separated by a comma; several spectra are separated by semicolons:
//   mvn -q compile exec:java -Dexec.args="macros/Report_Lamp.ijm fl4;led-b1,target/lamp"
//   mvn -q compile exec:java -Dexec.args="macros/Report_Lamp.ijm lamp.csv,target/lamp"

parts = split(getArgument(), ",");
if (parts.length != 2) exit("Report_Lamp takes two values: spectrum, output folder");
spectrum = String.trim(parts[0]);
folder = String.trim(parts[1]);
if (!endsWith(folder, "/")) folder = folder + "/";
if (!File.exists(folder)) File.makeDirectory(folder);
if (!File.exists(folder)) exit("The folder " + folder + " cannot be made");

first = nResults;
before = nImages;
run("Light Source Report...", "spectrum=[" + spectrum + "]");

for (row = first; row < nResults; row++) {
	print(getResultString("Source", row) + ": " + figure("CCT_K", row, 0) + " K, Duv " + figure("Duv", row, 4) + ", Ra " + figure("Ra", row, 1) + ", R9 " + figure("R9", row, 1)
		+ ", Rf " + figure("Rf", row, 1) + ", Rg " + figure("Rg", row, 1) + ", " + figure("LER_lm_per_W", row, 0) + " lm/W");
	print("  " + getResultString("Note", row));
}
while (nImages > before) {
	name = replace(replace(getTitle(), " ", "_"), "/", "-");
	if (nSlices > 1) saveAs("tiff", folder + name);
	else saveAs("png", folder + name);
	close();
}
saveAs("Results", folder + "report.csv");
print("Wrote " + folder);

// A number with so many digits, or the word that stands in its place.
function figure(column, row, digits) {
	value = getResult(column, row);
	if (isNaN(value)) return getResultString(column, row);
	return d2s(value, digits);
}
