// Single numbers: the calculator, and the functions for macros.
run("Exposure Calculator...", "fnumber=2.8 time=0.02 iso=800");
print("f/2.8, 1/50 s, ISO 800: EV 100 " + d2s(getResult("EV100", nResults - 1), 2) + ", " + d2s(getResult("Illuminance_lx", nResults - 1), 0) + " lx");

run("Tristimulus Macro Functions");
Ext.intensity(1.5, intensity);
Ext.exposure(0.18, stops);
print("1.5 stops are " + d2s(intensity, 4) + " times the light; 18 % grey lies at " + d2s(stops, 4) + " stops");
Ext.temperatureToXY(2856, 0, x, y);
Ext.xyToTemperature(x, y, kelvin, duv);
print("A black body of " + d2s(kelvin, 0) + " K: x " + d2s(x, 5) + ", y " + d2s(y, 5));
Ext.mix("#0000ff", "#ffff00", 0.5, "oklab", mixed);
Ext.deltaE("#0000ff", mixed, difference);
print("Blue and yellow in Oklab: " + mixed + ", CIEDE2000 " + d2s(difference, 1) + " from blue");
