package org.rione.tables;

import java.util.List;
import java.util.Optional;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.shared.Refusal;
import org.rione.tables.pictures.OptionPicture;

/**
 * An option as the facilitator writes it: a title of 1 to 160 characters, a description of at most 1,000.
 *
 * @param subject the action or the report that it stands for; empty for the table's own proposal
 * @param about the reports that an own proposal is about, at most {@value #MOST_REPORTS}, none twice
 * @param cost in whole euros, at most a billion; 0 where the round spends nothing
 * @param picture only for the table's own proposals, with words for those who cannot see it
 */
public record NewOption(
        String title,
        String description,
        Optional<Subject> subject,
        List<Subject> about,
        long cost,
        Optional<OptionPicture> picture) {

    public static final int MOST_REPORTS = 20;

    /** The dearest option, and the largest budget. */
    public static final long MOST_MONEY = 1_000_000_000;

    public NewOption {
        about = about.stream().distinct().toList();
        title = title.strip();
        description = description.strip();
        if (title.isEmpty()) {
            throw new Refusal("tables.refused.option-title-empty");
        }
        if (title.length() > 160) {
            throw new Refusal("tables.refused.option-title-long", title.length());
        }
        if (description.length() > 1000) {
            throw new Refusal("tables.refused.option-description-long", description.length());
        }
        if (about.size() > MOST_REPORTS) {
            throw new Refusal("tables.refused.option-reports", MOST_REPORTS, about.size());
        }
        if (!about.isEmpty()
                && (subject.isPresent() || about.stream().anyMatch(one -> one.kind() != SubjectKind.REPORT))) {
            throw new IllegalArgumentException("only an own proposal is about reports: " + about);
        }
        if (cost < 0 || cost > MOST_MONEY) {
            throw new Refusal("tables.refused.cost");
        }
        if (picture.isPresent() && subject.isPresent()) {
            throw new IllegalArgumentException("what stands elsewhere has its pictures there");
        }
        picture.ifPresent(OptionPicture::requireWords);
    }

    /** An option without a picture. */
    public NewOption(String title, String description, Optional<Subject> subject, List<Subject> about, long cost) {
        this(title, description, subject, about, cost, Optional.empty());
    }

    /** An option that is about nothing else, without a picture. */
    public NewOption(String title, String description, Optional<Subject> subject, long cost) {
        this(title, description, subject, List.of(), cost);
    }

    /** An option that costs nothing. */
    public NewOption(String title, String description, Optional<Subject> subject) {
        this(title, description, subject, 0);
    }

    /** The same at another price, in whole euros. */
    public NewOption costing(long euros) {
        return new NewOption(title, description, subject, about, euros, picture);
    }
}
