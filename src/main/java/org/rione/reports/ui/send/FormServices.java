package org.rione.reports.ui.send;

import java.util.List;
import org.rione.participation.Subjects;
import org.rione.reports.Photos;
import org.rione.reports.ReportCategories;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDrafts;
import org.rione.reports.Reports;
import org.rione.reports.SimilarReports;
import org.rione.reports.documents.ReportDocuments;
import org.rione.reports.promises.ActionProposals;
import org.rione.reports.questions.CategoryQuestions;
import org.rione.reports.questions.Question;
import org.rione.reports.streets.Streets;
import org.rione.reports.suggest.CategorySuggestions;
import org.rione.reports.survey.Surveys;
import org.rione.reports.visitors.VisitorDrafts;
import org.rione.reports.visitors.VisitorReports;
import org.rione.shared.RioneProperties;
import org.rione.territory.Territory;
import org.springframework.stereotype.Component;

/** The front doors that the form knocks at. */
@Component
record FormServices(
        ReportDrafts drafts,
        Reports reports,
        ReportCategories categories,
        CategoryQuestions questions,
        SimilarReports similar,
        CategorySuggestions suggestions,
        Photos photos,
        ReportDocuments documents,
        Territory territory,
        Subjects subjects,
        ActionProposals proposals,
        VisitorDrafts visitorDrafts,
        VisitorReports visitorReports,
        VisitorCookie cookie,
        Surveys surveys,
        Streets streets,
        RioneProperties rione) {

    /** What the category of this draft asks. */
    List<Question> asked(ReportDraft draft) {
        return questions.of(draft.category());
    }

    String city() {
        return rione.municipality().city();
    }
}
