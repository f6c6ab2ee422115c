// What the suite does, in before-and-after pictures under target/tour.
folder = "target/tour/";
if (!File.exists("target")) File.makeDirectory("target");
File.makeDirectory(folder);

run("Open Tristimulus Sample...", "sample=chart");
saveAs("png", folder + "exposure-before.png");
run("Adjust Exposure...", "stops=1");
saveAs("png", folder + "exposure-after.png");
print("Adjust Exposure, one stop: " + folder + "exposure-before.png, " + folder + "exposure-after.png");
close();
