package org.rione.tables.meetings;

import org.rione.identity.PersonErased;
import org.rione.shared.PersonId;
import org.rione.shared.PersonalData;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The meetings at which somebody was: part of their data, and gone with their account. */
@Component
class OwnAttendance implements PersonalData {

    private final AttendanceStore attendance;

    OwnAttendance(AttendanceStore attendance) {
        this.attendance = attendance;
    }

    @Override
    public String key() {
        return "meetings";
    }

    @Override
    public Object of(PersonId person) {
        return attendance.of(person);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonErased erased) {
        attendance.forget(erased.person());
    }
}
