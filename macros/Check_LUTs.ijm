// Checks all look-up tables of the open composite, or of a file: are the channels told apart by every eye?
//
// Argument: input file; without one, the open image, or the sample fluorescence:
//   mvn -q compile exec:java -Dexec.args="macros/Check_LUTs.ijm cells.tif"
// A CIEDE2000 below 10 between bright entries of two tables is hard to see. Magenta and green, or orange and blue, do well.

input = String.trim(getArgument());
if (input != "") {
	if (!File.exists(input)) exit("There is no file " + input);
	open(input);
}
else if (nImages == 0) run("Open Tristimulus Sample...", "sample=fluorescence");
title = getTitle();
from = nResults;
run("Simulate Color Vision Deficiency...", "report=true");
close();
worst = 1e9;
for (row = from; row < nResults; row++) {
	difference = getResult("DE00_min", row);
	line = "channels " + getResult("Channel_a", row) + " and " + getResult("Channel_b", row) + ", " + getResultString("Vision", row) + ": " + d2s(difference, 1);
	if (difference < 10) print("Hard to tell apart: " + line);
	worst = minOf(worst, difference);
}
print("Checked " + (nResults - from) + " pairs of " + title + "; least difference " + d2s(worst, 1));
