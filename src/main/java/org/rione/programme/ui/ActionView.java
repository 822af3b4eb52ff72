package org.rione.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.rione.identity.CurrentPerson;
import org.rione.identity.Offices;
import org.rione.programme.ActionFile;
import org.rione.programme.Actions;
import org.rione.shared.Role;
import org.rione.shared.ui.PageRequest;

/** One action; whoever answers for it also finds the form to tell how it is going. */
@Route("programmi/:programme/azioni/:action")
@AnonymousAllowed
class ActionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ActionPage page;
    private final Actions actions;
    private final Offices offices;
    private final CurrentPerson person;
    private String title = "";

    ActionView(ActionPage page, Actions actions, Offices offices, CurrentPerson person) {
        this.page = page;
        this.actions = actions;
        this.offices = offices;
        this.person = person;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Requests.of(event));
    }

    private void show(PageRequest request) {
        var file = page.find(request.path()).orElseThrow(NotFoundException::new);
        title = file.action().title();
        removeAll();
        add(page.content(file, request, tools(file, request)));
    }

    private List<Component> tools(ActionFile file, PageRequest request) {
        var tools = new ArrayList<Component>();
        if (!file.action().archived() && actions.mayUpdate(file.action().id())) {
            tools.add(new ActionUpdateForm(file.action(), actions, () -> show(request)));
        }
        if (person.get().filter(who -> who.has(Role.ADMINISTRATOR)).isPresent()) {
            tools.add(new OfficeChoice(file.action(), offices.all(), office -> {
                actions.putInCharge(file.action().id(), office);
                show(request);
            }));
        }
        return tools;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
