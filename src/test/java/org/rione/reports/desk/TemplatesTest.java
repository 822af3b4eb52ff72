package org.rione.reports.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.WithPerson;
import org.rione.reports.ReportAction;
import org.rione.reports.settings.Problem;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@WithPerson(role = Role.ADMINISTRATOR)
class TemplatesTest extends ServiceTest {

    @Autowired
    Templates templates;

    @Test
    void a_template_is_offered_for_its_step_and_no_other() {
        var closing = saved(Template.Use.CLOSE);
        var always = saved(Template.Use.ANY);
        assertThat(templates.forStep(ReportAction.Kind.CLOSE)).contains(closing, always);
        assertThat(templates.forStep(ReportAction.Kind.ANSWER)).contains(always).doesNotContain(closing);
    }

    @Test
    void an_unknown_placeholder_is_refused_beside_the_text_and_nothing_is_saved() {
        var bad = new Template(Ids.next(), name(), Template.Use.ANY, "Caro {nome}, grazie.", 0);
        assertThat(templates.check(bad)).extracting(Problem::field).containsExactly("text");
        assertThatThrownBy(() -> templates.save(bad)).isInstanceOf(Refusal.class);
        assertThat(templates.find(bad.id())).isEmpty();
    }

    @Test
    void a_name_is_given_once() {
        var first = saved(Template.Use.ANY);
        var second = new Template(Ids.next(), first.name(), Template.Use.ANY, "Altro.", 0);
        assertThatThrownBy(() -> templates.save(second)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_colleague_s_change_is_not_overwritten_and_a_removed_one_stays_removed() {
        var seen = saved(Template.Use.ANY);
        templates.save(new Template(seen.id(), seen.name(), seen.use(), "Cambiata.", seen.version()));
        var late = new Template(seen.id(), seen.name(), seen.use(), "Tardi.", seen.version());
        assertThatThrownBy(() -> templates.save(late)).isInstanceOf(OptimisticLockingFailureException.class);
        templates.remove(seen.id());
        assertThatThrownBy(() -> templates.save(late)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    private Template saved(Template.Use use) {
        var template = new Template(Ids.next(), name(), use, "Segnalazione {codice}: ci siamo.", 0);
        templates.save(template);
        return templates.find(template.id()).orElseThrow();
    }

    private static String name() {
        return "Prova " + Ids.next();
    }
}
