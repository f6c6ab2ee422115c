// One scene by day, dusk, moon and starlight, side by side: hues and detail go as cones give way to rods, and it gets darker.
//
// Argument: input file, output file, separated by a comma; without one, the sample chart and target/night.png:
//   mvn -q compile exec:java -Dexec.args="macros/Day_To_Starlight.ijm photo.png,night.png"

parts = split(getArgument(), ",");
output = "target/night.png";
if (parts.length == 2) {
	input = String.trim(parts[0]);
	output = String.trim(parts[1]);
	if (!File.exists(input)) exit("There is no file " + input);
	open(input);
}
else if (parts.length == 0) run("Open Tristimulus Sample...", "sample=brightfield");
else exit("Day_To_Starlight takes two values: input file, output file");
if (bitDepth() != 24) run("RGB Color");
scene = getImageID();
names = newArray("day, 100 cd per square metre", "dusk, 1", "full moon, 0.05", "starlight, 0.0001");
luminances = newArray(100, 1, 0.05, 0.0001);
stops = newArray(0, -0.5, -1.5, -2.5);
for (i = 0; i < 4; i++) {
	selectImage(scene);
	run("Simulate Night Vision...", "luminance=" + luminances[i]);
	if (stops[i] != 0) run("Adjust Exposure...", "stops=" + stops[i]);
	rename(names[i]);
	if (i == 0) first = getImageID();
	else {
		run("Copy");
		close();
		selectImage(first);
		setSlice(nSlices);
		run("Add Slice");
		run("Paste");
	}
	run("Set Label...", "label=[" + names[i] + "]");
}
selectImage(first);
run("Make Montage...", "columns=2 rows=2 scale=" + minOf(1, 320 / getWidth()) + " font=16 label");
saveAs("png", output);
print("Wrote " + output);
