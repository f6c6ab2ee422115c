// A slideshow that is cut on the beat: a folder of images, or a time series, under a song.
//
// Argument: song, folder of images, film, separated by commas; without one, the sample of a flickering time series and the song
// that is made by code:
//   mvn -q compile exec:java -Dexec.args="macros/Beat_Slideshow.ijm song.wav,micrographs,slides.mov"
parts = split(getArgument(), ",");
song = "demo";
output = "target/slides.avi";
if (parts.length == 3) {
	song = String.trim(parts[0]);
	File.openSequence(String.trim(parts[1]), "bitdepth=24");
	output = String.trim(parts[2]);
}
else if (parts.length == 0) {
	run("Open Tristimulus Sample...", "sample=flicker");
	run("RGB Color");
}
else exit("Beat_Slideshow takes three values: song, folder of images, film");
run("Beat Blend Stack...", "audio=[" + song + "] every=4 blend=0.5 pulse=0.4 zoom=5 fit=fit fps=12");
run("Write Film...", "save=[" + output + "] audio=[" + song + "]");
print("Wrote " + output);
