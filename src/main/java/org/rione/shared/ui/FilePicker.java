package org.rione.shared.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.rione.shared.Refusal;
import org.slf4j.LoggerFactory;

/**
 * A button with which somebody chooses files, several at once. What there is no room for is refused by the browser
 * before it is sent; whatever is refused is said beside the button, all of it, until files are chosen again.
 */
public final class FilePicker<T> extends Div {

    private static final int NAMES_SAID = 3;
    private static final int LONGEST_NAME_SAID = 60;

    private final int heaviest;
    private final Words words;
    private final Reader<T> reader;
    private final SerializableConsumer<T> taken;
    private final Upload upload = new Upload(this::receive);
    private final Button choose;
    private final Div problem = attr(div("rn-field"), "data-state", "error", "role", "alert");
    private final Map<String, Set<String>> problems = new LinkedHashMap<>();

    /** What becomes of a file, on the thread of its upload; may be called for several files at once. */
    @FunctionalInterface
    public interface Reader<T> extends Serializable {

        /**
         * @param name what the file is called where it comes from; a text of the person
         * @param bytes one more than the limit when it is longer
         * @throws Refusal when it is not taken
         */
        T read(String name, byte[] bytes);
    }

    /**
     * What is said, in the language of the page.
     *
     * @param choose on the button
     * @param waiting while a file is on its way
     * @param failed when one did not arrive
     * @param heavy when one is larger than it may be
     * @param type when one is not of a kind that is taken
     * @param many when more are chosen than there is room for
     */
    public record Words(String choose, String waiting, String failed, String heavy, String type, String many)
            implements Serializable {}

    /**
     * @param heaviest bytes of one file at the most
     * @param mimeTypes the kinds that the browser offers to choose
     * @param taken called with the page locked, once for each file that the reader took
     */
    public FilePicker(
            Words words,
            Icon icon,
            int heaviest,
            Set<String> mimeTypes,
            Reader<T> reader,
            SerializableConsumer<T> taken) {
        this.words = words;
        this.heaviest = heaviest;
        this.reader = reader;
        this.taken = taken;
        this.choose = new Button(words.choose(), icon.svg());
        choose.addClickListener(_ -> forget());
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        upload.setAcceptedMimeTypes(mimeTypes.toArray(String[]::new));
        upload.setMaxFileSize(heaviest);
        upload.addClassName("rn-file-picker");
        upload.setI18n(sentences());
        upload.addFileRejectedListener(rejected -> say(rejected.getFileName(), rejected.getErrorMessage()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        addClassName("rn-stack");
        add(upload, problem);
    }

    /** @param more how many files may still be chosen; without room for any there is no button */
    public void room(int more) {
        upload.setMaxFiles(Math.max(1, more));
        upload.getElement().setAttribute("hidden", more <= 0); // an invisible one would not hear the end of uploads
    }

    /** Says what is wrong, beside the button. */
    public void say(String sentence) {
        say("", sentence);
    }

    /** @param file the name of the file that it is about, or empty */
    public void say(String file, String sentence) {
        var files = problems.computeIfAbsent(sentence, _ -> new LinkedHashSet<>());
        if (!file.isBlank() && !sentence.equals(words.many())) {
            files.add(shown(file));
        }
        draw();
    }

    /** The button has the focus, for those who have just taken a file away. */
    public void focus() {
        choose.getElement().callJsFunction("focus");
    }

    private UploadI18N sentences() {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(words.heavy())
                        .setIncorrectFileType(words.type())
                        .setTooManyFiles(words.many()))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(words.waiting())
                                .setProcessing(words.waiting())
                                .setHeld(words.waiting())
                                .setStalled(words.waiting()))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(words.failed())
                                .setUnexpectedServerError(words.failed())
                                .setForbidden(words.failed())
                                .setFileTooLarge(words.heavy())));
    }

    /** Counts what really comes, whatever the browser announced. */
    private void receive(UploadEvent event) {
        var ui = event.getUI();
        var locale = ui.getLocale();
        var name = event.getFileName();
        try {
            var read = reader.read(name, event.getInputStream().readNBytes(heaviest + 1));
            ui.access(() -> taken.accept(read));
        } catch (Refusal refusal) {
            var sentence = Tr.in(locale, () -> Tr.refusal(refusal));
            ui.access(() -> say(name, sentence));
        } catch (IOException e) {
            LoggerFactory.getLogger(FilePicker.class).info("An upload broke off: {}", e.getMessage());
            ui.access(() -> say(name, words.failed()));
        }
    }

    private void forget() {
        problems.clear();
        draw();
    }

    private static String shown(String file) {
        var visible = file.replaceAll("[\\p{Cc}\\p{Cf}]", "");
        return visible.length() <= LONGEST_NAME_SAID ? visible : visible.substring(0, LONGEST_NAME_SAID) + "…";
    }

    private void draw() {
        problem.removeAll();
        problems.forEach((sentence, files) -> problem.add(span(
                "rn-field-note",
                Icon.of("alert-triangle").svg(),
                text(of(files).isEmpty() ? sentence : of(files) + ": " + sentence))));
    }

    private static String of(Set<String> files) {
        var named = String.join(", ", files.stream().limit(NAMES_SAID).toList());
        return files.size() <= NAMES_SAID ? named : named + "…";
    }
}
