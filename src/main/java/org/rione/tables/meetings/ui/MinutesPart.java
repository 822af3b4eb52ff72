package org.rione.tables.meetings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Drafts;
import org.rione.shared.ui.Sure;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.MeetingRecords;
import org.rione.tables.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;

/** Writing the minutes: kept as a draft, published when the table has approved them. */
class MinutesPart extends Div {

    private final transient MeetingRecords records;
    private final TextArea minutes = new TextArea(t("tables.meeting.manage.minutes-text"));
    private final Paragraph state = p("rn-hint", "");
    private final Theirs theirs = new Theirs();
    private final transient Supplier<Optional<Meeting>> now;
    private transient Meeting meeting;

    /** @param now the meeting as it is when it is asked for */
    MinutesPart(Meeting meeting, MeetingRecords records, Supplier<Optional<Meeting>> now) {
        this.meeting = meeting;
        this.now = now;
        this.records = records;
        minutes.setWidthFull();
        minutes.setMinHeight("14rem");
        minutes.setManualValidation(true);
        minutes.setValue(records.draft(meeting));
        Drafts.keep(minutes, "minutes." + meeting.id().value());
        attr(state, "aria-live", "polite");
        addClassName("rn-card");
        add(
                h2(t("tables.meeting.minutes")),
                p("rn-muted", t("tables.meeting.manage.minutes-why")),
                minutes,
                theirs,
                state,
                div(
                        "rn-row",
                        attr(
                                button("rn-btn", this::ask, text(t("tables.meeting.manage.approve"))),
                                "data-kind",
                                "primary"),
                        attr(
                                button("rn-btn", this::keep, text(t("tables.meeting.manage.keep"))),
                                "data-kind",
                                "default")));
        tellState();
    }

    private void tellState() {
        state.setText(meeting.minutes()
                .map(public_ -> t("tables.meeting.manage.published", Dates.day(public_.approved())))
                .orElseGet(() -> t("tables.meeting.manage.not-published")));
    }

    private void keep() {
        if (run(() -> meeting = records.keepDraft(meeting.id(), meeting.version(), minutes.getValue()))) {
            Toast.show(t("tables.meeting.manage.kept"));
        }
    }

    private void ask() {
        Sure.ask(
                t("tables.meeting.manage.approve-title"),
                t("tables.meeting.manage.approve-text"),
                t("tables.meeting.manage.approve-not"),
                t("tables.meeting.manage.approve"),
                () -> approve());
    }

    private void approve() {
        if (run(() -> meeting = records.approve(meeting.id(), meeting.version(), minutes.getValue()))) {
            UI.getCurrent().navigate(MeetingLinks.meeting(meeting).substring(1));
            Toast.show(t("tables.meeting.manage.approved"));
        }
    }

    private boolean run(Runnable change) {
        minutes.setInvalid(false);
        theirs.clear();
        try {
            change.run();
            Drafts.drop(minutes);
            tellState();
            return true;
        } catch (Refusal refusal) {
            wrong(Tr.refusal(refusal));
        } catch (OptimisticLockingFailureException _) {
            meeting = now.get().orElse(meeting);
            theirs.show(List.of(new Theirs.Line(
                    t("tables.meeting.manage.minutes-text"), minutes.getValue(), records.draft(meeting))));
        }
        return false;
    }

    private void wrong(String sentence) {
        minutes.setErrorMessage(sentence);
        minutes.setInvalid(true);
        minutes.focus();
    }
}
