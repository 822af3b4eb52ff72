package org.rione.tables;

import java.util.List;
import java.util.Optional;
import org.rione.participation.Subject;
import org.rione.tables.count.Method;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Voting rounds as everybody reads them. They are prepared by {@link RoundDrafts} and ended by {@link Results}. */
@Service
public class Rounds {

    /** How rounds count rankings by places: the last is worth nothing, options left out share the last places. */
    public static final Method BORDA = MethodColumns.BORDA;

    /** How rounds count rankings by comparing two by two: by the votes for the winner of each comparison. */
    public static final Method SCHULZE = MethodColumns.SCHULZE;

    private final RoundLists lists;
    private final BallotStore ballots;
    private final FileStore published;
    private final Tables tables;
    private final RoundFiles files;

    Rounds(RoundLists lists, BallotStore ballots, FileStore published, Tables tables, RoundFiles files) {
        this.lists = lists;
        this.ballots = ballots;
        this.published = published;
        this.tables = tables;
        this.files = files;
    }

    /** Drafts are seen by those who run the table only. */
    @PreAuthorize("permitAll()")
    public Optional<Round> find(String tableSlug, int number) {
        return lists.find(tableSlug, number).filter(this::visible);
    }

    /** The newest rounds of a table; drafts for those who run it only. */
    @PreAuthorize("permitAll()")
    public List<Round> ofTable(TableId table) {
        return lists.ofTable(table, 50).stream().filter(this::visible).toList();
    }

    /** Rounds where one can vote now. */
    @PreAuthorize("permitAll()")
    public List<Round> open() {
        return lists.open(20);
    }

    /** Published rounds in which this subject was an option. */
    @PreAuthorize("permitAll()")
    public List<Round> publishedWith(Subject subject) {
        return lists.publishedWith(subject.id(), 10);
    }

    /** The result once it is published; those who run the table see it as soon as the round is closed. */
    @PreAuthorize("permitAll()")
    public Optional<RoundResult> result(Round round) {
        var current = lists.find(round.id()).filter(this::visible);
        var shown = current.filter(found ->
                found.state().isPublic() || (found.state() == RoundState.CLOSED && tables.runsTable(found.table())));
        return shown.flatMap(found -> ballots.result(found.id())).map(files::read);
    }

    /** The published file, once the result is published. */
    @PreAuthorize("permitAll()")
    public Optional<PublishedFile> file(String tableSlug, int number) {
        return lists.find(tableSlug, number)
                .filter(round -> round.state().isPublic())
                .flatMap(round -> published.file(round.id()));
    }

    /** The last link of the published file's chain, once the result is published. */
    @PreAuthorize("permitAll()")
    public Optional<String> checkpoint(Round round) {
        return lists.find(round.id())
                .filter(found -> found.state().isPublic())
                .flatMap(found -> published.head(found.id()));
    }

    private boolean visible(Round round) {
        return round.state() != RoundState.DRAFT || tables.runsTable(round.table());
    }
}
