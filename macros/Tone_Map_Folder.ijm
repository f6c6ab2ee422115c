// Tone-maps all 16-bit and 32-bit pictures of a folder alike, for a plate: one largest and mean light, one black and white for all.
//
// Argument: folder, folder for the results, separated by a comma:
//   mvn -q compile exec:java -Dexec.args="macros/Tone_Map_Folder.ijm frames,plate"
// Pictures of one size and type become slices of a stack, which scope=all maps together; the results are PNG files. For display, not for measuring.

parts = split(getArgument(), ",");
if (parts.length != 2) exit("Tone_Map_Folder takes two values: folder, folder for the results");
input = String.trim(parts[0]) + "/";
output = String.trim(parts[1]) + "/";
if (!File.isDirectory(input)) exit("There is no folder " + input);
if (!File.isDirectory(output)) File.makeDirectory(output);
files = getFileList(input);
Array.sort(files);
names = newArray();
stack = 0;
for (i = 0; i < files.length; i++) {
	if (!endsWith(toLowerCase(files[i]), ".tif")) continue;
	open(input + files[i]);
	if (nSlices != 1 || bitDepth() < 16 || bitDepth() == 24) exit(files[i] + " is not one 16-bit or 32-bit plane");
	names = Array.concat(names, File.getNameWithoutExtension(files[i]));
	if (stack == 0) stack = getImageID();
	else {
		run("Select All");
		run("Copy");
		close();
		selectImage(stack);
		setSlice(nSlices);
		run("Add Slice");
		run("Paste");
		run("Select None");
	}
}
if (stack == 0) exit("There is no TIFF file in " + input);
selectImage(stack);
run("Retinal Tone Mapping...", "scope=all high=99.9");
plate = getImageID();
for (i = 0; i < names.length; i++) {
	selectImage(plate);
	setSlice(i + 1);
	run("Duplicate...", "title=" + names[i]);
	saveAs("png", output + names[i]);
	close();
}
print("Mapped " + names.length + " pictures into " + output);
