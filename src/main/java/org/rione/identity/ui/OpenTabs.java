package org.rione.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rione.identity.CurrentPerson;
import org.rione.identity.SessionsEnded;
import org.rione.identity.SignInPage;
import org.rione.identity.SignedIn;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends the open tabs of a person whose sessions have ended to the sign-in page, without waiting for a click. */
@Component
class OpenTabs implements VaadinServiceInitListener {

    private final Map<UI, PersonId> tabs = new ConcurrentHashMap<>();
    private final CurrentPerson current;

    OpenTabs(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(opened -> current.get().map(SignedIn::id).ifPresent(person -> {
                    var ui = opened.getUI();
                    tabs.put(ui, person);
                    ui.addDetachListener(_ -> tabs.remove(ui));
                }));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void leave(SessionsEnded event) {
        var here = Optional.ofNullable(UI.getCurrent());
        tabs.forEach((ui, person) -> {
            if (person.equals(event.person()) && here.filter(ui::equals).isEmpty()) {
                ui.access(() -> ui.getPage().setLocation(SignInPage.PATH));
            }
        });
    }
}
