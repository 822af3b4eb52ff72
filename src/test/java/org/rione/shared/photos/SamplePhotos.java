package org.rione.shared.photos;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Makes photos as telephones do, and files that only pretend. */
public final class SamplePhotos {

    /** A picture with a different colour in each corner: top left, top right, bottom left, bottom right. */
    public static BufferedImage corners(int width, int height, Color... colours) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, colours[(y * 2 / height) * 2 + x * 2 / width].getRGB());
            }
        }
        return picture;
    }

    public static byte[] encode(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG with an EXIF block (orientation, maker, GPS), XMP, IPTC and a comment. */
    public static byte[] withHiddenData(byte[] jpeg, int orientation, double lat, double lon) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        segment(out, 0xE1, "Exif\0\0", exif(orientation, lat, lon));
        segment(out, 0xE1, "http://ns.adobe.com/xap/1.0/\0", bytes("<x:xmpmeta>Giulia Rossi</x:xmpmeta>"));
        segment(out, 0xED, "Photoshop 3.0\0", bytes("8BIM\4\4\0\0\0\0\0\16\34\2P\0\11G. Rossi "));
        segment(out, 0xFE, "", bytes("segreto di Giulia"));
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    public static byte[] exif(int orientation, double lat, double lon) {
        var tiff = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(bytes("II")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, 20, 200);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, 60);
        tiff.putInt(0);
        tiff.position(60);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, lat < 0 ? 'S' : 'N');
        entry(tiff, 2, 5, 3, 240);
        entry(tiff, 3, 2, 2, lon < 0 ? 'W' : 'E');
        entry(tiff, 4, 5, 3, 270);
        tiff.putInt(0);
        tiff.position(200);
        tiff.put(bytes("Telefono di Giulia\0\0"));
        tiff.position(240);
        degrees(tiff, Math.abs(lat));
        tiff.position(270);
        degrees(tiff, Math.abs(lon));
        return tiff.array();
    }

    /** A PNG that says it has these dimensions and holds hardly any pixels. */
    public static byte[] pngOf(int width, int height) {
        return png(header(width, height), chunk("IDAT", deflated(new byte[64])), chunk("IEND", new byte[0]));
    }

    public static byte[] png(byte[]... chunks) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        for (var chunk : chunks) {
            out.writeBytes(chunk);
        }
        return out.toByteArray();
    }

    public static byte[] header(int width, int height) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
    }

    public static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(bytes(type));
        crc.update(content);
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        try {
            data.writeInt(content.length);
            data.write(bytes(type));
            data.write(content);
            data.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] deflated(byte[] content) {
        try (var deflater = new Deflater()) {
            deflater.setInput(content);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var part = new byte[8192];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        }
    }

    public static byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("foto.jpg"));
            zip.write(bytes("no photo"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void segment(ByteArrayOutputStream out, int marker, String name, byte[] content) {
        int length = 2 + name.length() + content.length;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(bytes(name));
        out.writeBytes(content);
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, double degrees) {
        int whole = (int) degrees;
        double minutes = (degrees - whole) * 60;
        tiff.putInt(whole).putInt(1).putInt((int) minutes).putInt(1);
        tiff.putInt((int) Math.round((minutes - (int) minutes) * 60 * 1000)).putInt(1000);
    }

    private SamplePhotos() {}
}
