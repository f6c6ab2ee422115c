// A panorama to its light: report, maps, a lit ball, and a relief under it. Argument: a panorama (.hdr, or any image of 2:1), or nothing for the sample.
panorama = getArgument();
if (panorama == "") {
	run("Open Tristimulus Sample...", "sample=environment");
	panorama = "#" + getImageID();
}
run("Environment Light Report...", "environment=[" + panorama + "] width=256");
last = nResults - 1;
print("Light from azimuth " + d2s(getResult("Light_azimuth", last), 1) + ", elevation " + d2s(getResult("Light_elevation", last), 1) + "; directionality " + d2s(getResult("Directionality", last), 3)
	+ "; order 2 holds " + d2s(getResult("Energy_%", last), 1) + " % of the energy");
run("Open Tristimulus Sample...", "sample=relief-albedo");
albedo = getImageID();
run("Open Tristimulus Sample...", "sample=relief-normals");
run("Relight with Environment...", "albedo=#" + albedo + " environment=[" + panorama + "]");
print("Relief under it: E from " + d2s(getResult("E_min", nResults - 1), 3) + " to " + d2s(getResult("E_max", nResults - 1), 3));
