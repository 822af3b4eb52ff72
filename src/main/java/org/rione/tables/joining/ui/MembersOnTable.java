package org.rione.tables.joining.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rione.shared.ui.Icon;
import org.rione.tables.JoinedBy;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Seat;
import org.rione.tables.Tables;
import org.rione.tables.joining.JoiningLinks;
import org.rione.tables.ui.TablePart;

/** Who sits at a table, on its page, and the way to a seat. */
@org.springframework.stereotype.Component
class MembersOnTable implements TablePart {

    private static final int FACES = 5;

    private final Tables tables;

    MembersOnTable(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> render(NeighbourhoodTable table) {
        var seats = tables.seats(table.id());
        var card = el("section", "rn-card", el("h2", "rn-card-title", t("tables.who")));
        if (seats.isEmpty()) {
            card.add(p("rn-muted", t("tables.joining.nobody-next")));
        } else {
            var faces = attr(div("rn-avatars"), "role", "img", "aria-label", t("tables.members", seats.size()));
            seats.stream()
                    .limit(FACES)
                    .forEach(seat -> faces.add(text("rn-avatar", seat.person().initials())));
            if (seats.size() > FACES) {
                faces.add(text("rn-avatar rn-avatar-more", "+" + (seats.size() - FACES)));
            }
            card.add(faces);
            words(seats).ifPresent(words -> card.add(p("rn-muted", words)));
        }
        card.add(
                attr(
                        link(
                                "rn-btn",
                                JoiningLinks.members(table.slug()),
                                text(t(
                                        tables.sitsAt(table.id())
                                                ? "tables.joining.members-all"
                                                : "tables.joining.ask"))),
                        "data-kind",
                        "neutral",
                        "data-wide",
                        ""),
                link(
                        "rn-icon-link",
                        JoiningLinks.members(table.slug()) + "#mandato",
                        Icon.of("book").svg(),
                        text(t("tables.joining.mandate"))));
        return Optional.of(card);
    }

    private static Optional<String> words(java.util.List<Seat> seats) {
        var facilitators = seats.stream()
                .filter(Seat::facilitator)
                .map(seat -> seat.person().name())
                .collect(Collectors.joining(", "));
        var drawn = seats.stream().filter(seat -> seat.how() == JoinedBy.LOT).count();
        var first = facilitators.isEmpty() ? "" : t("tables.facilitators", facilitators) + ". ";
        var words = drawn == 0 ? first : first + t("tables.joining.drawn", drawn);
        return Optional.of(words.strip()).filter(text -> !text.isEmpty());
    }
}
