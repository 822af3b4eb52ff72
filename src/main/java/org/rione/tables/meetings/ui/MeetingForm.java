package org.rione.tables.meetings.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.DayField;
import org.rione.shared.ui.HourField;
import org.rione.shared.ui.Tr;
import org.rione.tables.ClosingTime;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.NewMeeting;
import org.rione.tables.ui.Theirs;

/** The fields of a meeting. What is wrong is said beside its field; {@link #read} answers nothing then. */
class MeetingForm extends Div {

    private final TextField title = new TextField(t("tables.meeting.field.title"));
    private final DayField day = new DayField(t("tables.meeting.field.day"));
    private final HourField begins = new HourField(t("tables.meeting.field.begins"));
    private final HourField ends = new HourField(t("tables.meeting.field.ends"));
    private final TextField place = new TextField(t("tables.meeting.field.place"));
    private final TextField online = new TextField(t("tables.meeting.field.online"));
    private final TextArea agenda = new TextArea(t("tables.meeting.field.agenda"));

    MeetingForm(Optional<Meeting> before, Instant now) {
        title.setMaxLength(NewMeeting.LONGEST_TITLE);
        place.setMaxLength(NewMeeting.LONGEST_PLACE);
        online.setMaxLength(NewMeeting.LONGEST_LINK);
        title.setRequiredIndicatorVisible(true);
        day.setRequiredIndicatorVisible(true);
        begins.setRequiredIndicatorVisible(true);
        ends.setRequiredIndicatorVisible(true);
        List.<HasSize>of(title, day, begins, ends, place, online, agenda).forEach(HasSize::setWidthFull);
        fields().forEach(field -> field.setManualValidation(true));
        List.of(begins, ends).forEach(time -> time.setStep(Duration.ofMinutes(15)));
        ends.setHelperText(t("tables.meeting.field.ends-help"));
        online.setHelperText(t("tables.meeting.field.online-help"));
        agenda.setHelperText(t("tables.meeting.field.agenda-help"));
        agenda.setMinHeight("9rem");
        addClassName("rn-stack");
        add(title, div("rn-meeting-times", day, begins, ends), place, online, agenda);
        before.ifPresentOrElse(this::fill, () -> propose(now));
    }

    /** In a week, in the evening: a first proposal that is seldom far off. */
    private void propose(Instant now) {
        day.setValue(now.plus(7, ChronoUnit.DAYS).atZone(Dates.zone()).toLocalDate());
        begins.setValue(LocalTime.of(20, 30));
        ends.setValue(LocalTime.of(22, 0));
    }

    private void fill(Meeting meeting) {
        title.setValue(meeting.title());
        day.setValue(meeting.begins().atZone(Dates.zone()).toLocalDate());
        begins.setValue(meeting.begins().atZone(Dates.zone()).toLocalTime());
        ends.setValue(meeting.ends().atZone(Dates.zone()).toLocalTime());
        place.setValue(meeting.place());
        online.setValue(meeting.online().orElse(""));
        agenda.setValue(String.join("\n", meeting.agenda()));
    }

    /** What stands in the fields beside what somebody else has saved. */
    List<Theirs.Line> beside(Meeting now) {
        var saved = new MeetingForm(Optional.of(now), now.changed());
        return List.of(
                line(title, saved.title),
                new Theirs.Line(t("tables.meeting.field.day"), when(), saved.when()),
                line(place, saved.place),
                line(online, saved.online),
                line(agenda, saved.agenda));
    }

    private static <T extends HasValue<?, String> & HasLabel> Theirs.Line line(T mine, T theirs) {
        return new Theirs.Line(mine.getLabel(), mine.getValue(), theirs.getValue());
    }

    private String when() {
        return t("tables.meeting.field.when", day.getValue(), begins.getValue(), ends.getValue());
    }

    /** What was filled in, or nothing when a field is wrong; the fields say what. */
    Optional<NewMeeting> read() {
        fields().forEach(field -> field.setInvalid(false));
        var from = moment(begins, false);
        var until = from.flatMap(_ -> moment(ends, true));
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NewMeeting(
                    title.getValue(),
                    from.get(),
                    until.get(),
                    place.getValue(),
                    Optional.of(online.getValue()),
                    agenda.getValue().lines().toList()));
        } catch (Refusal refusal) {
            complain(refusal);
            return Optional.empty();
        }
    }

    /** An end that is not after the beginning is that of the next day. */
    private Optional<Instant> moment(HourField time, boolean mayBeNextDay) {
        if (day.getValue() == null) {
            return wrong(day, t("tables.meeting.refused.day"));
        }
        if (time.getValue() == null) {
            return wrong(time, t("tables.meeting.refused.time"));
        }
        var next = mayBeNextDay && !time.getValue().isAfter(begins.getValue());
        try {
            return Optional.of(ClosingTime.in(
                    Dates.zone(), day.getValue().plusDays(next ? 1 : 0).atTime(time.getValue())));
        } catch (Refusal refusal) {
            return wrong(time, Tr.refusal(refusal));
        }
    }

    /** Says beside the field that belongs to it what a rule refused. */
    void complain(Refusal refusal) {
        HasValidation field =
                switch (refusal.code()) {
                    case "tables.meeting.refused.past" -> day;
                    case "tables.meeting.refused.ends" -> ends;
                    case "tables.meeting.refused.place", "tables.meeting.refused.place-long" -> place;
                    case "tables.meeting.refused.link" -> online;
                    case "tables.meeting.refused.agenda" -> agenda;
                    default -> title;
                };
        wrong(field, Tr.refusal(refusal));
    }

    private static Optional<Instant> wrong(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        ((Component) field).getElement().executeJs("this.focus()");
        return Optional.empty();
    }

    private List<HasValidation> fields() {
        return List.of(title, day, begins, ends, place, online, agenda);
    }
}
