// Makes the empty field of a whole-slide image neutral and white, whatever its size: an OME-Zarr folder, block by block.
//
// Argument: store, new store:
//   mvn -q compile exec:java -Dexec.args="macros/Balance_Slide.ijm slide.zarr,slide-balanced.zarr"
// The Log has what was measured, as a line that does the same without measuring.

p = split(getArgument(), ",");
run("Process Large Image...", "recipe=[run(\"White Balance...\", \"from=background level=95\");] input=[" + p[0] + "] output=[" + p[1] + "]");
