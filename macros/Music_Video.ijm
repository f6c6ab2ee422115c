// A film from a song and its lyrics, at the push of a button. Lyrics of the song's name (.lrc, .srt, .vtt, .txt) beside it are
// taken. Pictures are drawn from the words by rule: no AI.
//
// Argument: a song, or a song, width and height, separated by commas; without one, a song of 20 s that is made by code:
//   mvn -q compile exec:java -Dexec.args="macros/Music_Video.ijm song.wav,1920,1080"
parts = split(getArgument(), ",");
song = "demo";
size = "width=1280 height=720";
if (parts.length > 0) song = String.trim(parts[0]);
if (parts.length == 3) size = "width=" + String.trim(parts[1]) + " height=" + String.trim(parts[2]);
run("Music Video...", "audio=[" + song + "] " + size);
print("Wrote " + getResultString("Film", nResults - 1));
