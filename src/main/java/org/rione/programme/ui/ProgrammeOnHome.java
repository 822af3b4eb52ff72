package org.rione.programme.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Set;
import org.rione.programme.ProgrammeLinks;
import org.rione.programme.Programmes;
import org.rione.shared.Topics;
import org.rione.shared.ui.HomeBlock;

/** How far the current programme is, on the home page. */
@org.springframework.stereotype.Component
class ProgrammeOnHome implements HomeBlock {

    private final Programmes programmes;

    ProgrammeOnHome(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Place place() {
        return Place.SECTION;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Component> render() {
        return programmes
                .current()
                .map(cover -> List.<Component>of(
                        div(
                                "rn-section-head",
                                h2(t("programme.on-home")),
                                link(
                                        ProgrammeLinks.programme(
                                                cover.programme().slug()),
                                        t("programme.on-home.all", cover.actions()))),
                        new ProgrammeGlance(
                                        programmes
                                                .outline(cover.programme().slug())
                                                .orElseThrow(),
                                        cover)
                                .build()))
                .orElse(List.of());
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.PROGRAMMES);
    }
}
