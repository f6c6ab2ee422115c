// Merges a bracket into one image of all its light, checks what there is, and maps its tones for a page.
//
// Argument: a stack of exposures, which its camera shot in one place, and the result; separated by a comma:
//   mvn -q compile exec:java -Dexec.args="macros/Merge_Bracket.ijm bracket.tif,merged.tif"
// Without an argument: a synthetic bracket of five frames, and a picture of the steps, target/bracket.png. With one name: that picture goes to this folder.

p = split(String.trim(getArgument()), ",");
if (p.length == 2) open(p[0]);
else run("Open Tristimulus Sample...", "sample=bracket");
bracket = getImageID();
frames = nResults;

run("Merge Exposures...", "plot=false");
merged = getImageID();
worst = 0;
for (i = frames; i < nResults; i++) {
	linearity = getResult("Linearity_stops", i);
	if (!isNaN(linearity)) worst = maxOf(worst, linearity);
	print("Frame " + getResult("Frame", i) + ", " + getResultString("Label", i) + ": " + d2s(getResult("Stops", i), 2) + " stops, " + d2s(getResult("Used_%", i), 1) + " % of the light");
}
print("The camera is linear within " + d2s(worst, 3) + " stops");

// What lies where: each stop below the brightest light has its colour.
selectImage(merged);
getStatistics(area, mean, min, max);
run("Check Exposure...", "white=" + max + " histogram=false");
map = getImageID();
print("Percentiles 0.1 and 99.9 are " + d2s(getResult("Range_stops", nResults - 1), 1) + " stops apart");

selectImage(merged);
run("Retinal Tone Mapping...");
mapped = getImageID();

if (p.length == 2) {
	selectImage(merged);
	saveAs("tiff", p[1]);
	print("Wrote " + p[1]);
}
else {
	folder = "target";
	if (p.length == 1) if (p[0] != "") folder = p[0];
	stack = 0;
	for (i = 0; i < 4; i++) {
		if (i < 2) selectImage(bracket);
		if (i == 2) selectImage(map);
		if (i == 3) selectImage(mapped);
		if (i == 0) Stack.setFrame(2);
		if (i == 1) Stack.setFrame(5);
		if (i < 2) run("Set Display Exposure...", "stops=0");
		if (i < 2) run("Duplicate...", "title=step duplicate frames=" + (2 + 3 * i));
		else run("Duplicate...", "title=step");
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
	run("Make Montage...", "columns=4 rows=1 scale=1 border=4");
	saveAs("png", folder + "/bracket");
	print("Wrote bracket into " + folder);
}
