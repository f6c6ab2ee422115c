// The pictures of the gallery's section on the retina: Mach bands with the answers of the cells, tone mapping, and one section as others see it.
//
// Argument: folder for the pictures; without one, target:
//   mvn -q compile exec:java -Dexec.args="macros/Retina_Gallery.ijm src/site/pictures"

folder = String.trim(getArgument());
if (folder == "") folder = "target";
folder = folder + "/";

// Mach bands: the light, and below it what the parvo cells answer along the ramp.
run("Open Tristimulus Sample...", "sample=mach-bands");
picture = getImageID();
run("Retina Model...", "outputs=on,off");
model = getImageID();
on = newArray(512);
off = newArray(512);
light = newArray(512);
most = 0;
for (x = 0; x < 512; x++) {
	Stack.setChannel(1);
	on[x] = getValue(x, 64);
	most = maxOf(most, on[x]);
}
Stack.setChannel(2);
for (x = 0; x < 512; x++) {
	off[x] = getValue(x, 64);
	most = maxOf(most, off[x]);
}
selectImage(picture);
for (x = 0; x < 512; x++) light[x] = getPixel(x, 64) / 65535;
newImage("mach", "RGB white", 512, 400, 1);
figure = getImageID();
selectImage(picture);
run("RGB Color");
run("Select All");
run("Copy");
selectImage(figure);
makeRectangle(0, 0, 512, 256);
run("Paste");
run("Select None");
for (x = 1; x < 512; x++) {
	setColor(150, 150, 150);
	drawLine(x - 1, 390 - 120 * light[x - 1], x, 390 - 120 * light[x]);
	setColor(200, 60, 40);
	drawLine(x - 1, 390 - 110 * on[x - 1] / most, x, 390 - 110 * on[x] / most);
	setColor(30, 90, 170);
	drawLine(x - 1, 390 - 110 * off[x - 1] / most, x, 390 - 110 * off[x] / most);
}
saveAs("png", folder + "mach");

// Four decades of light, as a display range shows them, and tone-mapped.
run("Open Tristimulus Sample...", "sample=hdr-ramp");
setMinAndMax(0, 125);
ramp = getImageID();
run("Retinal Tone Mapping...");
run("RGB Color");
run("Copy");
mapped = getImageID();
selectImage(ramp);
run("RGB Color");
run("Add Slice");
run("Paste");
run("Select None");
run("Make Montage...", "columns=2 rows=1 scale=1 border=4");
saveAs("png", folder + "tone");

// One section: looked at in one place, in moonlight, and with deutan vision.
run("Open Tristimulus Sample...", "sample=brightfield");
section = getImageID();
stack = 0;
for (i = 0; i < 4; i++) {
	selectImage(section);
	if (i == 0) run("Duplicate...", "title=seen");
	if (i == 1) run("Foveate...", "fixations=" + getWidth() / 4 + "," + getHeight() / 4 + " ppd=8");
	if (i == 2) run("Simulate Night Vision...", "luminance=0.02");
	if (i == 3) run("Simulate Color Vision Deficiency...", "deficiency=deutan");
	if (i == 0) stack = getImageID();
	else {
		run("Copy");
		close();
		selectImage(stack);
		setSlice(nSlices);
		run("Add Slice");
		run("Paste");
	}
}
run("Select None");
run("Make Montage...", "columns=4 rows=1 scale=" + (256 / getWidth()) + " border=4");
saveAs("png", folder + "seen");
print("Wrote mach, tone and seen into " + folder);
