// Exposes a photograph by a number of photographic stops, in linear light.
//
// Argument: input file, stops, output file, separated by commas:
//   mvn -q compile exec:java -Dexec.args="macros/Expose_Photo.ijm photo.png,1.5,brighter.png"
// The kind of output file follows its ending: png, tif, jpg.

parts = split(getArgument(), ",");
if (parts.length != 3) exit("Expose_Photo takes three values: input file, stops, output file");
input = String.trim(parts[0]);
stops = String.trim(parts[1]);
output = String.trim(parts[2]);
if (!File.exists(input)) exit("There is no file " + input);
open(input);
run("Adjust Exposure...", "stops=" + stops);
kind = "tiff";
if (endsWith(output, ".png")) kind = "png";
if (endsWith(output, ".jpg")) kind = "jpeg";
saveAs(kind, output);
print("Wrote " + output);
