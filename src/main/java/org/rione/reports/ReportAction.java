package org.rione.reports;

import java.time.LocalDate;
import java.util.Optional;
import org.rione.identity.OfficeId;
import org.rione.reports.deadlines.Deadline;

/** What can be done to a report. Sentences are public. */
public sealed interface ReportAction {

    /** Names are stored. */
    enum Kind {
        PUBLISH,
        HOLD,
        REMOVE,
        ASSIGN,
        START,
        ANSWER,
        SUSPEND,
        RESUME,
        CLOSE,
        REOPEN,
        MERGE,
        TAKE_BACK
    }

    int SENTENCE_LENGTH = 1000;

    record Publish() implements ReportAction {}

    record Hold() implements ReportAction {}

    record Remove() implements ReportAction {}

    /** Takes it in charge, or hands it over to another office. */
    record Assign(OfficeId to, String sentence) implements ReportAction {
        public Assign {
            sentence = said(sentence);
        }
    }

    record Start(String sentence) implements ReportAction {
        public Start {
            sentence = said(sentence);
        }
    }

    /** Says how things stand; a new day replaces the promised one. */
    record Answer(String sentence, Optional<LocalDate> newDay) implements ReportAction {
        public Answer {
            sentence = said(sentence);
        }
    }

    record Suspend(String sentence) implements ReportAction {
        public Suspend {
            sentence = said(sentence);
        }
    }

    record Resume(String sentence) implements ReportAction {
        public Resume {
            sentence = said(sentence);
        }
    }

    /** How it ended; a duplicate is merged instead, so that what people gave to it moves along. */
    record Close(Outcome outcome, String sentence) implements ReportAction {
        public Close {
            if (outcome instanceof Outcome.Duplicate) {
                throw new IllegalArgumentException("duplicates are merged");
            }
            sentence = said(sentence);
        }
    }

    /** It is about the same thing as another report, where it goes on. */
    record Merge(ReportId into, String sentence) implements ReportAction {
        public Merge {
            sentence = said(sentence);
        }
    }

    /** The last step was a mistake: the report is again as it was before. */
    record TakeBack(ReportState to, Optional<OfficeId> office, Deadline promise) implements ReportAction {}

    /** Somebody who knows the place says that it is not solved; the words are not published. */
    record Reopen() implements ReportAction {}

    default Kind kind() {
        return switch (this) {
            case Publish _ -> Kind.PUBLISH;
            case Hold _ -> Kind.HOLD;
            case Remove _ -> Kind.REMOVE;
            case Assign _ -> Kind.ASSIGN;
            case Start _ -> Kind.START;
            case Answer _ -> Kind.ANSWER;
            case Suspend _ -> Kind.SUSPEND;
            case Resume _ -> Kind.RESUME;
            case Close _ -> Kind.CLOSE;
            case Reopen _ -> Kind.REOPEN;
            case Merge _ -> Kind.MERGE;
            case TakeBack _ -> Kind.TAKE_BACK;
        };
    }

    /** What the public reads about it, or empty. */
    default String publicSentence() {
        return switch (this) {
            case Publish _, Hold _, Remove _, Reopen _, TakeBack _ -> "";
            case Assign assign -> assign.sentence();
            case Start(var sentence) -> sentence;
            case Answer answer -> answer.sentence();
            case Suspend(var sentence) -> sentence;
            case Resume(var sentence) -> sentence;
            case Close close -> close.sentence();
            case Merge merge -> merge.sentence();
        };
    }

    private static String said(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > SENTENCE_LENGTH) {
            throw new IllegalArgumentException("a public sentence of 1 to " + SENTENCE_LENGTH + " characters");
        }
        return stripped;
    }
}
