// A ring-around: one photograph corrected for six lights, side by side, to choose the light by eye.
//
// Argument: input file, output file, separated by a comma:
//   mvn -q compile exec:java -Dexec.args="macros/Ring_Around.ijm photo.png,lights.png"
// Each copy is a slice of a stack with a temperature of its own, so that one line does them all.

parts = split(getArgument(), ",");
if (parts.length != 2) exit("Ring_Around takes two values: input file, output file");
input = String.trim(parts[0]);
output = String.trim(parts[1]);
if (!File.exists(input)) exit("There is no file " + input);
kelvins = newArray(2500, 3200, 4000, 5000, 6504, 9000);
open(input);
if (bitDepth() != 24) exit("Ring_Around takes a colour photograph");
run("Duplicate...", "title=lights");
keys = "1:" + kelvins[0];
for (i = 1; i < kelvins.length; i++) {
	run("Copy");
	run("Add Slice");
	run("Paste");
	keys = keys + "," + (i + 1) + ":" + kelvins[i];
}
run("Color Temperature...", "keys=" + keys);
for (i = 0; i < kelvins.length; i++) {
	setSlice(i + 1);
	run("Set Label...", "label=[" + kelvins[i] + " K]");
}
run("Make Montage...", "columns=3 rows=2 scale=" + (400 / getWidth()) + " font=20 label");
kind = "tiff";
if (endsWith(output, ".png")) kind = "png";
if (endsWith(output, ".jpg")) kind = "jpeg";
saveAs(kind, output);
print("Wrote " + output);
