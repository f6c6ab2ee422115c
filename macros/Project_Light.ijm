// Projects an RGB stack along z in linear light: the mean of light and not of codes, as one long exposure would have it.
//
// Argument: input stack, output file, separated by a comma:
//   mvn -q compile exec:java -Dexec.args="macros/Project_Light.ijm stack.tif,mean.png"
// Without an argument it projects the colour chart under two exposures into target/mean-of-light.png.
parts = split(getArgument(), ",");
if (parts.length == 2) {
	input = String.trim(parts[0]);
	output = String.trim(parts[1]);
	if (!File.exists(input)) exit("There is no file " + input);
	open(input);
} else {
	output = "target/mean-of-light.png";
	run("Open Tristimulus Sample...", "sample=chart");
	rename("exposures");
	run("Duplicate...", "title=darker");
	run("Adjust Exposure...", "stops=-1");
	run("Concatenate...", "title=exposures image1=exposures image2=darker");
}
run("Run in Color Space...", "command=[Z Project...] options=[projection=[Average Intensity]] space=linear decode=srgb");
saveAs("png", output);
print("Wrote " + output);
