package org.rione.shared.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a file is called: a text of a person, made harmless for headers, disks and screens. */
public final class FileName {

    /** Characters of a name with its ending. */
    static final int LONGEST = 104;

    private static final String ENDING = ".pdf";
    private static final String NAMELESS = "file";
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    /** Windows takes none of them. */
    private static final Pattern UNWANTED = Pattern.compile("[<>:\"|?*]");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    /**
     * @param sent what the sender calls it, folders and all
     * @return at most {@value #LONGEST} characters: ends in .pdf, begins neither with a folder nor with a dot
     */
    public static String ofPdf(String sent) {
        var last =
                FOLDERS.matcher(Normalizer.normalize(sent, Normalizer.Form.NFC)).replaceFirst("");
        var seen = UNWANTED.matcher(
                        UNSEEN.matcher(BLANKS.matcher(last).replaceAll(" ")).replaceAll(""))
                .replaceAll(" ");
        var bare = trimmed(trimmed(seen).replaceFirst("(?i)\\.pdf$", ""));
        return (bare.isEmpty() ? NAMELESS : cut(bare)) + ENDING;
    }

    private static String trimmed(String name) {
        return EDGES.matcher(BLANKS.matcher(name).replaceAll(" ")).replaceAll("");
    }

    private static String cut(String name) {
        int most = LONGEST - ENDING.length();
        return name.codePointCount(0, name.length()) <= most
                ? name
                : trimmed(name.substring(0, name.offsetByCodePoints(0, most)));
    }

    private FileName() {}
}
