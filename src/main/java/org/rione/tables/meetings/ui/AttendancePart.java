package org.rione.tables.meetings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rione.identity.PersonName;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.TableMember;
import org.rione.tables.meetings.Attendance;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingRecords;

/** Ticks for those who were there. */
class AttendancePart extends Div {

    private final Meeting meeting;
    private final transient MeetingRecords records;
    private final CheckboxGroup<PersonName> present = new CheckboxGroup<>(t("tables.meeting.manage.present"));
    private final IntegerField guests = new IntegerField(t("tables.meeting.manage.guests"));

    AttendancePart(Meeting meeting, List<TableMember> members, MeetingRecords records) {
        this.meeting = meeting;
        this.records = records;
        var were = records.present(meeting);
        // who has left the table since stays ticked
        var people = Stream.concat(members.stream().map(TableMember::person), were.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        present.setItems(people);
        present.setItemLabelGenerator(PersonName::name);
        present.setValue(new LinkedHashSet<>(were));
        present.addClassName("rn-presence");
        guests.setMin(0);
        guests.setValue(meeting.attendance().map(Attendance::guests).orElse(0));
        guests.setStepButtonsVisible(true);
        guests.setManualValidation(true);
        guests.setHelperText(t("tables.meeting.manage.guests-help"));
        addClassName("rn-card");
        add(
                h2(t("tables.meeting.attendance")),
                p("rn-muted", t("tables.meeting.manage.present-who-sees")),
                present,
                guests,
                div(
                        "rn-row",
                        attr(
                                button("rn-btn", this::save, text(t("tables.meeting.manage.save-present"))),
                                "data-kind",
                                "default")));
    }

    private void save() {
        guests.setInvalid(false);
        try {
            var noted = records.note(
                    meeting.id(),
                    present.getValue().stream().map(PersonName::id).collect(Collectors.toSet()),
                    Optional.ofNullable(guests.getValue()).orElse(0));
            Toast.show(noted.attendance().map(MeetingWords::presence).orElse(""));
        } catch (Refusal refusal) {
            guests.setErrorMessage(Tr.refusal(refusal));
            guests.setInvalid(true);
            guests.focus();
        }
    }
}
