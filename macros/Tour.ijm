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

run("Open Tristimulus Sample...", "sample=brightfield");
saveAs("png", folder + "balance-before.png");
makeOval(10, 400, 60, 60);
run("White Balance...", "from=roi");
saveAs("png", folder + "balance-after.png");
print("White Balance, by a selection of empty glass: CCT " + getResultString("CCT_K", nResults - 1) + " K: " + folder + "balance-before.png, " + folder + "balance-after.png");
close();

run("Light Source Report...", "spectrum=led-b1");
saveAs("png", folder + "lamp.png");
close();
print("Light Source Report, LED-B1: Ra " + d2s(getResult("Ra", nResults - 1), 1) + ", Rf " + d2s(getResult("Rf", nResults - 1), 1) + ": " + folder + "lamp.png");
