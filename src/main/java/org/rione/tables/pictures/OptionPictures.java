package org.rione.tables.pictures;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.photos.DevelopedPhoto;
import org.rione.shared.photos.PhotoLab;
import org.rione.shared.photos.PhotoSize;
import org.rione.tables.TableId;
import org.rione.tables.Tables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes in pictures for the options of a draft, and shows them to those who may see their round. */
@Service
public class OptionPictures {

    /** The longer side has at most 960 pixels: an option never fills more of a screen. */
    private static final PhotoSize SIZE = PhotoSize.MEDIUM;

    private final PictureStore store;
    private final Tables tables;
    private final PhotoLab lab;
    private final Clock clock;

    OptionPictures(PictureStore store, Tables tables, PhotoLab lab, Clock clock) {
        this.store = store;
        this.tables = tables;
        this.lab = lab;
        this.clock = clock;
    }

    /**
     * A picture for an option that somebody is writing; it is swept after a day unless an option refers to it. The
     * upload itself and what is hidden in it are kept nowhere. One statement writes it: no transaction waits for the lab.
     *
     * @throws Refusal when it is not a photo we take, or from somebody who does not run the table
     */
    @PreAuthorize("isAuthenticated()")
    public OptionPicture add(TableId table, byte[] upload) {
        if (!tables.runsTable(table)) {
            throw new Refusal("tables.refused.facilitators-only");
        }
        var developed = lab.develop(upload);
        var jpeg = Objects.requireNonNull(developed.files().get(SIZE));
        var picture = new OptionPicture(
                Ids.next(), side(developed.width(), developed), side(developed.height(), developed), "");
        store.keep(table, picture, jpeg, sha256(jpeg), clock.instant());
        return picture;
    }

    /** The picture, if everybody may see its round or the person asking runs its table. */
    @PreAuthorize("permitAll()")
    public Optional<PictureFile> file(UUID picture) {
        return store.find(picture)
                .filter(found -> found.file().everybody() || tables.runsTable(found.table()))
                .map(PictureStore.Belongs::file);
    }

    /** A side in the size that is kept, to the pixel but for rounding. */
    private static int side(int side, DevelopedPhoto developed) {
        var longest = Math.max(developed.width(), developed.height());
        return longest <= SIZE.pixels() ? side : Math.max(1, Math.round((float) side * SIZE.pixels() / longest));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
