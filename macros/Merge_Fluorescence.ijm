// Merges fluorescence channels as light, with fixed display ranges, so that a series of images looks alike.
//
// Argument: input file, ranges, output file, separated by semicolons; without one, the sample image:
//   mvn -q compile exec:java -Dexec.args="macros/Merge_Fluorescence.ijm cells.tif;100-4000,80-2500;merge.png"
//   mvn -q compile exec:java -Dexec.args="macros/Merge_Fluorescence.ijm"
parts = split(getArgument(), ";");
output = "target/merge.png";
ranges = "";
if (parts.length == 3) {
	input = String.trim(parts[0]);
	ranges = "ranges=[" + String.trim(parts[1]) + "] ";
	output = String.trim(parts[2]);
	if (!File.exists(input)) exit("There is no file " + input);
	open(input);
}
else if (parts.length == 0) run("Open Tristimulus Sample...", "sample=fluorescence");
else exit("Merge_Fluorescence takes three values: input file; ranges; output file");
// Where channels overlap, scaling keeps the hue that clipping would lose.
run("Merge Channels as Light...", ranges + "gamut=scale");
saveAs("png", output);
print("Wrote " + output);
