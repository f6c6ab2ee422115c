// A contact sheet of the pictures that lines become, drawn from their words by rule: no AI.
//
// Argument: lines separated by |, a comma, and the file to write; without one, six lines:
//   mvn -q compile exec:java -Dexec.args="macros/Lyrics_To_Pictures.ijm 'Red rose|Blue sea',sheet.png"
parts = split(getArgument(), ",");
lines = "Golden morning|Red rose in the snow|Fire in the night|We dance until the city sleeps|Rain on the window|Love is here";
output = "target/sheet.png";
if (parts.length == 2) {
	lines = parts[0];
	output = String.trim(parts[1]);
}
else if (parts.length != 0) exit("Lyrics_To_Pictures takes two values: lines separated by |, and a file");
run("Generate Key Images...", "lyrics=[" + lines + "] lines=text width=320 height=180");
run("Make Montage...", "columns=3 rows=" + Math.ceil(nSlices / 3) + " scale=1");
saveAs("png", output);
print("Wrote " + output);
