package org.rione.tables.answers;

import java.time.LocalDate;
import java.util.Optional;
import org.rione.shared.Refusal;

/**
 * An answer as an office writes it.
 *
 * @param by the day by which it will be done: promised with what is accepted, possible with what is accepted in part,
 *     impossible with what is refused
 * @param reasons why, in 1 to {@value #LONGEST} characters; everybody reads them
 */
public record NewAnswer(Verdict verdict, Optional<LocalDate> by, String reasons) {

    public static final int LONGEST = 4000;

    /** @throws Refusal when the reasons are missing or too long, or the day does not go with the verdict */
    public NewAnswer {
        reasons = reasons.strip();
        if (reasons.isEmpty()) {
            throw new Refusal("tables.answers.refused.reasons-missing");
        }
        if (reasons.length() > LONGEST) {
            throw new Refusal("tables.answers.refused.reasons-long", LONGEST, reasons.length());
        }
        switch (verdict) {
            case ACCEPTED -> {
                if (by.isEmpty()) {
                    throw new Refusal("tables.answers.refused.day-missing");
                }
            }
            case REFUSED -> {
                if (by.isPresent()) {
                    throw new Refusal("tables.answers.refused.day-without-promise");
                }
            }
            case PARTLY -> {}
        }
    }
}
