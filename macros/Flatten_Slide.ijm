// Flattens a brightfield slide by the picture of its empty field, and makes what is empty on it neutral and white, in linear light.
//
// Argument: slide, empty field, result; separated by commas; a fourth value, if there is one, is a dark frame:
//   mvn -q compile exec:java -Dexec.args="macros/Flatten_Slide.ijm slide.tif,blank.tif,flat.tif"
// Without an argument: a synthetic section, and a picture of the steps, target/flattened.png. With one name: that picture goes to this folder.

p = split(String.trim(getArgument()), ",");
if (p.length > 2) {
	open(p[0]);
	slide = getImageID();
	open(p[1]);
	flat = getImageID();
	dark = "none";
	if (p.length > 3) {
		open(p[3]);
		dark = "#" + getImageID();
	}
}
else {
	run("Open Tristimulus Sample...", "sample=shaded");
	slide = getImageID();
	run("Open Tristimulus Sample...", "sample=shaded-flat");
	flat = getImageID();
	dark = "none";
}

// neutral=false keeps the tint of the lamp, so that the balance that follows tells what it was.
run("Correct Flat Field...", "image=#" + slide + " flat=#" + flat + " dark=" + dark + " neutral=false");
flattened = getImageID();
print("The field falls off by " + d2s(getResult("Falloff_stops", nResults - 1), 2) + " stops");
run("Duplicate...", "title=balanced duplicate");
run("White Balance...", "from=background level=90");
balanced = getImageID();
print("The light is that of " + d2s(getResult("CCT_K", nResults - 1), 0) + " K, Duv " + d2s(getResult("Duv", nResults - 1), 4));

if (p.length > 2) {
	saveAs("tiff", p[2]);
	print("Wrote " + p[2]);
}
else {
	folder = "target";
	if (p.length == 1) if (p[0] != "") folder = p[0];
	steps = newArray(slide, flattened, balanced);
	stack = 0;
	for (i = 0; i < steps.length; i++) {
		selectImage(steps[i]);
		run("Duplicate...", "title=step duplicate");
		if (bitDepth() != 24) run("RGB Color");
		if (i == 0) stack = getImageID();
		else {
			run("Select All");
			run("Copy");
			close();
			selectImage(stack);
			setSlice(nSlices);
			run("Add Slice");
			run("Paste");
		}
	}
	run("Select None");
	run("Make Montage...", "columns=3 rows=1 scale=0.6 border=4");
	saveAs("png", folder + "/flattened");
	print("Wrote flattened into " + folder);
}
