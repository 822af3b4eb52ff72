package org.rione.reports.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rionedb.Tables.REPORT;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.OfficeId;
import org.rione.identity.SignedIn;
import org.rione.reports.Report;
import org.rione.reports.ReportSamples;
import org.rione.reports.Visibility;
import org.rione.reports.settings.Problem;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.context.SecurityContextHolder;

class RoutingRulesTest extends ServiceTest {

    @Autowired
    RoutingRules rules;

    @Autowired
    ReportSamples samples;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    @Test
    void rules_are_tried_out_saved_and_followed_and_each_report_says_why() throws Exception {
        var chief = people.person(false, Role.ADMINISTRATOR);
        var office = people.person(false, Role.OFFICER).office().orElseThrow();
        var mark = "zq" + Ids.next().toString().substring(28);
        var before = sent("Lampione " + mark);
        var seen = as(chief, rules::all);
        var wanted = new ArrayList<>(seen);
        wanted.addFirst(new RoutingRule(Optional.of("g-strade"), Optional.empty(), mark, office));

        var run = as(chief, () -> rules.dryRun(wanted));
        assertThat(run.examples()).anySatisfy(example -> {
            assertThat(example.code()).isEqualTo(before.code());
            assertThat(example.to()).contains(office);
            assertThat(example.position()).isEqualTo(1);
        });
        assertThat(as(chief, rules::all)).as("trying out changes nothing").isEqualTo(seen);
        sql.update(REPORT)
                .set(REPORT.CREATED_AT, clock.instant().minus(RoutingRules.DAYS + 1L, ChronoUnit.DAYS))
                .where(REPORT.ID.eq(before.id().value()))
                .execute();
        assertThat(as(chief, () -> rules.dryRun(wanted)).examples())
                .as("older than ninety days")
                .noneMatch(example -> example.code().equals(before.code()));

        as(chief, () -> {
            rules.replace(seen, wanted);
            return true;
        });
        try {
            var after = sent("Un altro lampione " + mark);
            assertThat(after.office()).contains(office);
            var reason = as(chief, () -> rules.reason(after.id())).orElseThrow();
            assertThat(reason.position()).contains(1);
            assertThat(reason.word()).isEqualTo(mark);
            assertThatThrownBy(() -> as(chief, () -> {
                        rules.replace(seen, List.of());
                        return true;
                    }))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        } finally {
            as(chief, () -> {
                rules.replace(wanted, seen);
                return true;
            });
        }
        var usual = sent("Ancora uno " + mark);
        assertThat(usual.office()).isEqualTo(before.office());
        assertThat(as(chief, () -> rules.reason(usual.id())).orElseThrow().position())
                .isEmpty();
    }

    @Test
    void what_is_wrong_with_a_rule_is_said_of_its_field() throws Exception {
        var chief = people.person(false, Role.ADMINISTRATOR);
        var office = people.person(false, Role.OFFICER).office().orElseThrow();
        var nowhere = new OfficeId(Ids.next());
        assertThat(wrong(chief, new RoutingRule(Optional.of("verde"), Optional.empty(), "", nowhere)))
                .containsExactly("office");
        assertThat(wrong(chief, new RoutingRule(Optional.of("nessuna"), Optional.empty(), "", office)))
                .containsExactly("category");
        assertThat(wrong(chief, new RoutingRule(Optional.empty(), Optional.empty(), "ab", office)))
                .containsExactly("words");
        assertThat(wrong(chief, new RoutingRule(Optional.empty(), Optional.empty(), " , ", office)))
                .containsExactly("words");
        assertThat(wrong(chief, new RoutingRule(Optional.empty(), Optional.empty(), "x".repeat(301), office)))
                .containsExactly("words");
        var seen = as(chief, rules::all);
        assertThatThrownBy(() -> as(chief, () -> {
                    rules.replace(seen, List.of(new RoutingRule(Optional.empty(), Optional.empty(), "", office)));
                    return true;
                }))
                .isInstanceOf(Refusal.class);
        assertThat(as(chief, rules::all)).isEqualTo(seen);
    }

    private List<String> wrong(SignedIn chief, RoutingRule rule) throws Exception {
        return as(chief, () -> rules.check(rule)).stream().map(Problem::field).toList();
    }

    private Report sent(String title) throws Exception {
        return samples.sent(people.resident(), title, Visibility.PUBLIC);
    }

    private static <T> T as(SignedIn person, Callable<T> action) throws Exception {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(TestPeople.contextOf(person));
        try {
            return action.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
