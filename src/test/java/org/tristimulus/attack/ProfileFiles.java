package org.tristimulus.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A colour profile, and PNG, JPEG and TIFF files that carry one. */
public final class ProfileFiles {

	private ProfileFiles() {}

	/** The bytes of a file with a profile put into it. @param kind png, jpg or tif */
	public static byte[] with(byte[] profile, String kind, byte[] plain) throws IOException {
		return kind.equals("png") ? png(plain, profile) : kind.equals("jpg") ? jpg(plain, profile) : tif(plain, profile);
	}

	/** Display P3 as a matrix profile: primaries adapted to D50 as SMPTE EG 432-1 and ICC have them, curve of sRGB as parameters. */
	public static byte[] displayP3() throws IOException {
		double[][] xyz = { { 0.515102, 0.241182, -0.001050 }, { 0.291965, 0.692236, 0.041882 }, { 0.157153, 0.066582, 0.784378 } };
		ByteArrayOutputStream tags = new ByteArrayOutputStream(), data = new ByteArrayOutputStream();
		DataOutputStream t = new DataOutputStream(tags), d = new DataOutputStream(data);
		int base = 128 + 4 + 12 * 7;
		t.writeInt(7);
		byte[] name = "My P3\0".getBytes(StandardCharsets.US_ASCII);
		tag(t, "desc", base, 12 + name.length + 2);
		d.writeBytes("desc");
		d.writeInt(0);
		d.writeInt(name.length);
		d.write(name);
		d.write(new byte[2]);
		String[] names = { "rXYZ", "gXYZ", "bXYZ" };
		for (int i = 0; i < 3; i++) {
			tag(t, names[i], base + data.size(), 20);
			d.writeBytes("XYZ ");
			d.writeInt(0);
			for (double v : xyz[i])
				d.writeInt((int) Math.round(v * 65536));
		}
		int curve = base + data.size();
		for (String n : new String[] { "rTRC", "gTRC", "bTRC" })
			tag(t, n, curve, 12 + 20);
		d.writeBytes("para");
		d.writeInt(0);
		d.writeShort(3);
		d.writeShort(0);
		for (double v : new double[] { 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045 })
			d.writeInt((int) Math.round(v * 65536));
		ByteBuffer all = ByteBuffer.allocate(base + data.size());
		all.putInt(0, all.capacity());
		all.put(12, "mntrRGB XYZ ".getBytes(StandardCharsets.US_ASCII));
		all.put(36, "acsp".getBytes(StandardCharsets.US_ASCII));
		all.put(128, tags.toByteArray());
		all.put(base, data.toByteArray());
		return all.array();
	}

	private static void tag(DataOutputStream t, String name, int offset, int size) throws IOException {
		t.writeBytes(name);
		t.writeInt(offset);
		t.writeInt(size);
	}

	private static byte[] png(byte[] plain, byte[] profile) throws IOException {
		ByteArrayOutputStream chunk = new ByteArrayOutputStream(), all = new ByteArrayOutputStream();
		chunk.writeBytes("iCCPicc\0\0".getBytes(StandardCharsets.ISO_8859_1));
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(chunk)) {
			deflater.write(profile);
		}
		CRC32 crc = new CRC32();
		crc.update(chunk.toByteArray());
		DataOutputStream out = new DataOutputStream(all);
		out.write(plain, 0, 33);
		out.writeInt(chunk.size() - 4);
		out.write(chunk.toByteArray());
		out.writeInt((int) crc.getValue());
		out.write(plain, 33, plain.length - 33);
		return all.toByteArray();
	}

	/** In two parts, as large profiles are. */
	private static byte[] jpg(byte[] plain, byte[] profile) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(all);
		out.write(plain, 0, 2);
		int half = profile.length / 2;
		for (int part = 1; part <= 2; part++) {
			int from = part == 1 ? 0 : half, length = part == 1 ? half : profile.length - half;
			out.writeShort(0xffe2);
			out.writeShort(2 + 14 + length);
			out.writeBytes("ICC_PROFILE\0");
			out.write(part);
			out.write(2);
			out.write(profile, from, length);
		}
		out.write(plain, 2, plain.length - 2);
		return all.toByteArray();
	}

	/** The directory is written again at the end with one more tag. */
	private static byte[] tif(byte[] plain, byte[] profile) {
		ByteOrder order = plain[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
		ByteBuffer in = ByteBuffer.wrap(plain).order(order);
		assertEquals(42, in.getShort(2));
		int directory = in.getInt(4), n = in.getShort(directory), at = plain.length + profile.length;
		ByteBuffer out = ByteBuffer.allocate(at + 2 + 12 * (n + 1) + 4).order(order);
		out.put(plain).put(profile);
		out.putInt(4, at);
		out.putShort((short) (n + 1));
		out.put(plain, directory + 2, 12 * n);
		out.putShort((short) 34675).putShort((short) 7).putInt(profile.length).putInt(plain.length);
		return out.array();
	}
}
