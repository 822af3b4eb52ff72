package org.rione.shell;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.access.AccessDeniedException;

/** The friendly error pages inside the application: nothing there, not for you, our mistake. */
final class ErrorViews {

    abstract static class ErrorView extends Div implements HasDynamicTitle {

        private final transient ErrorPages pages;
        private String title = "";

        ErrorView(ErrorPages pages) {
            this.pages = pages;
        }

        int show(int status, String number) {
            removeAll();
            add(pages.content(status, number));
            title = t("shell.error." + status + ".title");
            return status;
        }

        @Override
        public String getPageTitle() {
            return title;
        }
    }

    @AnonymousAllowed
    static class NothingThere extends ErrorView implements HasErrorParameter<NotFoundException> {

        NothingThere(ErrorPages pages) {
            super(pages);
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return show(404, "");
        }
    }

    /** A service refused the person; what a person may not even know of is answered as not there. */
    @AnonymousAllowed
    static class NotForYou extends ErrorView implements HasErrorParameter<AccessDeniedException> {

        NotForYou(ErrorPages pages) {
            super(pages);
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            return show(403, "");
        }
    }

    @AnonymousAllowed
    static class OurMistake extends ErrorView implements HasErrorParameter<Exception> {

        OurMistake(ErrorPages pages) {
            super(pages);
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
            var where = "/" + event.getLocation().getPath();
            return switch (Failure.of(parameter.getException(), where)) {
                case Failure.Away _ -> show(503, "");
                case Failure.Left _ -> show(500, "");
                case Failure.Ours(var number) -> show(500, number);
            };
        }
    }

    private ErrorViews() {}
}
