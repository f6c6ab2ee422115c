# Makes zarr-python.zip: OME-Zarr 0.4 stores written by zarr-python 2.13.6 with numcodecs 0.11.0 (Debian 12), and by no
# code of this project. Every sample is value(t, c, z, y, x) below, as its type holds it; chunks cut the edges.
#   python3 make_stores.py FOLDER && (cd FOLDER && zip -qr ../zarr-python.zip .)
import json, os, sys
import numpy as np, zarr
from numcodecs import Blosc, GZip, Zlib, Zstd

def value(t, c, z, y, x):
	return (31 * x + 17 * y + 59 * c + 7 * z + 3 * t + x * y % 23) % 251

def samples(dtype, axes, shape):
	full = dict(zip(axes, shape))
	grid = np.meshgrid(*[np.arange(full.get(a, 1)) for a in 'tczyx'], indexing='ij')
	v = value(*grid)
	v = np.transpose(v, ['tczyx'.index(a) for a in axes] + [i for i, a in enumerate('tczyx') if a not in axes]).reshape(shape)
	kind = np.dtype(dtype)
	if kind.kind == 'f': return (v / 250 - 0.25).astype(kind)
	if kind.kind == 'i': return ((v - 125) * (1 if kind.itemsize == 1 else 200)).astype(kind)
	return (v * (1 if kind.itemsize == 1 else 257)).astype(kind)

def store(root, name, dtype, compressor, axes='tczyx', shape=(1, 3, 1, 29, 37), chunks=(1, 3, 1, 16, 16), levels=1, order='C', separator='/', fill=0, hole=False, omero=None):
	path = os.path.join(root, name)
	group = zarr.open_group(path, mode='w')
	kinds = dict(t='time', c='channel', z='space', y='space', x='space')
	for level in range(levels):
		s = tuple(n if a in 'tcz' else (n + 2 ** level - 1) // 2 ** level for a, n in zip(axes, shape))
		z = group.create_dataset(str(level), shape=s, chunks=chunks, dtype=dtype, compressor=compressor, order=order, dimension_separator=separator, fill_value=fill, overwrite=True)
		z[...] = samples(dtype, axes, s)
	if hole:
		os.remove(os.path.join(path, '0', separator.join(['0'] * len(axes))))
	group.attrs['multiscales'] = [dict(version='0.4', name=name, axes=[dict(name=a, type=kinds[a]) for a in axes],
		datasets=[dict(path=str(l), coordinateTransformations=[dict(type='scale', scale=[1.0 if a in 'tcz' else 0.5 * 2 ** l for a in axes])]) for l in range(levels)])]
	if omero: group.attrs['omero'] = omero

root = sys.argv[1]
for name, compressor in dict(none=None, zlib=Zlib(5), gzip=GZip(5), zstd=Zstd(3)).items():
	store(root, name, '|u1', compressor)
	store(root, name + '-u2', '<u2', compressor)
for inner in ['lz4', 'zstd', 'zlib']:
	for shuffle, word in enumerate(['plain', 'bytes', 'bits']):
		for dtype in ['|u1', '<u2', '<f4']:
			store(root, 'blosc-%s-%s-%s' % (inner, word, dtype[1:]), dtype, Blosc(inner, 5, shuffle))
# Blocks of 1024 bytes, so that there are several, the last one short; and chunks of 64 samples a row, which are split into streams.
store(root, 'blosc-lz4-blocks', '<u2', Blosc('lz4', 5, 1, 1024), shape=(1, 3, 1, 70, 65), chunks=(1, 1, 1, 70, 65))
store(root, 'blosc-zstd-blocks', '<f4', Blosc('zstd', 5, 1, 1024), shape=(1, 3, 1, 70, 65), chunks=(1, 3, 1, 70, 65))
store(root, 'blosc-lz4-large', '<f4', Blosc('lz4', 5, 1), shape=(1, 1, 1, 128, 128), chunks=(1, 1, 1, 128, 128))
store(root, 'blosclz', '<u2', Blosc('blosclz', 5, 1), shape=(1, 1, 1, 128, 128), chunks=(1, 1, 1, 128, 128))
for dtype in ['>u2', '|i1', '<i2', '>i2', '<u4', '<i4', '<f4', '>f4', '<f8']:
	store(root, 'type-%s%s' % ('big-' if dtype[0] == '>' else '', dtype[1:]), dtype, Zlib(1))
store(root, 'fortran', '<u2', Zlib(1), order='F')
store(root, 'dots', '|u1', Zlib(1), separator='.')
store(root, 'hole', '<u2', Zlib(1), fill=77, hole=True)
store(root, 'hole-nan', '<f4', Zlib(1), fill=float('nan'), hole=True)
store(root, 'yx', '|u1', None, axes='yx', shape=(29, 37), chunks=(16, 16))
store(root, 'czyx', '<u2', GZip(1), axes='czyx', shape=(2, 5, 29, 37), chunks=(1, 2, 16, 16))
store(root, 'tzyxc', '|u1', GZip(1), axes='tzyxc', shape=(2, 3, 29, 37, 3), chunks=(1, 1, 16, 16, 3))
store(root, 'pyramid', '|u1', Zlib(1), axes='cyx', shape=(3, 75, 101), chunks=(3, 32, 32), levels=3, omero=dict(channels=[dict(color=c, label=l, active=True, window=dict(start=0, end=255, min=0, max=255)) for c, l in [('FF0000', 'red'), ('00FF00', 'green'), ('0000FF', 'blue')]]))
store(root, 'stains', '|u1', Zlib(1), axes='cyx', shape=(3, 29, 37), chunks=(1, 16, 16), omero=dict(channels=[dict(color=c) for c in ['0000FF', '00FF00', 'FF0000']]))
