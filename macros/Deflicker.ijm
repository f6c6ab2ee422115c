// Steadies a time-lapse whose exposure drifts slowly and flickers by up to 0.7 stops either way; what was true stands in its slice labels.
folder = "target/deflicker/";
if (!File.exists("target")) File.makeDirectory("target");
File.makeDirectory(folder);

run("Open Tristimulus Sample...", "sample=flicker");
frames = nSlices;
flicker = newArray(frames);
for (i = 1; i <= frames; i++) {
	setSlice(i);
	words = split(getInfo("slice.label"), " ");
	flicker[i - 1] = parseFloat(words[1]) + parseFloat(words[3]);
}
run("Clear Results");
run("Deflicker Exposure...", "window=15 gamut=rolloff");
saveAs("tiff", folder + "steady.tif");
saveAs("results", folder + "exposure.csv");

// What jumps from frame to frame, before and after, in stops RMS.
before = 0;
after = 0;
for (i = 1; i < frames; i++) {
	before += pow(flicker[i] - flicker[i - 1], 2) / 2 / (frames - 1);
	after += pow(flicker[i] + getResult("Stops", i) - flicker[i - 1] - getResult("Stops", i - 1), 2) / 2 / (frames - 1);
}
print("From frame to frame " + d2s(sqrt(before), 3) + " stops before, " + d2s(sqrt(after), 3) + " after: " + folder + "steady.tif, " + folder + "exposure.csv");
