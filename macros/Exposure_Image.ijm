// Light to stops, one stop taken off there, and back to 16-bit codes of light.
run("Open Tristimulus Sample...", "sample=step-wedge");
rename("wedge");
run("Intensity to Exposure...", "zero=floor floor=-16");
rename("stops");
getStatistics(area, mean, min, max);
print("Steps from " + d2s(max, 2) + " to " + d2s(min, 2) + " stops from white");
run("Add...", "value=-1");
run("Exposure to Intensity...", "");
rename("one stop less");
print("Brightest before " + maximum("wedge") + ", with one stop less " + maximum("one stop less") + " of 65535");

function maximum(title) {
	selectImage(title);
	getStatistics(area, mean, min, max);
	return max;
}
