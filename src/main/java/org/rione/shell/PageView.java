package org.rione.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.shared.ui.Tr;

/** Shows a public page inside the application: the same elements, drawn again when what they show has changed. */
abstract class PageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PublicPage page;
    private final transient Live live;
    private String title = "";

    PageView(PublicPage page, Live live) {
        this.page = page;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var location = event.getLocation();
        var request = new PageRequest(
                "/" + location.getPath(), location.getQueryParameters().getParameters(), Tr.locale());
        draw(request).topics().forEach(topic -> live.redraw(this, topic, () -> draw(request)));
    }

    private PublicPage.Rendered draw(PageRequest request) {
        var rendered = page.render(request).orElseThrow(NotFoundException::new);
        removeAll();
        add(rendered.content());
        title = rendered.meta().title();
        return rendered;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
