// What the suite does, in pictures under target/tour: before on the left, after on the right.
folder = "target/tour/";
if (!File.exists("target")) File.makeDirectory("target");
File.makeDirectory(folder);

// A stained slide under a 3200 K lamp: its empty glass becomes neutral and white.
run("Open Tristimulus Sample...", "sample=brightfield");
saveAs("png", folder + "balance-before.png");
before = getImageID();
run("Duplicate...", "title=balanced");
makeOval(10, 400, 60, 60);
run("White Balance...", "from=roi level=97");
run("Select None");
saveAs("png", folder + "balance-after.png");
both("slide", before, getImageID());
print("White Balance, by a selection of empty glass: CCT " + getResultString("CCT_K", nResults - 1) + " K: " + folder + "slide.png");

// The same section under a lamp that is brighter in the middle, with a picture of the empty field.
run("Open Tristimulus Sample...", "sample=shaded-flat");
flat = getTitle();
run("Open Tristimulus Sample...", "sample=shaded");
before = getImageID();
run("Correct Flat Field...", "image=[" + getTitle() + "] flat=[" + flat + "] level=97");
both("field", before, getImageID());
close(flat);
print("Correct Flat Field: " + folder + "field.png");

// Fluorescent cells, merged as light adds up; then one stop and a half brighter, the highlights rolled off.
run("Open Tristimulus Sample...", "sample=fluorescence");
cells = getImageID();
run("Merge Channels as Light...", "from=displayed");
before = getImageID();
saveAs("png", folder + "exposure-before.png");
run("Duplicate...", "title=brighter");
run("Adjust Exposure...", "stops=1.5 gamut=rolloff");
saveAs("png", folder + "exposure-after.png");
both("cells", before, getImageID());
selectImage(cells);
close();
print("Merge Channels as Light, and Adjust Exposure by 1.5 stops: " + folder + "cells.png");

// A lamp, from its spectrum.
run("Light Source Report...", "spectrum=led-b1");
saveAs("png", folder + "lamp.png");
close();
print("Light Source Report, LED-B1: Ra " + d2s(getResult("Ra", nResults - 1), 1) + ", Rf " + d2s(getResult("Rf", nResults - 1), 1) + ": " + folder + "lamp.png");

// Two pictures of one size side by side, as they are displayed; closes them.
function both(name, left, right) {
	selectImage(left);
	width = getWidth();
	height = getHeight();
	newImage(name, "RGB white", 2 * width + 12, height, 1);
	sheet = getImageID();
	images = newArray(left, right);
	for (i = 0; i < 2; i++) {
		selectImage(images[i]);
		run("Duplicate...", "title=copy duplicate");
		if (bitDepth() != 24) run("RGB Color");
		run("Select All");
		Image.copy;
		selectImage(sheet);
		Image.paste(i * (width + 12), 0);
		close("copy*");
		selectImage(images[i]);
		close();
	}
	selectImage(sheet);
	saveAs("png", folder + name + ".png");
	close();
}
