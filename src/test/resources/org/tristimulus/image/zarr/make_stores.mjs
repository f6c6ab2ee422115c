// Makes zarrita.zip: OME-Zarr 0.5 stores, arrays written as Zarr 3 by zarrita 0.7.5 with numcodecs of npm, and by no code of
// this project. Every sample is value(t, c, z, y, x) of make_stores.py.
//   npm install zarrita@0.7.5 @zarrita/storage numcodecs && node make_stores.mjs FOLDER && (cd FOLDER && zip -qr ../zarrita.zip .)
import * as zarr from "zarrita";
import { FileSystemStore } from "@zarrita/storage";
import GZip from "numcodecs/gzip";
import fs from "node:fs";
import path from "node:path";

zarr.registry.set("gzip", () => GZip);

const value = (t, c, z, y, x) => (31 * x + 17 * y + 59 * c + 7 * z + 3 * t + x * y % 23) % 251;
const shape = [1, 3, 1, 29, 37], chunkShape = [1, 3, 1, 16, 16], axes = ["t", "c", "z", "y", "x"];
const kinds = { t: "time", c: "channel", z: "space", y: "space", x: "space" };
const arrays = { uint8: Uint8Array, uint16: Uint16Array, float32: Float32Array };

async function store(root, name, dtype, codecs, more = {}) {
	const folder = path.join(root, name);
	const at = zarr.root(new FileSystemStore(folder));
	await zarr.create(at, { attributes: { ome: { version: "0.5", multiscales: [{ name, axes: axes.map(a => ({ name: a, type: kinds[a] })),
		datasets: [{ path: "0", coordinateTransformations: [{ type: "scale", scale: [1, 1, 1, 0.5, 0.5] }] }] }] } } });
	const array = await zarr.create(at.resolve("0"), { shape, chunkShape, dtype, codecs, fillValue: 0, ...more });
	const all = new arrays[dtype](shape.reduce((a, b) => a * b));
	for (let c = 0, i = 0; c < 3; c++) for (let y = 0; y < 29; y++) for (let x = 0; x < 37; x++, i++) {
		const v = value(0, c, 0, y, x);
		all[i] = dtype === "uint8" ? v : dtype === "uint16" ? v * 257 : v / 250 - 0.25;
	}
	const stride = shape.map((_, d) => shape.slice(d + 1).reduce((a, b) => a * b, 1));
	await zarr.set(array, null, { data: all, shape, stride });
}

const root = process.argv[2];
const bytes = { name: "bytes", configuration: { endian: "little" } };
const inner = { none: [], gzip: [{ name: "gzip", configuration: { level: 5 } }], zstd: [{ name: "zstd", configuration: { level: 3, checksum: false } }],
	"blosc-lz4": [{ name: "blosc", configuration: { cname: "lz4", clevel: 5, shuffle: "shuffle", typesize: 2, blocksize: 0 } }],
	"blosc-zstd": [{ name: "blosc", configuration: { cname: "zstd", clevel: 5, shuffle: "bitshuffle", typesize: 2, blocksize: 0 } }] };
for (const [name, codecs] of Object.entries(inner))
	for (const type of ["uint8", "uint16", "float32"])
		await store(root, `${name}-${type}`, type, [bytes, ...codecs]);
await store(root, "big", "uint16", [{ name: "bytes", configuration: { endian: "big" } }]);
await store(root, "transposed", "uint16", [{ name: "transpose", configuration: { order: [0, 2, 3, 4, 1] } }, bytes, { name: "gzip", configuration: { level: 1 } }]);
await store(root, "hole", "uint16", [bytes], { fillValue: 77 });
fs.rmSync(path.join(root, "hole", "0", "c", "0", "0", "0", "0", "0"));
