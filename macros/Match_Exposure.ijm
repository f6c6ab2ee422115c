// Two frames of a time-lapse: by how many stops they differ, how sure that is, and the darker one brought to the brighter.
run("Open Tristimulus Sample...", "sample=flicker");
rename("time-lapse");
dark = frame(41, "plate");
bright = frame(21, "reference");
truth = bright - dark;
run("Match Exposure...", "image=plate reference=reference apply=false");
print("By the median: " + measured() + "; true are " + d2s(truth, 3));
run("Match Exposure...", "image=plate reference=reference registered=true gamut=rolloff");
print("Pixel by pixel: " + measured());

// Makes an image of a frame, and returns the stops that its label says.
function frame(n, title) {
	selectImage("time-lapse");
	setSlice(n);
	words = split(getInfo("slice.label"), " ");
	run("Duplicate...", "title=" + title);
	return parseFloat(words[1]) + parseFloat(words[3]);
}

function measured() {
	return d2s(getResult("Stops", nResults - 1), 3) + " stops, spread " + d2s(getResult("Spread_stops", nResults - 1), 3);
}
