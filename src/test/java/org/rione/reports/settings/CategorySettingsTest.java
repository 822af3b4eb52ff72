package org.rione.reports.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.ServiceTest;
import org.rione.WithPerson;
import org.rione.identity.OfficeId;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@WithPerson(role = Role.ADMINISTRATOR)
class CategorySettingsTest extends ServiceTest {

    @Autowired
    CategorySettings settings;

    @Autowired
    ReportCategories categories;

    @Test
    void a_new_category_is_offered_until_it_is_taken_out() {
        var added = settings.add(with(code(), "g-servizi", "Fontane", "Fountains", "droplet", 7, 40, "", ""));
        assertThat(categories.choices()).contains(added);
        var out = settings.change(inactive(added));
        assertThat(categories.choices()).extracting(Category::code).doesNotContain(out.code());
        assertThat(categories.find(out.code())).contains(out);
    }

    @ParameterizedTest
    @CsvSource({
        "A b, g-servizi, Fontane, Fountains, droplet, 7, 40, '', '', code",
        "ok, g-servizi, '', Fountains, droplet, 7, 40, '', '', italian",
        "ok, g-servizi, Fontane, '  ', droplet, 7, 40, '', '', english",
        "ok, g-servizi, Fontane, Fountains, skull, 7, 40, '', '', icon",
        "ok, g-servizi, Fontane, Fountains, droplet, 0, 40, '', '', serviceDays",
        "ok, g-servizi, Fontane, Fountains, droplet, 366, 40, '', '', serviceDays",
        "ok, g-servizi, Fontane, Fountains, droplet, 7, 0, '', '', radius",
        "ok, g-servizi, Fontane, Fountains, droplet, 7, 1001, '', '', radius",
        "ok, illuminazione, Fontane, Fountains, droplet, 7, 40, '', '', parent",
        "ok, nowhere, Fontane, Fountains, droplet, 7, 40, '', '', parent",
        "g-strade, g-servizi, Fontane, Fountains, droplet, 7, 40, '', '', parent",
        "ok, g-servizi, Fontane, Fountains, droplet, 7, 40, 'Chiama il 112.', '', stopEnglish",
        "ok, g-servizi, Fontane, Fountains, droplet, 7, 40, '', 'Call 112.', stopItalian"
    })
    void what_is_wrong_is_said_of_its_field(
            String code,
            String parent,
            String italian,
            String english,
            String icon,
            int days,
            int radius,
            String stopItalian,
            String stopEnglish,
            String field) {
        var category = with(code, parent, italian, english, icon, days, radius, stopItalian, stopEnglish);
        assertThat(settings.check(category)).extracting(Problem::field).containsExactly(field);
        assertThatThrownBy(() -> settings.add(category)).isInstanceOf(Refusal.class);
    }

    @Test
    void an_office_that_does_not_exist_is_refused() {
        var category = new Category(
                code(),
                Optional.of("g-servizi"),
                "dots",
                "Uno",
                "One",
                Optional.of(new OfficeId(Ids.next())),
                5,
                5,
                false,
                false,
                true,
                "",
                "",
                0);
        assertThat(settings.check(category)).extracting(Problem::field).containsExactly("office");
    }

    @Test
    void a_code_is_given_once() {
        var code = code();
        settings.add(with(code, "g-servizi", "Uno", "One", "dots", 5, 5, "", ""));
        assertThatThrownBy(() -> settings.add(with(code, "g-servizi", "Due", "Two", "dots", 5, 5, "", "")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_colleague_s_change_is_not_overwritten() {
        var seen = settings.add(with(code(), "g-servizi", "Uno", "One", "dots", 5, 5, "", ""));
        settings.change(inactive(seen));
        assertThatThrownBy(() -> settings.change(seen)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    private static Category inactive(Category one) {
        return new Category(
                one.code(),
                one.parent(),
                one.icon(),
                one.italian(),
                one.english(),
                one.office(),
                one.serviceDays(),
                one.radius(),
                one.photoToClose(),
                one.privateByDefault(),
                false,
                one.stopItalian(),
                one.stopEnglish(),
                one.version());
    }

    private static Category with(
            String code,
            String parent,
            String italian,
            String english,
            String icon,
            int days,
            int radius,
            String stopItalian,
            String stopEnglish) {
        return new Category(
                code,
                Optional.of(parent),
                icon,
                italian,
                english,
                Optional.empty(),
                days,
                radius,
                true,
                false,
                true,
                stopItalian,
                stopEnglish,
                0);
    }

    private static String code() {
        return "prova-" + Ids.next().toString().substring(24);
    }
}
