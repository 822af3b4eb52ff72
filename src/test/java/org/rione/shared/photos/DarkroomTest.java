package org.rione.shared.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.rione.shared.photos.SamplePhotos.bytes;
import static org.rione.shared.photos.SamplePhotos.chunk;
import static org.rione.shared.photos.SamplePhotos.corners;
import static org.rione.shared.photos.SamplePhotos.encode;
import static org.rione.shared.photos.SamplePhotos.joined;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.shared.Refusal;

@Timeout(60)
class DarkroomTest {

    private static final Color TL = Color.RED;
    private static final Color TR = Color.GREEN;
    private static final Color BL = Color.BLUE;
    private static final Color BR = Color.YELLOW;

    /** The smallest lossy WebP: one point. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");

    private static byte[] jpeg() {
        return encode(corners(400, 300, TL, TR, BL, BR), "jpeg");
    }

    static Stream<Arguments> refused() {
        var jpeg = jpeg();
        var png = encode(corners(40, 30, TL, TR, BL, BR), "png");
        var movingWebp = WEBP.clone();
        System.arraycopy(bytes("VP8X"), 0, movingWebp, 12, 4);
        movingWebp[20] = 2;
        return Stream.of(
                Arguments.of("nothing", new byte[0], "empty"),
                Arguments.of("too heavy", Arrays.copyOf(jpeg, Darkroom.BYTES_AT_MOST + 1), "heavy"),
                Arguments.of("one byte", new byte[] {(byte) 0xFF}, "type"),
                Arguments.of("zip", SamplePhotos.zip(), "type"),
                Arguments.of("svg", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "type"),
                Arguments.of("html", bytes("<!doctype html><script>alert(1)</script>"), "type"),
                Arguments.of("pdf", bytes("%PDF-1.7"), "type"),
                Arguments.of("program", bytes("MZ\220\0\3"), "type"),
                Arguments.of("gif", encode(corners(4, 4, TL, TR, BL, BR), "gif"), "type"),
                Arguments.of("bmp", encode(corners(4, 4, TL, TR, BL, BR), "bmp"), "type"),
                Arguments.of("gif and script", bytes("GIF89a/*\0\0*/=alert(1);"), "type"),
                Arguments.of("heic", joined(new byte[] {0, 0, 0, 24}, bytes("ftypheic")), "type"),
                Arguments.of("jpeg and zip", joined(jpeg, SamplePhotos.zip()), "type"),
                Arguments.of("png and zip", joined(png, SamplePhotos.zip()), "type"),
                Arguments.of("jpeg and page", withComment(jpeg, "<html><script>alert(1)</script>"), "type"),
                Arguments.of("only the signature of a jpeg", bytes("\377\330\377\340"), "damaged"),
                Arguments.of("jpeg cut in the middle", Arrays.copyOf(jpeg, jpeg.length / 2), "damaged"),
                Arguments.of("jpeg without its end", Arrays.copyOf(jpeg, jpeg.length - 2), "damaged"),
                Arguments.of("png cut in the middle", Arrays.copyOf(png, png.length / 2), "damaged"),
                Arguments.of("png without its end", Arrays.copyOf(png, png.length - 12), "damaged"),
                Arguments.of("webp cut", Arrays.copyOf(WEBP, WEBP.length - 8), "damaged"),
                Arguments.of("jpeg of noise", joined(bytes("\377\330\377\340\0\4ab\377\331")), "damaged"),
                Arguments.of("png without pixels", SamplePhotos.pngOf(0, 0), "damaged"),
                Arguments.of("png with too few lines", SamplePhotos.pngOf(100, 100), "damaged"),
                Arguments.of("60 megapixels", SamplePhotos.pngOf(10_000, 6_000), "pixels"),
                Arguments.of("bomb", SamplePhotos.pngOf(60_000, 60_000), "pixels"),
                Arguments.of("bomb of a line", SamplePhotos.pngOf(2_000_000_000, 1), "pixels"),
                Arguments.of("cut bomb", Arrays.copyOf(SamplePhotos.pngOf(60_000, 60_000), 50), "pixels"),
                Arguments.of(
                        "moving png",
                        SamplePhotos.png(
                                SamplePhotos.header(4, 4), chunk("acTL", new byte[8]), chunk("IEND", new byte[0])),
                        "type"),
                Arguments.of("moving webp", movingWebp, "type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_is_not_a_photo_is_refused_with_a_sentence(String what, byte[] upload, String reason) {
        var refusal = catchThrowableOfType(Refusal.class, () -> Darkroom.develop(upload, () -> false));
        assertThat(refusal).as(what).isNotNull();
        assertThat(refusal.code()).isEqualTo("shared.photo." + reason);
    }

    @Test
    void a_real_picture_of_sixty_megapixels_is_refused_by_its_header() {
        var large = encode(new BufferedImage(10_000, 6_000, BufferedImage.TYPE_BYTE_BINARY), "png");
        var refusal = catchThrowableOfType(Refusal.class, () -> Darkroom.develop(large, () -> false));
        assertThat(refusal.code()).isEqualTo("shared.photo.pixels");
        assertThat(refusal.arguments()).containsExactly(60L, 50L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iCCP", "zTXt"})
    void a_small_block_that_inflates_to_a_gigabyte_is_never_inflated(String type) {
        var bomb = joined(bytes("icc\0\0"), SamplePhotos.deflated(new byte[300_000_000]));
        var png = encode(corners(40, 30, TL, TR, BL, BR), "png");
        var withBomb = joined(Arrays.copyOf(png, 33), chunk(type, bomb), Arrays.copyOfRange(png, 33, png.length));
        long before = usedMemory();
        assertThat(Darkroom.develop(withBomb, () -> false).width()).isEqualTo(40);
        assertThat(usedMemory() - before).isLessThan(200_000_000);
    }

    /** Where the stored corners belong, from the EXIF standard: which side row 0 and column 0 are. */
    static Stream<Arguments> orientations() {
        return Stream.of(
                Arguments.of(1, List.of(TL, TR, BL, BR)),
                Arguments.of(2, List.of(TR, TL, BR, BL)),
                Arguments.of(3, List.of(BR, BL, TR, TL)),
                Arguments.of(4, List.of(BL, BR, TL, TR)),
                Arguments.of(5, List.of(TL, BL, TR, BR)),
                Arguments.of(6, List.of(TR, BR, TL, BL)),
                Arguments.of(7, List.of(BR, TR, BL, TL)),
                Arguments.of(8, List.of(BL, TL, BR, TR)));
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void a_picture_comes_out_upright_however_the_camera_was_held(int orientation, List<Color> stored)
            throws IOException {
        var jpeg = encode(corners(400, 300, stored.toArray(Color[]::new)), "jpeg");
        var developed = Darkroom.develop(SamplePhotos.withHiddenData(jpeg, orientation, 45.013, 8.644), () -> false);
        boolean onItsSide = orientation >= 5;
        assertThat(developed.width()).isEqualTo(onItsSide ? 300 : 400);
        assertThat(developed.height()).isEqualTo(onItsSide ? 400 : 300);
        for (var size : PhotoSize.values()) {
            var picture =
                    ImageIO.read(new ByteArrayInputStream(developed.files().get(size)));
            int right = picture.getWidth() - 20;
            int bottom = picture.getHeight() - 20;
            near(picture, 20, 20, TL);
            near(picture, right, 20, TR);
            near(picture, 20, bottom, BL);
            near(picture, right, bottom, BR);
        }
    }

    @Test
    void the_orientation_of_a_png_counts_too() {
        var png = encode(corners(40, 30, TL, TR, BL, BR), "png");
        var turned = joined(
                Arrays.copyOf(png, 33),
                chunk("eXIf", SamplePhotos.exif(6, 45.013, 8.644)),
                Arrays.copyOfRange(png, 33, png.length));
        var developed = Darkroom.develop(turned, () -> false);
        assertThat(developed.height()).isEqualTo(40);
        assertThat(developed.taken()).isPresent();
    }

    @Test
    void the_place_is_read_first_and_then_every_hidden_datum_is_gone() throws Exception {
        var upload = SamplePhotos.withHiddenData(jpeg(), 6, 45.01234, 8.64567);
        var before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(upload));
        assertThat(before.getDirectoriesOfType(GpsDirectory.class)).isNotEmpty();
        assertThat(before.getDirectoriesOfType(XmpDirectory.class)).isNotEmpty();
        assertThat(before.getDirectoriesOfType(JpegCommentDirectory.class)).isNotEmpty();

        var developed = Darkroom.develop(upload, () -> false);

        assertThat(developed.taken().orElseThrow().lat()).isCloseTo(45.01234, within(1e-5));
        assertThat(developed.taken().orElseThrow().lon()).isCloseTo(8.64567, within(1e-5));
        for (var file : developed.files().values()) {
            var after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
            assertThat(after.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
            assertThat(after.getDirectoriesOfType(XmpDirectory.class)).isEmpty();
            assertThat(after.getDirectoriesOfType(IptcDirectory.class)).isEmpty();
            assertThat(after.getDirectoriesOfType(JpegCommentDirectory.class)).isEmpty();
            assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("Giulia", "Rossi", "Exif");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "91, 8", "45, 181"})
    void a_camera_without_a_fix_proposes_no_place(double lat, double lon) {
        assertThat(Darkroom.develop(SamplePhotos.withHiddenData(jpeg(), 1, lat, lon), () -> false)
                        .taken())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65535})
    void an_orientation_that_does_not_exist_changes_nothing(int orientation) {
        var developed = Darkroom.develop(SamplePhotos.withHiddenData(jpeg(), orientation, 45, 8), () -> false);
        assertThat(developed.width()).isEqualTo(400);
    }

    @Test
    void damaged_hidden_data_do_not_stop_a_photo() {
        var upload = SamplePhotos.withHiddenData(jpeg(), 6, 45, 8);
        Arrays.fill(upload, 20, 120, (byte) 0xFE);
        assertThat(Darkroom.develop(upload, () -> false).width()).isIn(400, 300);
    }

    @Test
    void a_large_photo_is_reduced_and_every_size_keeps_within_its_side() throws IOException {
        var upload = encode(corners(6_000, 4_000, TL, TR, BL, BR), "jpeg");
        var developed = Darkroom.develop(upload, () -> false);
        assertThat(developed.width()).isEqualTo(2048);
        for (var size : PhotoSize.values()) {
            var picture =
                    ImageIO.read(new ByteArrayInputStream(developed.files().get(size)));
            assertThat(Math.max(picture.getWidth(), picture.getHeight())).isEqualTo(size.pixels());
        }
    }

    @Test
    void a_small_photo_is_not_blown_up_and_transparency_becomes_white() throws IOException {
        var glass = new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB);
        var developed = Darkroom.develop(encode(glass, "png"), () -> false);
        var picture = ImageIO.read(new ByteArrayInputStream(developed.files().get(PhotoSize.SMALL)));
        assertThat(picture.getWidth()).isEqualTo(30);
        near(picture, 10, 10, Color.WHITE);
    }

    @Test
    void a_webp_and_a_grey_picture_of_sixteen_bits_are_read() {
        assertThat(Darkroom.develop(WEBP, () -> false).width()).isEqualTo(1);
        var grey = new BufferedImage(50, 40, BufferedImage.TYPE_USHORT_GRAY);
        assertThat(Darkroom.develop(encode(grey, "png"), () -> false).width()).isEqualTo(50);
    }

    @Test
    void a_film_behind_the_picture_is_dropped() {
        var upload = joined(jpeg(), bytes("\0\0\0\30ftypmp42"), new byte[10_000]);
        assertThat(Darkroom.develop(upload, () -> false).width()).isEqualTo(400);
    }

    @Test
    void decoding_stops_when_it_is_too_late() {
        var refusal = catchThrowableOfType(Refusal.class, () -> Darkroom.develop(jpeg(), () -> true));
        assertThat(refusal.code()).isEqualTo("shared.photo.slow");
    }

    private static byte[] withComment(byte[] jpeg, String comment) {
        int length = comment.length() + 2;
        return joined(
                bytes("\377\330\377\376"),
                new byte[] {(byte) (length >> 8), (byte) length},
                bytes(comment),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static void near(BufferedImage picture, int x, int y, Color expected) {
        var found = new Color(picture.getRGB(x, y));
        assertThat(Math.abs(found.getRed() - expected.getRed())
                        + Math.abs(found.getGreen() - expected.getGreen())
                        + Math.abs(found.getBlue() - expected.getBlue()))
                .as("%d,%d is %s, not %s", x, y, found, expected)
                .isLessThan(60);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
