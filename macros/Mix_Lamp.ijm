// The white light of five LEDs: as faithful as can be, as efficacious as can be, and the best with Ra of 80 at least.
// Leaves the sheet of the last under target/mixture.
//   mvn -q compile exec:java -Dexec.args="macros/Mix_Lamp.ijm"
folder = "target/mixture/";
if (!File.exists("target")) File.makeDirectory("target");
File.makeDirectory(folder);
leds = "channels=455/20;490/25;525/30;590/15;630/18 cct=4000 ";
goals = newArray("maximise=ra plots=none", "maximise=efficacy plots=none", "maximise=efficacy minra=80");
for (i = 0; i < goals.length; i++) {
	run("Light Source Mixer...", leds + goals[i]);
	row = nResults - 1;
	weights = "";
	for (led = row - 5; led < row; led++) weights = weights + " " + d2s(getResult("Weight_%", led), 1);
	print(goals[i] + ": Ra " + d2s(getResult("Ra", row), 1) + ", " + d2s(getResult("LER_lm_per_W", row), 0) + " lm/W; weights in percent" + weights);
}
selectImage("Report of mixture");
saveAs("png", folder + "mixture.png");
close();
saveAs("Results", folder + "report.csv");
print("Wrote " + folder);
