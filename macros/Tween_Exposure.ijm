// Fades a time-lapse in from the dark and out again, evenly in stops.
run("Open Tristimulus Sample...", "sample=flicker");
run("Deflicker Exposure...", "window=0");
run("Tween Exposure...", "keys=1:-10,20:0,41:0,60:-10 ease=smooth");
for (i = 1; i <= nSlices; i += 10) {
	setSlice(i);
	print("Slice " + i + ": " + getInfo("slice.label"));
}
