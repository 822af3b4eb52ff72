package org.rione.tables.pictures;

import java.io.Serializable;
import java.util.UUID;
import org.rione.shared.Refusal;

/**
 * The picture of an option that is the table's own proposal.
 *
 * @param width in pixels, of the one size in which it is kept; {@code height} too
 * @param alt what can be seen, for those who cannot see it: at most 200 characters, empty only until somebody has
 *     written it
 */
public record OptionPicture(UUID id, int width, int height, String alt) implements Serializable {

    public static final int LONGEST_ALT = 200;

    /** @throws Refusal when the words are too long */
    public OptionPicture {
        alt = alt.strip();
        if (alt.length() > LONGEST_ALT) {
            throw new Refusal("tables.refused.picture-alt-long", alt.length());
        }
    }

    /** The same picture with these words; without any nobody may show it. */
    public OptionPicture described(String words) {
        var described = new OptionPicture(id, width, height, words);
        described.requireWords();
        return described;
    }

    /** @throws Refusal when nobody has said yet what can be seen */
    public void requireWords() {
        if (alt.isEmpty()) {
            throw new Refusal("tables.refused.picture-alt-empty");
        }
    }

    /** Where it is shown to those who may see its round. */
    public String path() {
        return "/votazioni/immagini/" + id + ".jpg";
    }
}
