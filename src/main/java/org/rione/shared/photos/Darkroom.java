package org.rione.shared.photos;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.rione.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Develops an upload: what comes out was drawn and written by us, whatever went in. Checks go from cheap to dear:
 * bytes, signature, blocks, dimensions, and only then pixels.
 */
final class Darkroom {

    static final int BYTES_AT_MOST = 12 * 1024 * 1024;
    static final long PIXELS_AT_MOST = 50_000_000;

    private static final Logger log = LoggerFactory.getLogger(Darkroom.class);
    private static final long MILLION = 1_000_000;
    /** Enough pixels for a smooth reduction to the largest size; more would only cost memory. */
    private static final int DECODED_SIDE = 2 * PhotoSize.LARGE.pixels();

    /**
     * @param tooLate asked while decoding; true stops it
     * @throws Refusal in words for the person who uploaded it
     */
    static DevelopedPhoto develop(byte[] upload, BooleanSupplier tooLate) {
        if (upload.length == 0) {
            throw new Refusal("shared.photo.empty");
        }
        if (upload.length > BYTES_AT_MOST) {
            throw new Refusal("shared.photo.heavy");
        }
        var format = PhotoFormat.of(upload).orElseThrow(() -> new Refusal("shared.photo.type"));
        var anatomy = PhotoAnatomy.of(format, upload);
        if (anatomy.animated() || PhotoAnatomy.twoFaced(upload)) {
            throw new Refusal("shared.photo.type");
        }
        if (!anatomy.whole()) {
            // a bomb is told by its size even when the rest of it is missing
            dimensions(format, upload);
            throw new Refusal("shared.photo.damaged");
        }
        var facts = anatomy.exif().map(ExifFacts::of).orElse(ExifFacts.NONE);
        var picture = upright(reduced(decode(format, upload, tooLate), PhotoSize.LARGE), facts.orientation());
        return new DevelopedPhoto(files(picture), picture.getWidth(), picture.getHeight(), facts.place());
    }

    private static void dimensions(PhotoFormat format, byte[] upload) {
        with(format, upload, reader -> {
            checkedDimensions(reader);
            return true;
        });
    }

    private static BufferedImage decode(PhotoFormat format, byte[] upload, BooleanSupplier tooLate) {
        return with(format, upload, reader -> {
            int side = checkedDimensions(reader);
            var how = reader.getDefaultReadParam();
            int step = Math.max(1, side / DECODED_SIDE);
            how.setSourceSubsampling(step, step, 0, 0);
            var stopped = new Stopwatch(tooLate);
            reader.addIIOReadProgressListener(stopped);
            var decoded = reader.read(0, how);
            if (stopped.fired) {
                throw new Refusal("shared.photo.slow");
            }
            return onWhite(decoded);
        });
    }

    /** The longer side, when the picture is not larger than we take. */
    private static int checkedDimensions(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1) {
            throw new Refusal("shared.photo.damaged");
        }
        if ((long) width * height > PIXELS_AT_MOST) {
            throw new Refusal("shared.photo.pixels", (long) width * height / MILLION, PIXELS_AT_MOST / MILLION);
        }
        return Math.max(width, height);
    }

    private interface Use<T> {
        T of(ImageReader reader) throws IOException;
    }

    private static <T> T with(PhotoFormat format, byte[] upload, Use<T> use) {
        var readers = ImageIO.getImageReadersByFormatName(format.reader());
        if (!readers.hasNext()) {
            throw new IllegalStateException("no reader for " + format);
        }
        var reader = readers.next();
        try (var bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(bytes, true, true);
            return use.of(reader);
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException
                | NegativeArraySizeException
                | ClassCastException
                | NullPointerException
                | java.awt.color.CMMException
                | java.awt.image.ImagingOpException e) {
            log.info("An upload that begins as {} cannot be decoded: {}", format, e.toString());
            throw new Refusal("shared.photo.damaged");
        } finally {
            reader.dispose();
        }
    }

    /** Pictures with transparency or odd colours become plain ones. */
    private static BufferedImage onWhite(BufferedImage any) {
        var plain = new BufferedImage(any.getWidth(), any.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.drawImage(any, 0, 0, Color.WHITE, null);
        pen.dispose();
        return plain;
    }

    private static BufferedImage reduced(BufferedImage picture, PhotoSize size) {
        if (Math.max(picture.getWidth(), picture.getHeight()) <= size.pixels()) {
            return picture;
        }
        try {
            return Thumbnails.of(picture)
                    .size(size.pixels(), size.pixels())
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .asBufferedImage();
        } catch (IOException e) {
            throw new IllegalStateException("a picture in memory could not be reduced", e);
        }
    }

    /** Turns and mirrors the picture as the camera was held; {@code w} and {@code h} are those of the stored picture. */
    static BufferedImage upright(BufferedImage stored, int orientation) {
        int w = stored.getWidth();
        int h = stored.getHeight();
        var turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                    default -> new AffineTransform();
                };
        if (turn.isIdentity()) {
            return stored;
        }
        boolean onItsSide = orientation >= 5;
        var upright = new BufferedImage(onItsSide ? h : w, onItsSide ? w : h, BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.drawImage(stored, turn, null);
        pen.dispose();
        return upright;
    }

    private static Map<PhotoSize, byte[]> files(BufferedImage picture) {
        var files = new EnumMap<PhotoSize, byte[]>(PhotoSize.class);
        var last = picture;
        for (var size : PhotoSize.values()) {
            last = reduced(last, size);
            files.put(size, jpeg(last, size.quality()));
        }
        return files;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException("a picture in memory could not be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Stops a decoder that takes too long, between two lines. */
    private static final class Stopwatch implements IIOReadProgressListener {

        private final BooleanSupplier tooLate;
        private boolean fired;

        Stopwatch(BooleanSupplier tooLate) {
            this.tooLate = tooLate;
        }

        @Override
        public void imageProgress(ImageReader reader, float percent) {
            if (tooLate.getAsBoolean()) {
                fired = true;
                reader.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader reader, int first) {}

        @Override
        public void sequenceComplete(ImageReader reader) {}

        @Override
        public void imageStarted(ImageReader reader, int index) {}

        @Override
        public void imageComplete(ImageReader reader) {}

        @Override
        public void thumbnailStarted(ImageReader reader, int index, int thumbnail) {}

        @Override
        public void thumbnailProgress(ImageReader reader, float percent) {}

        @Override
        public void thumbnailComplete(ImageReader reader) {}

        @Override
        public void readAborted(ImageReader reader) {
            fired = true;
        }
    }

    private Darkroom() {}
}
