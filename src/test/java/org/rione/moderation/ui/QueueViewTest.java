package org.rione.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.shared.Role;

class QueueViewTest extends ViewTest {

    @Test
    @WithPerson(role = Role.MODERATOR)
    void the_queue_opens_whatever_stands_in_its_address() {
        for (var address : new String[] {
            "moderazione", "moderazione?tipo=comment", "moderazione?tipo=%3Cb%3E&dopo=xyz&voce=%27%20OR%201"
        }) {
            open(address);
            assertThat(UI.getCurrent().getInternals().getActiveRouterTargetsChain())
                    .first()
                    .isInstanceOf(QueueView.class);
        }
    }
}
