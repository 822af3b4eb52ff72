package org.rione.reports.photos;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Paints over parts of a picture: what was there is gone from the result. Pure. */
public final class PhotoCover {

    private static final Color COVER = new Color(0x17324D);

    /** @param x in percent of the picture, as the other three */
    public record Area(int x, int y, int width, int height) {}

    /** @return a picture without loss, to be developed like any upload */
    public static byte[] paint(byte[] jpeg, List<Area> areas) {
        try {
            var stored = ImageIO.read(new ByteArrayInputStream(jpeg));
            var picture = new BufferedImage(stored.getWidth(), stored.getHeight(), BufferedImage.TYPE_INT_RGB);
            var pen = picture.createGraphics();
            pen.drawImage(stored, 0, 0, null);
            pen.setColor(COVER);
            for (var area : areas) {
                int left = part(area.x(), stored.getWidth());
                int top = part(area.y(), stored.getHeight());
                // rounded outwards: nothing of the edge shows
                int right = (int) Math.ceil((area.x() + area.width()) * stored.getWidth() / 100.0);
                int bottom = (int) Math.ceil((area.y() + area.height()) * stored.getHeight() / 100.0);
                pen.fillRect(left, top, right - left, bottom - top);
            }
            pen.dispose();
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int part(int percent, int side) {
        return percent * side / 100;
    }

    private PhotoCover() {}
}
