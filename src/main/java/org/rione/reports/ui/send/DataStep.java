package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.srOnly;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.rione.identity.AccountLinks;
import org.rione.identity.EmailAddress;
import org.rione.identity.SignInPage;
import org.rione.identity.SignedIn;
import org.rione.reports.Category;
import org.rione.reports.NewReport;
import org.rione.reports.Photos;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDraft.Part;
import org.rione.reports.ReportDraft.PlacedBy;
import org.rione.reports.ReportLinks;
import org.rione.reports.SimilarReport;
import org.rione.reports.Visibility;
import org.rione.reports.suggest.Danger;
import org.rione.shared.ui.Drafts;

/** Second step: photos, documents, place, what is wrong, who says so. Every change is handed on, to be kept. */
final class DataStep extends Div {

    static final String DRAFT_TITLE = "report.title";
    static final String DRAFT_TEXT = "report.text";

    private static final String UNREACHABLE = "reports.refused.email";
    private static final String AUDIENCE = "reports.new.visibility";

    private final transient FormServices services;
    private final Writing writing;
    private final SerializableConsumer<ReportDraft> onChanged;
    private final TextField title = new TextField(t("reports.new.title"));
    private final TextArea details = new TextArea(t("reports.new.details"));
    private final RadioButtonGroup<Visibility> audience = new RadioButtonGroup<>(t("reports.new.audience"));
    private final EmailField email = new EmailField(t("reports.visitor.email"));
    private final Checkbox named = new Checkbox(t("reports.new.named"));
    private final Problems problems = new Problems();
    private final PhotosPart photos;
    private final DocumentsPart documents;
    private final PlacePart place;
    private final SimilarPart similar;
    private final CategoryPart category;
    private final QuestionsPart questions;
    private final ActionPart action;
    private final DangerPart danger = new DangerPart();
    private String audienceFor;
    private ReportDraft draft;

    DataStep(
            FormServices services,
            Writing writing,
            ReportDraft draft,
            boolean pinnedAction,
            SerializableConsumer<ReportDraft> onChanged,
            SerializableConsumer<SimilarReport> onJoin) {
        this.services = services;
        this.writing = writing;
        this.draft = draft;
        this.onChanged = onChanged;
        addClassNames("rn-stack");
        attr(this, "data-gap", "l");
        photos = new PhotosPart(writing, draft.photos(), this::added, _ -> changed());
        documents = new DocumentsPart(writing, draft.documents(), _ -> changed());
        place = new PlacePart(services.territory(), services.streets(), services.city(), draft, this::changed);
        similar = new SimilarPart(onJoin);
        category = new CategoryPart(services.categories().all(), draft.category(), this::changed);
        questions = new QuestionsPart(services.questions(), draft.category(), draft.answers(), this::changed);
        action = new ActionPart(services.subjects(), services.proposals(), draft, pinnedAction, this::changed);
        audienceFor = draft.category();
        prepareWords();
        add(
                problems,
                photos,
                documents,
                el("section", "rn-stack", place),
                el(
                        "section",
                        "rn-stack",
                        h2(t("reports.new.problem")),
                        title,
                        danger,
                        similar,
                        category,
                        questions,
                        details,
                        action),
                el("section", "rn-stack", h2(t("reports.new.author")), author()));
        propose();
    }

    private void prepareWords() {
        title.setValue(draft.title());
        title.setMaxLength(NewReport.TITLE_LENGTH);
        title.setRequiredIndicatorVisible(true);
        title.setHelperText(t("reports.new.title.hint"));
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(_ -> changed());
        details.setValue(draft.description());
        details.setMaxLength(NewReport.DESCRIPTION_LENGTH);
        details.setRequiredIndicatorVisible(true);
        details.setHelperText(t("reports.new.details.hint", NewReport.DESCRIPTION_LENGTH));
        details.setValueChangeMode(ValueChangeMode.LAZY);
        details.addValueChangeListener(_ -> changed());
        Drafts.keep(title, DRAFT_TITLE);
        Drafts.keep(details, DRAFT_TEXT);
    }

    private Component author() {
        audience.setItems(Visibility.values());
        audience.setItemLabelGenerator(one -> t(AUDIENCE, one));
        audience.setValue(draft.confidential() ? Visibility.PRIVATE : Visibility.PUBLIC);
        onChange(audience);
        var card = attr(div("rn-card rn-stack"), "data-pad", "s");
        writing.person().ifPresentOrElse(person -> known(card, person), () -> unknown(card));
        return card;
    }

    private void known(Div card, SignedIn person) {
        named.setValue(draft.named());
        onChange(named);
        card.add(
                attr(
                        div(
                                "rn-row",
                                div("", el("b", "", person.name()), el("div", "rn-hint", person.email())),
                                edit()),
                        "data-spread",
                        ""),
                audience,
                named,
                p("rn-hint", t("reports.new.named.hint")));
    }

    /** What the account says of the person is changed there; the draft waits, with what was typed a moment ago. */
    private Component edit() {
        return attr(
                button(
                        "rn-btn",
                        this::editAuthor,
                        text(t("reports.new.edit")),
                        srOnly(" " + t("reports.new.author.data"))),
                "data-kind",
                "quiet");
    }

    private void editAuthor() {
        onChanged.accept(read());
        UI.getCurrent()
                .navigate(
                        AccountLinks.EDIT.substring(1),
                        QueryParameters.of(AccountLinks.BACK, ReportLinks.NEW + "?passo=" + Step.DATA.word()));
    }

    private void unknown(Div card) {
        email.setValue(draft.email());
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setMaxLength(254);
        email.setWidthFull();
        email.setHelperText(t("reports.visitor.email.hint"));
        email.setValueChangeMode(ValueChangeMode.LAZY);
        email.addValueChangeListener(_ -> {
            email.setInvalid(false);
            changed();
        });
        card.add(
                email,
                audience,
                el(
                        "p",
                        "rn-hint",
                        text(t("reports.visitor.account") + " "),
                        attr(
                                link(SignInPage.PATH + "?da=" + ReportLinks.NEW, t("reports.visitor.sign-in")),
                                "router-ignore",
                                "")));
    }

    /** What is wrong with the author, for the top of the form. */
    private List<String> unreachable() {
        return reachable() ? List.of() : List.of(t(UNREACHABLE));
    }

    /** Whether a letter could reach the author. */
    boolean reachable() {
        return writing.person().isPresent() || EmailAddress.is(email.getValue());
    }

    private void onChange(HasValue<?, ?> field) {
        field.addValueChangeListener(_ -> changed());
    }

    private void added(Photos.Added photo) {
        if (!place.hasPoint()) {
            photo.taken().ifPresent(where -> place.propose(where, PlacedBy.PHOTO));
        }
    }

    private void changed() {
        questions.follow(category.chosen());
        draft = read();
        title.setInvalid(false);
        details.setInvalid(false);
        action.follow(draft);
        proposeAudience();
        draft = action.read(draft);
        propose();
        onChanged.accept(draft);
    }

    /** Some kinds are better read by the office alone: proposed once, when the kind is chosen. */
    private void proposeAudience() {
        if (!draft.category().equals(audienceFor)) {
            audienceFor = draft.category();
            services.categories()
                    .find(audienceFor)
                    .filter(Category::privateByDefault)
                    .ifPresent(_ -> audience.setValue(Visibility.PRIVATE));
            draft = read();
        }
    }

    private void propose() {
        similar.show(
                draft.title().isBlank() && draft.category().isEmpty()
                        ? List.of()
                        : services.similar().to(draft));
        var words = draft.title() + ". " + draft.description();
        category.suggest(services.suggestions().suggest(words));
        danger.show(Danger.in(words));
    }

    ReportDraft read() {
        var withPlace = place.read(draft)
                .withPhotos(photos.list())
                .withDocuments(documents.list())
                .withCategory(category.chosen())
                .withAnswers(questions.answers());
        return action.read(withPlace
                .withWords(title.getValue(), details.getValue())
                .withEmail(email.getValue())
                .withAudience(audience.getValue() == Visibility.PRIVATE, Boolean.TRUE.equals(named.getValue())));
    }

    /** Says everything that is missing, beside each field and on top, and goes to the first. */
    void insist(Set<Part> missing) {
        problems.show(missing, questions.complain(), unreachable());
        for (var part : missing) {
            switch (part) {
                case PLACE, ADDRESS_LENGTH -> place.complain(part);
                case TITLE -> complain(title, part);
                case CATEGORY -> category.complain();
                case ANSWERS -> {} // said beside each question above
                case DESCRIPTION -> {
                    details.setErrorMessage(t(Problems.MISSING, part));
                    details.setInvalid(true);
                }
                case CONSENT -> {} // asked for in the first step
            }
        }
        if (!reachable()) {
            email.setErrorMessage(t(UNREACHABLE));
            email.setInvalid(true);
        }
        missing.stream().findFirst().ifPresentOrElse(this::goTo, email::focus);
    }

    private static void complain(TextField field, Part part) {
        field.setErrorMessage(t(Problems.MISSING, part));
        field.setInvalid(true);
    }

    private void goTo(Part part) {
        switch (part) {
            case PLACE, ADDRESS_LENGTH -> place.focus();
            case TITLE -> title.focus();
            case CATEGORY -> category.focus();
            case ANSWERS -> questions.focus();
            case DESCRIPTION -> details.focus();
            case CONSENT -> {} // asked for in the first step
        }
    }
}
