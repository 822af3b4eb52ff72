package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.rione.shared.Refusal;
import org.rione.shared.ui.FileUpload;
import org.rione.shared.ui.Tr;
import org.rione.tables.pabulib.PbProblem;
import org.rione.tables.pabulib.PbProblems;
import org.rione.tables.pabulib.PbReader;

/** Fills the form of a round from a {@code .pb} file; a flawed one is answered line by line and changes nothing. */
class PabulibPart extends Div {

    /** Without the votes such a file is small; with those of a small city it still fits. */
    private static final int MOST_BYTES = 10_000_000;

    private final Div said = attr(new Div(), "role", "status");
    private final SerializableConsumer<PabulibDraft> taken;

    PabulibPart(SerializableConsumer<PabulibDraft> taken) {
        this.taken = taken;
        addClassName("rn-stack");
        var upload = FileUpload.of(t("tables.pb.choose"), MOST_BYTES, this::received);
        upload.setAcceptedFileTypes(".pb");
        add(p("rn-hint", t("tables.pb.hint")), upload, said);
    }

    /** A file has arrived; nothing is stored, the form alone changes. */
    void received(byte[] file) {
        said.removeAll();
        if (file.length > MOST_BYTES) {
            said.add(p("rn-field-error", t("tables.pb.too-big", MOST_BYTES / 1_000_000)));
            return;
        }
        try {
            var draft = PabulibDraft.of(PbReader.read(new ByteArrayInputStream(file)));
            taken.accept(draft);
            said.add(p("", t("tables.pb.taken", draft.options().size())));
        } catch (PbProblems problems) {
            refused(problems.list());
        } catch (Refusal refusal) {
            said.add(p("rn-field-error", Tr.refusal(refusal)));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private void refused(List<PbProblem> problems) {
        said.add(p("rn-field-error", t("tables.pb.refused", problems.size())));
        var list = attr(el("ol", "rn-stack"), "role", "list");
        problems.forEach(problem -> list.add(el(
                "li",
                "",
                problem.line() > 0 ? el("b", "", t("tables.pb.line", String.valueOf(problem.line()))) : el("span", ""),
                el("span", "", " " + problem.reason(Tr.locale())))));
        said.add(list);
    }
}
