package org.rione.identity.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import org.rione.shared.ui.PersonalSection;
import org.springframework.beans.factory.ObjectProvider;

/** The way between the pages of the personal area: the overview, what each module keeps of a person, their data. */
@org.springframework.stereotype.Component
class PersonalTabs {

    private final ObjectProvider<PersonalSection> sections;

    PersonalTabs(ObjectProvider<PersonalSection> sections) {
        this.sections = sections;
    }

    /** In their order. */
    List<PersonalSection> sections() {
        return sections.stream()
                .sorted(Comparator.comparingInt(PersonalSection::order))
                .toList();
    }

    /** @param here the address of the page that shows them */
    Component at(String here) {
        var tabs = attr(el("nav", "rn-tabs"), "aria-label", t("identity.own.title"));
        tabs.add(tab(PersonalAreaView.PATH, t("identity.own.brief"), here));
        sections().forEach(section -> tabs.add(tab(address(section), t(section.titleKey()), here)));
        tabs.add(tab(OwnDataView.PATH, t("identity.data.title"), here));
        return tabs;
    }

    static String address(PersonalSection section) {
        return PersonalAreaView.PATH + "/" + section.path();
    }

    private static Component tab(String href, String words, String here) {
        var tab = link("", href, text(words));
        return href.equals(here) ? attr(tab, "aria-current", "page") : tab;
    }
}
