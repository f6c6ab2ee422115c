// Sharpens the lightness of a picture and leaves its colours: an unsharp mask on the first component of Oklab.
//
// Argument: input file, output file, separated by a comma:
//   mvn -q compile exec:java -Dexec.args="macros/Sharpen_Lightness.ijm photo.png,sharp.png"
parts = split(getArgument(), ",");
if (parts.length != 2) exit("Sharpen_Lightness takes two values: input file, output file");
input = String.trim(parts[0]);
output = String.trim(parts[1]);
if (!File.exists(input)) exit("There is no file " + input);
open(input);
run("Run in Color Space...", "command=[Unsharp Mask...] options=[radius=2 mask=0.60] space=oklab components=first");
saveAs("png", output);
print("Wrote " + output);
