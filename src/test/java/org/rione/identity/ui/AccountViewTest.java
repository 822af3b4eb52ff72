package org.rione.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.identity.OwnAccount;
import org.springframework.beans.factory.annotation.Autowired;

class AccountViewTest extends ViewTest {

    @Autowired
    OwnAccount account;

    @Test
    @WithPerson
    void the_name_is_changed_and_what_is_wrong_is_said_beside_the_field() {
        open("area-personale/dati/modifica");
        assertThat(_get(H1.class).getText()).isEqualTo("Modifica il tuo account");
        name().setValue("Comune di Valenza");
        press("Salva");
        assertThat(name().isInvalid()).isTrue();
        name().setValue("Giulia Nuova");
        press("Salva");
        assertThat(account.details().name()).isEqualTo("Giulia Nuova");
    }

    @Test
    @WithPerson
    void who_was_faster_in_another_window_is_shown_and_nothing_is_overwritten() {
        open("area-personale/dati/modifica");
        account.change("Giulia Altrove", Locale.ITALIAN, account.details().version());
        name().setValue("Giulia Qui");
        press("Salva");
        assertThat(account.details().name()).isEqualTo("Giulia Altrove");
        assertThat(name().getValue()).isEqualTo("Giulia Altrove");
    }

    @Test
    @WithPerson
    void an_address_that_is_none_and_a_password_that_is_not_mine_are_refused_beside_their_fields() {
        open("area-personale/dati/modifica");
        _get(EmailField.class).setValue("non un indirizzo");
        press("Manda il collegamento");
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        _get(EmailField.class).setValue("nuova@example.org");
        _get(PasswordField.class).setValue("sbagliata");
        press("Manda il collegamento");
        assertThat(_get(EmailField.class).isInvalid()).isFalse();
        assertThat(_get(PasswordField.class).isInvalid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org", "https://example.org/", "javascript:alert(1)", ""})
    @WithPerson
    void the_way_back_leads_to_no_other_site(String elsewhere) {
        open("area-personale/dati/modifica?ritorno=" + elsewhere);
        assertThat(_find(Anchor.class).stream()
                        .filter(link ->
                                "Torna indietro".equals(link.getElement().getTextRecursively()))
                        .map(Anchor::getHref))
                .containsExactly("/area-personale/dati");
    }

    @Test
    void a_link_that_is_not_ours_says_so() {
        open("conferma-email?codice=niente");
        assertThat(_get(H1.class).getText()).isEqualTo("Conferma il nuovo indirizzo");
        assertThat(buttons()).doesNotContain("Conferma l'indirizzo");
    }

    private static TextField name() {
        return _get(TextField.class, field -> field.withLabel("Nome che vedono gli altri"));
    }
}
