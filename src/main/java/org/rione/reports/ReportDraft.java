package org.rione.reports;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.rione.reports.documents.ReportDocument;
import org.rione.reports.questions.Answers;
import org.rione.reports.questions.Question;
import org.rione.shared.GeoPoint;
import org.rione.shared.Ids;
import org.rione.territory.NeighbourhoodId;

/**
 * A report as somebody has written it so far: anything may be missing.
 *
 * @param key the same for as long as it is the same report: sending twice is sending once
 * @param consent the privacy notice was read
 * @param placedBy where the point came from
 * @param action the action of a programme against which it is reported
 * @param unlinked the person does not want it linked to the action that we propose
 * @param email where somebody without an account gets the link that confirms the report; empty with an account
 * @param answers to what the category asks
 */
public record ReportDraft(
        String key,
        boolean consent,
        List<Photo> photos,
        List<ReportDocument> documents,
        String address,
        Optional<NeighbourhoodId> neighbourhood,
        Optional<GeoPoint> point,
        PlacedBy placedBy,
        String category,
        String title,
        String description,
        boolean confidential,
        boolean named,
        Optional<UUID> action,
        boolean unlinked,
        String email,
        Answers answers)
        implements Serializable {

    /** What a report needs before it can be sent. */
    public enum Part {
        CONSENT,
        PLACE,
        ADDRESS_LENGTH,
        TITLE,
        CATEGORY,
        ANSWERS,
        DESCRIPTION
    }

    /** How the point was found. */
    public enum PlacedBy {
        NOBODY,
        PHOTO,
        DEVICE,
        STREET,
        MAP
    }

    public static final int SHORTEST_DESCRIPTION = 10;
    private static final int TEXT_AT_MOST = 10_000;

    public ReportDraft {
        photos = List.copyOf(photos);
        documents =
                List.copyOf(Objects.requireNonNullElse(documents, List.of())); // those of earlier releases have none
        address = cut(address);
        title = cut(title);
        description = cut(description);
        email = cut(email);
        answers = Objects.requireNonNullElse(answers, Answers.NONE); // drafts of earlier releases have none
    }

    public static ReportDraft empty() {
        return new ReportDraft(
                Ids.next().toString(),
                false,
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                PlacedBy.NOBODY,
                "",
                "",
                "",
                false,
                false,
                Optional.empty(),
                false,
                "",
                Answers.NONE);
    }

    /** A draft is not the place for a book. */
    private static String cut(String text) {
        return text.length() <= TEXT_AT_MOST ? text : text.substring(0, TEXT_AT_MOST);
    }

    /**
     * What is missing or too long, in the order of the form.
     *
     * @param asked what its category asks
     */
    public Set<Part> missing(List<Question> asked) {
        var missing = EnumSet.noneOf(Part.class);
        note(missing, Part.CONSENT, consent);
        note(missing, Part.PLACE, !place().unknown());
        note(missing, Part.ADDRESS_LENGTH, address.strip().length() <= ReportPlace.ADDRESS_LENGTH);
        note(missing, Part.TITLE, fits(title, 1, NewReport.TITLE_LENGTH));
        note(missing, Part.CATEGORY, !category.isEmpty());
        note(missing, Part.ANSWERS, answers.problems(asked).isEmpty());
        note(missing, Part.DESCRIPTION, fits(description, SHORTEST_DESCRIPTION, NewReport.DESCRIPTION_LENGTH));
        return missing;
    }

    private static void note(Set<Part> missing, Part part, boolean there) {
        if (!there) {
            missing.add(part);
        }
    }

    private static boolean fits(String text, int least, int most) {
        int length = text.strip().length();
        return length >= least && length <= most;
    }

    /** @throws IllegalArgumentException when something is missing, see {@link #missing} */
    public NewReport toReport() {
        return new NewReport(
                key,
                category,
                title,
                description,
                place(),
                confidential ? Visibility.PRIVATE : Visibility.PUBLIC,
                named ? Naming.NAMED : Naming.PSEUDONYMOUS,
                unlinked ? Optional.empty() : action,
                answers);
    }

    public ReportPlace place() {
        return new ReportPlace(point, neighbourhood, address.length() <= ReportPlace.ADDRESS_LENGTH ? address : "");
    }

    /** The same under a key that somebody else made. */
    public ReportDraft withKey(String other) {
        return with(sheet -> sheet.key = other);
    }

    public ReportDraft withConsent(boolean given) {
        return with(sheet -> sheet.consent = given);
    }

    public ReportDraft withPhotos(List<Photo> others) {
        return with(sheet -> sheet.photos = others);
    }

    public ReportDraft withDocuments(List<ReportDocument> others) {
        return with(sheet -> sheet.documents = others);
    }

    public ReportDraft withPoint(Optional<GeoPoint> other, PlacedBy by) {
        return with(sheet -> {
            sheet.point = other;
            sheet.placedBy = by;
        });
    }

    public ReportDraft withPlace(String otherAddress, Optional<NeighbourhoodId> otherNeighbourhood) {
        return with(sheet -> {
            sheet.address = otherAddress;
            sheet.neighbourhood = otherNeighbourhood;
        });
    }

    public ReportDraft withCategory(String other) {
        return with(sheet -> sheet.category = other);
    }

    public ReportDraft withWords(String otherTitle, String otherDescription) {
        return with(sheet -> {
            sheet.title = otherTitle;
            sheet.description = otherDescription;
        });
    }

    public ReportDraft withAudience(boolean onlyOffice, boolean withName) {
        return with(sheet -> {
            sheet.confidential = onlyOffice;
            sheet.named = withName;
        });
    }

    public ReportDraft withAction(Optional<UUID> other, boolean refused) {
        return with(sheet -> {
            sheet.action = other;
            sheet.unlinked = refused;
        });
    }

    public ReportDraft withEmail(String other) {
        return with(sheet -> sheet.email = other);
    }

    public ReportDraft withAnswers(Answers others) {
        return with(sheet -> sheet.answers = others);
    }

    /** The same place and the same person, for another problem beside this one. */
    public ReportDraft anotherHere() {
        return empty().withConsent(consent)
                .withPoint(point, placedBy)
                .withPlace(address, neighbourhood)
                .withAudience(confidential, named)
                .withEmail(email);
    }

    private ReportDraft with(Consumer<Sheet> change) {
        var sheet = new Sheet(this);
        change.accept(sheet);
        return sheet.draft();
    }

    /** A draft while something in it is exchanged. */
    private static final class Sheet {

        private String key;
        private boolean consent;
        private List<Photo> photos;
        private List<ReportDocument> documents;
        private String address;
        private Optional<NeighbourhoodId> neighbourhood;
        private Optional<GeoPoint> point;
        private PlacedBy placedBy;
        private String category;
        private String title;
        private String description;
        private boolean confidential;
        private boolean named;
        private Optional<UUID> action;
        private boolean unlinked;
        private String email;
        private Answers answers;

        Sheet(ReportDraft before) {
            key = before.key;
            consent = before.consent;
            photos = before.photos;
            documents = before.documents;
            address = before.address;
            neighbourhood = before.neighbourhood;
            point = before.point;
            placedBy = before.placedBy;
            category = before.category;
            title = before.title;
            description = before.description;
            confidential = before.confidential;
            named = before.named;
            action = before.action;
            unlinked = before.unlinked;
            email = before.email;
            answers = before.answers;
        }

        ReportDraft draft() {
            return new ReportDraft(
                    key,
                    consent,
                    photos,
                    documents,
                    address,
                    neighbourhood,
                    point,
                    placedBy,
                    category,
                    title,
                    description,
                    confidential,
                    named,
                    action,
                    unlinked,
                    email,
                    answers);
        }
    }
}
