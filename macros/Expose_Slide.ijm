// Makes the empty field of a whole-slide image neutral and exposes it to a target, whatever its size: an OME-Zarr folder, block by block.
//
// Argument: store, new store:
//   mvn -q compile exec:java -Dexec.args="macros/Expose_Slide.ijm slide.zarr,slide-balanced.zarr"
// The Log has what was measured, as lines that do the same without measuring.

p = split(getArgument(), ",");
recipe = "run(\"White Balance...\", \"from=background\");\nrun(\"Auto Exposure...\", \"target=-1\");";
run("Process Large Image...", "recipe=[" + recipe + "] input=[" + p[0] + "] output=[" + p[1] + "]");
