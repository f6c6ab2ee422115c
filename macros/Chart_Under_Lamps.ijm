// One chart under five lamps: what an observer who is used to each lamp sees, by the smoothest reflectances, and how far that is from daylight.
//
// Argument: a picture taken in daylight and the result, a PNG file; separated by a comma:
//   mvn -q compile exec:java -Dexec.args="macros/Chart_Under_Lamps.ijm chart.png,lamps.png"
// Without an argument: a synthetic chart, and target/lamps.png. With one name: that picture goes to this folder.

p = split(String.trim(getArgument()), ",");
result = "target/lamps";
if (p.length == 1) if (p[0] != "") result = p[0] + "/lamps";
if (p.length == 2) {
	open(p[0]);
	result = p[1];
}
else {
	run("Open Tristimulus Sample...", "sample=chart-photo");
	run("Calibrate Colors...", "corners=134,96;486,66;530,322;96,296 figure=false");
}
chart = getImageID();
run("Duplicate...", "title=[D65]");
if (bitDepth() != 24) run("RGB Color");
stack = getImageID();
setMetadata("Label", "D65");

lamps = newArray("a", "fl2", "fl11", "led-b3", "hp1");
for (i = 0; i < lamps.length; i++) {
	selectImage(chart);
	run("Relight with Spectrum...", "from=d65 to=" + lamps[i]);
	row = nResults - 1;
	label = toUpperCase(lamps[i]) + ", Ra " + d2s(getResult("Ra_to", row), 0) + ", dE00 " + d2s(getResult("DE00_mean", row), 1);
	print(label + " in the mean, " + d2s(getResult("DE00_max", row), 1) + " at most");
	if (bitDepth() != 24) run("RGB Color");
	run("Select All");
	run("Copy");
	close();
	selectImage(stack);
	setSlice(nSlices);
	run("Add Slice");
	run("Paste");
	setMetadata("Label", label);
}
run("Select None");
run("Make Montage...", "columns=3 rows=2 scale=" + (300 / getWidth()) + " font=12 border=4 label");
saveAs("png", result);
print("Wrote " + result);
