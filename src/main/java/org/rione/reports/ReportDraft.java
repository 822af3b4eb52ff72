package org.rione.reports;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
 */
public record ReportDraft(
        String key,
        boolean consent,
        List<Photo> photos,
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
        boolean unlinked)
        implements Serializable {

    /** What a report needs before it can be sent. */
    public enum Part {
        CONSENT,
        PLACE,
        ADDRESS_LENGTH,
        TITLE,
        CATEGORY,
        DESCRIPTION
    }

    /** How the point was found. */
    public enum PlacedBy {
        NOBODY,
        PHOTO,
        DEVICE,
        MAP
    }

    public static final int SHORTEST_DESCRIPTION = 10;
    private static final int TEXT_AT_MOST = 10_000;

    public ReportDraft {
        photos = List.copyOf(photos);
        address = cut(address);
        title = cut(title);
        description = cut(description);
    }

    public static ReportDraft empty() {
        return new ReportDraft(
                Ids.next().toString(),
                false,
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
                false);
    }

    /** A draft is not the place for a book. */
    private static String cut(String text) {
        return text.length() <= TEXT_AT_MOST ? text : text.substring(0, TEXT_AT_MOST);
    }

    /** What is missing or too long, in the order of the form. */
    public Set<Part> missing() {
        var missing = EnumSet.noneOf(Part.class);
        note(missing, Part.CONSENT, consent);
        note(missing, Part.PLACE, !place().unknown());
        note(missing, Part.ADDRESS_LENGTH, address.strip().length() <= ReportPlace.ADDRESS_LENGTH);
        note(missing, Part.TITLE, fits(title, 1, NewReport.TITLE_LENGTH));
        note(missing, Part.CATEGORY, !category.isEmpty());
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

    public ReportPlace place() {
        return new ReportPlace(point, neighbourhood, address.length() <= ReportPlace.ADDRESS_LENGTH ? address : "");
    }

    public ReportDraft withConsent(boolean given) {
        return new ReportDraft(
                key,
                given,
                photos,
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
                unlinked);
    }

    public ReportDraft withPhotos(List<Photo> others) {
        return new ReportDraft(
                key,
                consent,
                others,
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
                unlinked);
    }

    public ReportDraft withPoint(Optional<GeoPoint> other, PlacedBy by) {
        return new ReportDraft(
                key,
                consent,
                photos,
                address,
                neighbourhood,
                other,
                by,
                category,
                title,
                description,
                confidential,
                named,
                action,
                unlinked);
    }

    public ReportDraft withPlace(String otherAddress, Optional<NeighbourhoodId> otherNeighbourhood) {
        return new ReportDraft(
                key,
                consent,
                photos,
                otherAddress,
                otherNeighbourhood,
                point,
                placedBy,
                category,
                title,
                description,
                confidential,
                named,
                action,
                unlinked);
    }

    public ReportDraft withCategory(String other) {
        return new ReportDraft(
                key,
                consent,
                photos,
                address,
                neighbourhood,
                point,
                placedBy,
                other,
                title,
                description,
                confidential,
                named,
                action,
                unlinked);
    }

    public ReportDraft withWords(String otherTitle, String otherDescription) {
        return new ReportDraft(
                key,
                consent,
                photos,
                address,
                neighbourhood,
                point,
                placedBy,
                category,
                otherTitle,
                otherDescription,
                confidential,
                named,
                action,
                unlinked);
    }

    public ReportDraft withAudience(boolean onlyOffice, boolean withName) {
        return new ReportDraft(
                key,
                consent,
                photos,
                address,
                neighbourhood,
                point,
                placedBy,
                category,
                title,
                description,
                onlyOffice,
                withName,
                action,
                unlinked);
    }

    public ReportDraft withAction(Optional<UUID> other, boolean refused) {
        return new ReportDraft(
                key,
                consent,
                photos,
                address,
                neighbourhood,
                point,
                placedBy,
                category,
                title,
                description,
                confidential,
                named,
                other,
                refused);
    }
}
