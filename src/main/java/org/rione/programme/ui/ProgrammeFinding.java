package org.rione.programme.ui;

import static org.rione.shared.ui.Tr.t;

import java.util.List;
import java.util.stream.Stream;
import org.rione.participation.SubjectKind;
import org.rione.participation.Subjects;
import org.rione.programme.ProgrammeLinks;
import org.rione.programme.Programmes;
import org.rione.shared.ui.SiteSearch;
import org.rione.shared.ui.SitemapSource;
import org.springframework.stereotype.Component;

/** Programmes and actions for those who look for them: the search of the site and the map for search engines. */
@Component
class ProgrammeFinding implements SiteSearch, SitemapSource {

    private static final int MOST_ADDRESSES = 20_000;

    private final Programmes programmes;
    private final Subjects subjects;

    ProgrammeFinding(Programmes programmes, Subjects subjects) {
        this.programmes = programmes;
        this.subjects = subjects;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Hit> find(String words, int limit) {
        return subjects.search(SubjectKind.ACTION, words, limit).stream()
                .map(card ->
                        new Hit(t("programme.action"), card.code() + " " + card.title(), card.path(), card.summary()))
                .toList();
    }

    @Override
    public Stream<Address> addresses() {
        var covers = programmes.all();
        var pages = covers.stream()
                .map(cover -> new Address(
                        ProgrammeLinks.programme(cover.programme().slug()),
                        cover.programme().importedAt()));
        var actions = programmes.addresses(MOST_ADDRESSES).stream()
                .map(action -> new Address(action.path(), action.changedAt()));
        return Stream.concat(Stream.of(new Address(ProgrammeLinks.PROGRAMMES, null)), Stream.concat(pages, actions));
    }
}
