// Two fluorescence channels in the look of haematoxylin and eosin: each is a dye that absorbs white light.
//
// Argument: a composite of two or more channels and the result, a PNG file; separated by a comma; the first channel are nuclei, the second is the rest:
//   mvn -q compile exec:java -Dexec.args="macros/Stain_Look.ijm cells.tif,look.png"
// Without an argument: a synthetic image, beside how it is merged as light, target/stain.png. With one name: that picture goes to this folder.
// It is a look and not a stain: measure the channels.

p = split(String.trim(getArgument()), ",");
if (p.length == 2) open(p[0]);
else run("Open Tristimulus Sample...", "sample=fluorescence");
cells = getImageID();
Stack.getDimensions(width, height, channels, slices, frames);
if (channels < 2) exit("A composite of two or more channels is needed");
run("Duplicate...", "title=two duplicate channels=1-2");
two = getImageID();
run("Merge Channels as Light...", "mode=absorb from=data colors=#2a1a7c,#e86a9c");
look = getImageID();
print("White is where nothing is: the lightest code is " + lightest());
if (p.length == 2) {
	saveAs("png", p[1]);
	print("Wrote " + p[1]);
}
else {
	folder = "target";
	if (p.length == 1) if (p[0] != "") folder = p[0];
	selectImage(two);
	run("Merge Channels as Light...", "");
	run("Select All");
	run("Copy");
	selectImage(look);
	run("Duplicate...", "title=pair");
	run("Add Slice");
	run("Paste");
	run("Select None");
	run("Reverse");
	run("Make Montage...", "columns=2 rows=1 scale=0.75 border=4");
	saveAs("png", folder + "/stain");
	print("Wrote stain into " + folder);
}

function lightest() {
	getStatistics(area, mean, min, max);
	return max;
}
