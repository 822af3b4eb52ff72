package org.rione.community.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What programs read about the calendar and the associations. */
final class CommunityResources {

    @Schema(name = "CalendarEntry")
    record EntryResource(
            @Schema(description = "The same for good, whatever changes.")
            String uid,

            @Schema(description = "What it is: meeting, initiative, milestone.")
            String kind,

            @Schema(description = "Who calls for it; empty when nobody in particular.")
            String organiser,

            String title,
            String text,
            Instant begins,
            Instant ends,

            @Schema(description = "As people write it; may be empty.")
            String place,

            @Schema(description = "Where to take part from afar.") @Nullable
            String online,

            @Schema(description = "Slug of the quarter; none for the whole city.") @Nullable
            String district,

            @Schema(description = "It was announced and does not take place.")
            boolean cancelled,

            @Schema(description = "How often time, place or state changed.")
            int revision,

            Instant changed,
            String url) {}

    @Schema(name = "CalendarPage")
    record EntryPage(List<EntryResource> items, @Nullable String next) {}

    @Schema(name = "Association")
    record AssociationResource(
            @Schema(description = "Its address for good.") String slug,
            String name,
            String about,

            @Schema(description = "What they offer, one each.")
            List<String> services,

            @Nullable String email,
            @Nullable String phone,
            @Nullable String website,
            @Nullable String address,

            @Schema(description = "Slug of the quarter; none for the whole city.") @Nullable
            String district,

            String url) {}

    @Schema(name = "AssociationPage")
    record AssociationPage(
            List<AssociationResource> items, @Nullable String next) {}

    private CommunityResources() {}
}
