package org.rione.shell;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.time.Duration;
import java.util.Optional;
import org.jooq.exception.DataChangedException;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Tr;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** What a person reads when something they did on a screen could not be done and the screen itself did not say so. */
@Component
class ScreenErrors implements ErrorHandler {

    private static final Duration SHOWN = Duration.ofSeconds(12);

    @Override
    public void error(ErrorEvent event) {
        var words = words(event.getThrowable());
        Optional.ofNullable(UI.getCurrent())
                .filter(ui -> !words.isEmpty() && ui.isAttached()) // a tab that is closed meanwhile reads nothing
                .ifPresent(ui -> ui.access(() -> say(words)));
    }

    static String words(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return switch (Failure.of(thrown, "a screen")) {
            case Failure.Away _ -> t("shell.away");
            case Failure.Left _ -> "";
            case Failure.Ours(var number) -> t("shell.failed", number);
        };
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> Optional.of(Tr.refusal(refusal));
            case AccessDeniedException _ -> Optional.of(t("shell.denied"));
            case AuthenticationException _ -> Optional.of(t("shell.sign-in-first"));
            case ConcurrencyFailureException _ -> Optional.of(t("shell.changed"));
            case DataChangedException _ -> Optional.of(t("shell.changed"));
            default -> Optional.empty();
        };
    }

    private static void say(String words) {
        var notice = Notification.show(words, (int) SHOWN.toMillis(), Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.getElement().setAttribute("role", "alert");
    }
}
