package org.rione.tables.answers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rione.identity.DemoCrowd;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.tables.Rounds;
import org.rione.tables.Tables;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the offices of the demonstration city answered, and one answer that they owe for too long. */
@Component
@Order(AnswersDemoData.AFTER_THE_TABLES)
class AnswersDemoData implements ApplicationRunner {

    static final int AFTER_THE_TABLES = 65;

    private static final String ADMINISTRATOR = "amministratore@demo.it";
    private static final int DAYS_LATE = 12;

    private final RioneProperties rione;
    private final DemoCrowd crowd;
    private final Tables tables;
    private final Rounds rounds;
    private final Offices offices;
    private final Priorities priorities;
    private final Answering answering;
    private final PriorityStore store;

    AnswersDemoData(
            RioneProperties rione,
            DemoCrowd crowd,
            Tables tables,
            Rounds rounds,
            Offices offices,
            Priorities priorities,
            Answering answering,
            PriorityStore store) {
        this.rione = rione;
        this.crowd = crowd;
        this.tables = tables;
        this.rounds = rounds;
        this.offices = offices;
        this.priorities = priorities;
        this.answering = answering;
        this.store = store;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!rione.demo()) {
            return;
        }
        DemoCrowd.as(crowd.account(ADMINISTRATOR), () -> {
            var spring = ofFirstRound("oliva");
            if (spring.size() >= 3
                    && spring.stream().allMatch(one -> one.answer().isEmpty())) {
                answerSpring(spring);
            }
            ofFirstRound("centro").stream()
                    .limit(2)
                    .filter(one -> one.office().isEmpty())
                    .forEach(one -> handOver(one, "lavori-pubblici"));
        });
    }

    private List<Priority> ofFirstRound(String slug) {
        return tables.find(slug)
                .flatMap(table -> rounds.find(table.slug(), 1))
                .map(round -> priorities.ofRound(round.id()))
                .orElse(List.of());
    }

    /** One accepted by a day, one in part with a correction; the demonstration makes the third late. */
    private void answerSpring(List<Priority> spring) {
        var in = spring.stream()
                .map(one -> one.office().isPresent() ? one : handOver(one, "polizia-locale"))
                .toList();
        answer(in.get(0), Verdict.ACCEPTED, 75, "accepted");
        var partly = answer(in.get(1), Verdict.REFUSED, 0, "refused");
        answer(partly, Verdict.PARTLY, 150, "partly");
        store.hand(
                in.get(2).option(),
                in.get(2).version(),
                in.get(2).office().orElseThrow(),
                priorities.today().minusDays(DAYS_LATE),
                in.get(2).changed());
    }

    private Priority answer(Priority priority, Verdict verdict, int days, String text) {
        return answering.answer(
                priority.option(),
                priority.version(),
                new NewAnswer(
                        verdict,
                        days == 0
                                ? Optional.empty()
                                : Optional.of(priorities.today().plusDays(days)),
                        Texts.get(Locale.ITALIAN, "tables.answers.demo." + text)));
    }

    private Priority handOver(Priority priority, String office) {
        return answering.handOver(priority.option(), priority.version(), office(office));
    }

    private OfficeId office(String code) {
        return offices.byCode(code).orElseThrow().id();
    }
}
