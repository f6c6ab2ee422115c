// From photographs under many lamps to a surface: lamps from the ball, normals and albedo, six lamps as a contact sheet, and a film.
// Argument: a file for the film (.tif), or nothing.
run("Open Tristimulus Sample...", "sample=relief");
photographs = getImageID();
makeOval(312, 312, 80, 80);
run("Find Light Positions...", "plot=false");
print("Lamps: " + nResults + ", the first at azimuth " + d2s(getResult("Azimuth", 0), 2) + ", elevation " + d2s(getResult("Elevation", 0), 2));
selectImage(photographs);
run("Select None");
run("Fit Reflectance...", "lights=table");
print("Fit: residual " + d2s(getResult("Residual_%", nResults - 1), 2) + " %, shadow " + d2s(getResult("Shadow_%", nResults - 1), 2) + " %, gloss " + d2s(getResult("Gloss_%", nResults - 1), 2) + " %");
normals = image("normals");
albedo = image("albedo");

setBatchMode(true);
sheet = 0;
for (k = 0; k < 6; k++) {
	selectImage(normals);
	run("Relight with Lamp...", "albedo=#" + albedo + " azimuth=" + 60 * k + " elevation=25 exposure=0.5");
	lamp = getImageID();
	getDimensions(width, height, channels, slices, frames);
	run("8-bit");
	run("Copy");
	if (k == 0) {
		newImage("Six lamps", "8-bit black", 3 * width, 2 * height, 1);
		sheet = getImageID();
	}
	selectImage(sheet);
	makeRectangle(k % 3 * width, floor(k / 3) * height, width, height);
	run("Paste");
	selectImage(lamp);
	close();
}
selectImage(sheet);
run("Select None");

selectImage(normals);
run("Relight with Lamp...", "mode=specular amount=0.5 sweep=circle frames=12 elevation=30");
print("Film: " + nSlices + " frames");
if (getArgument() != "") saveAs("tiff", getArgument());
setBatchMode("exit and display");

// The newest image whose title ends so; ImageJ numbers titles that are taken.
function image(end) {
	for (i = nImages; i > 0; i--) {
		selectImage(i);
		if (matches(getTitle(), ".*, " + end + "(-[0-9]+)?")) return getImageID();
	}
	exit("No image " + end);
}
