package org.rione.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rione.ServiceTest;
import org.rione.identity.SignedIn;
import org.rione.shared.PersonId;
import org.rione.shared.Role;
import org.rione.shared.ui.Tr;
import org.rione.shell.Frame.SignOut;
import org.rione.shell.Frame.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** The frame by who looks at it. */
class FrameTest extends ServiceTest {

    @Autowired
    Frame frame;

    @Autowired
    Addresses addresses;

    @Test
    void a_visitor_is_offered_to_sign_in() {
        var top = top(Visit.of("/aiuto", ""));
        assertThat(top).contains("href=\"/accedi\"", "Accedi").doesNotContain("person-menu", "/logout");
    }

    @Test
    void a_signed_in_person_finds_their_name_and_the_way_out() {
        var top = top(visit(person(Role.RESIDENT)));
        assertThat(top)
                .contains(
                        "Giulia &lt;R.&gt;",
                        "person-menu",
                        "action=\"/logout\"",
                        "name=\"_csrf\"",
                        "value=\"zeichen\"",
                        "Esci")
                .doesNotContain("href=\"/accedi\"");
    }

    enum Door {
        OFFICER(Role.OFFICER, "/ufficio"),
        MODERATOR(Role.MODERATOR, "/moderazione"),
        DESK(Role.DESK, "/sportello"),
        ADMINISTRATOR(Role.ADMINISTRATOR, "/amministrazione/programmi");

        final String role;
        final String address;

        Door(String role, String address) {
            this.role = role;
            this.address = address;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_staff_place_is_shown_to_its_role_alone_and_only_if_it_exists(Door door) {
        assertThat(doors(person(Role.RESIDENT))).doesNotContain(door.address);
        var own = doors(person(door.role));
        assertThat(own.contains(door.address)).isEqualTo(addresses.exists(door.address));
        assertThat(own).allMatch(addresses::exists);
    }

    @Test
    void the_current_page_is_marked_and_the_other_language_leads_to_the_same_page() {
        var top = top(Visit.of("/aiuto", "a=b"));
        assertThat(top).contains("href=\"/aiuto?a=b&amp;lang=en\"", "href=\"/aiuto?a=b#contenuto\"");
        var english = Tr.in(Locale.ENGLISH, () -> Page.written(frame.top(Visit.of("/", ""))));
        assertThat(english).contains("Skip to content", "Sign in");
    }

    private List<String> doors(SignedIn person) {
        return frame.placesOf(person).stream().map(Frame.Place::address).toList();
    }

    private String top(Visit visit) {
        return Tr.in(Locale.ITALIAN, () -> Page.written(frame.top(visit)));
    }

    private static Visit visit(SignedIn person) {
        return new Visit("/aiuto", "", Optional.of(person), Optional.of(new SignOut("_csrf", "zeichen")));
    }

    private static SignedIn person(String... roles) {
        return new SignedIn(
                PersonId.next(), "g@example.org", "Giulia <R.>", true, Set.of(roles), List.of(), null, true);
    }
}
