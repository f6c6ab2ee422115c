// White-balances all pictures of a folder, taken under one light, by a grey place on one of them.
//
// Argument: picture, x, y, width and height of the grey place in pixels, folder of the pictures, folder for the results; separated by commas:
//   mvn -q compile exec:java -Dexec.args="macros/White_Balance_Folder.ijm photos/first.jpg,120,80,40,40,photos,balanced"
// The results are TIFF files; the correction itself is kept beside them as recipe.txt, for other folders.

p = split(getArgument(), ","); File.makeDirectory(p[6]); recipe = p[6] + "/recipe.txt";
open(p[0]); makeRectangle(p[1], p[2], p[3], p[4]);
run("White Balance...", "from=roi save=[" + recipe + "]");
run("Batch Folder...", "recipe=[run(\"White Balance...\", \"from=recipe recipe=[" + recipe + "]\");] input=[" + p[5] + "] output=[" + p[6] + "]");
