// The Hermann grid as the cells of the retina see it, as a figure: the picture, ON cells, OFF cells, and a profile along a street.
//
// Argument: output file; without one, target/hermann.png:
//   mvn -q compile exec:java -Dexec.args="macros/Hermann_Grid.ijm figure.png"
// Crossings are seen darker than streets, because more light surrounds them. The profile goes along the middle of a street, through its crossings.

output = String.trim(getArgument());
if (output == "") output = "target/hermann.png";
run("Open Tristimulus Sample...", "sample=hermann-grid");
picture = getImageID();
run("Retina Model...", "outputs=on,off horizontalk=12");
model = getImageID();

// ON along y = 264, the middle of the street at 256; values are on the scale where white is 255.
Stack.setChannel(1);
crossing = getValue(264, 264);
street = getValue(296, 264);
print("ON cells: " + d2s(crossing, 2) + " at a crossing, " + d2s(street, 2) + " in a street");
profile = newArray(256);
most = 0;
for (x = 0; x < 256; x++) {
	profile[x] = getValue(128 + x, 264);
	most = maxOf(most, profile[x]);
}

// A panel of 256 × 256 each: the middle of the picture, ON, OFF, profile.
newImage("figure", "RGB black", 1024, 256, 1);
figure = getImageID();
for (panel = 0; panel < 3; panel++) {
	if (panel == 0) selectImage(picture);
	else {
		selectImage(model);
		Stack.setChannel(panel);
		setMinAndMax(0, most);
	}
	makeRectangle(128, 128, 256, 256);
	run("Duplicate...", "title=panel");
	run("RGB Color");
	run("Copy");
	close();
	selectImage(figure);
	makeRectangle(256 * panel, 0, 256, 256);
	run("Paste");
}
run("Select None");
setColor(230, 230, 230);
fillRect(768, 0, 256, 256);
setColor(30, 80, 160);
for (x = 1; x < 256; x++)
	drawLine(767 + x, 240 - 220 * profile[x - 1] / most, 768 + x, 240 - 220 * profile[x] / most);
saveAs("png", output);
print("Wrote " + output);
