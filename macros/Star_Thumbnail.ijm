// A thumbnail of a star field in linear light: stars keep their light, which shrinking codes takes from them.
//
// Argument: output file, or nothing for target/stars-thumbnail.png:
//   mvn -q compile exec:java -Dexec.args="macros/Star_Thumbnail.ijm thumbnail.png"
output = getArgument();
if (output == "") output = "target/stars-thumbnail.png";
run("Open Tristimulus Sample...", "sample=stars");

// A photograph of it: exposed for the faint stars, and encoded as sRGB in 24 bits.
run("Adjust Exposure...", "stops=5 black=320");
run("Convert Color Space...", "to=srgb");
run("RGB Color");

run("Run in Color Space...", "command=Bin... options=[x=8 y=8 bin=Average] space=linear");
saveAs("png", output);
print("Wrote " + output);
