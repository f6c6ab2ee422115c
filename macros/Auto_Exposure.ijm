// Meters a stained section and exposes it so that its bright glass lies a little below white, then by its median within a limit.
run("Open Tristimulus Sample...", "sample=brightfield");
original = getImageID();
run("Auto Exposure...", "statistic=percentile percentile=95 target=-1.2");
print("Glass at -1.2 stops: " + d2s(getResult("Stops", nResults - 1), 3) + " stops; clipped before "
	+ d2s(getResult("Clipped_before_%", nResults - 1), 2) + " %, after " + d2s(getResult("Clipped_after_%", nResults - 1), 2) + " %");
selectImage(original);
run("Auto Exposure...", "target=-1 limit=0.25");
print("Median at -1 stop, at most 0.25: " + d2s(getResult("Stops", nResults - 1), 3) + " stops, limited " + getResult("Limited", nResults - 1));
