package org.rione.reports.ui.desk;

import java.util.List;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.Office;
import org.rione.identity.Offices;
import org.rione.identity.SignedIn;
import org.rione.reports.ReportCategories;
import org.rione.reports.ReportDesk;
import org.rione.reports.Reports;
import org.rione.reports.desk.BulkDesk;
import org.rione.reports.ui.ReportNames;
import org.rione.shared.Role;
import org.rione.shared.ui.DeskWork;
import org.rione.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the desk asks. */
@Component
record DeskServices(
        ReportDesk desk,
        BulkDesk bulk,
        Reports reports,
        ReportCategories categories,
        ReportNames names,
        DeskItem item,
        TemplateChoice templates,
        Territory territory,
        Offices offices,
        ObjectProvider<DeskWork> otherWork,
        CurrentPerson current) {

    /** The office for which the officer acts first. */
    Optional<Office> office() {
        return current.get().flatMap(SignedIn::office).flatMap(offices::find);
    }

    /** Those whose queues the officer may look at one by one. */
    List<Office> offered() {
        var me = current.require();
        return offices.all().stream()
                .filter(office -> me.has(Role.ADMINISTRATOR) || me.offices().contains(office.id()))
                .toList();
    }
}
