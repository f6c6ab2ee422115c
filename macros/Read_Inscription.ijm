// Makes worn writing legible: for every stack of photographs (.tif) in a folder whose slice labels carry the lamps, a picture under raking light and one with
// sharpened normals. Without a display, too. Arguments: the folder, and the folder for the pictures; without them the sample.
arguments = split(getArgument(), ",");
setBatchMode(true);
if (arguments.length < 2) {
	run("Open Tristimulus Sample...", "sample=relief");
	read("relief", "");
}
else {
	files = getFileList(arguments[0]);
	for (f = 0; f < files.length; f++)
		if (endsWith(toLowerCase(files[f]), ".tif")) {
			open(arguments[0] + "/" + files[f]);
			read(replace(files[f], "\\.tif$", ""), arguments[1]);
			run("Close All");
		}
}

function read(name, to) {
	run("Fit Reflectance...", "lights=labels");
	normals = image("normals");
	albedo = image("albedo");
	selectImage(normals);
	run("Relight with Lamp...", "albedo=#" + albedo + " azimuth=180 elevation=10 exposure=1.5 gamut=clip");
	if (to != "") saveAs("png", to + "/" + name + "_raking.png");
	selectImage(normals);
	run("Relight with Lamp...", "mode=unsharp amount=2 radius=3 elevation=35");
	if (to != "") saveAs("png", to + "/" + name + "_unsharp.png");
	getStatistics(area, mean);
	print("Read " + name + ": mean of the sharpened picture " + d2s(mean, 1));
}

// The newest image whose title ends so; ImageJ numbers titles that are taken.
function image(end) {
	for (i = nImages; i > 0; i--) {
		selectImage(i);
		if (matches(getTitle(), ".*, " + end + "(-[0-9]+)?")) return getImageID();
	}
	exit("No image " + end);
}
