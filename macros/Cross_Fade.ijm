// A film in which one image goes over into another, evenly to the eye.
//
// Argument: first file, second file, frames, output file, separated by commas; without one, the chart and the same two stops darker:
//   mvn -q compile exec:java -Dexec.args="macros/Cross_Fade.ijm before.png,after.png,50,fade.tif"
//   mvn -q compile exec:java -Dexec.args="macros/Cross_Fade.ijm"
parts = split(getArgument(), ",");
frames = "25";
output = "target/fade.tif";
if (parts.length == 4) {
	first = String.trim(parts[0]);
	second = String.trim(parts[1]);
	frames = String.trim(parts[2]);
	output = String.trim(parts[3]);
}
else if (parts.length == 0) {
	run("Open Tristimulus Sample...", "sample=chart");
	first = "#" + getImageID();
	run("Adjust Exposure...", "stops=-2 output=new");
	second = "#" + getImageID();
}
else exit("Cross_Fade takes four values: first file, second file, frames, output file");
run("Cross-Fade Images...", "first=[" + first + "] second=[" + second + "] frames=" + frames + " space=oklab ease=smooth");
saveAs("tiff", output);
print("Wrote " + output);
