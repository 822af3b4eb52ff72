package org.rione.identity;

import java.util.List;
import org.rione.shared.Role;

/** The accounts of the demonstration city, all with the same password that everybody may know. */
public final class DemoAccounts {

    public static final String PASSWORD = "demo";

    /** In the order in which the sign-in page offers them. */
    public static final List<DemoAccount> ALL = List.of(
            new DemoAccount("residente@demo.it", "Giulia Ricci", Role.RESIDENT, true, List.of()),
            new DemoAccount("residente2@demo.it", "Davide Oliva", Role.RESIDENT, false, List.of()),
            new DemoAccount("referente@demo.it", "Marta Bonelli", Role.RESIDENT, true, List.of()),
            new DemoAccount("moderatore@demo.it", "Marco Visconti", Role.MODERATOR, false, List.of()),
            new DemoAccount("moderatore2@demo.it", "Sara Conti", Role.MODERATOR, false, List.of()),
            new DemoAccount(
                    "ufficio@demo.it",
                    "Paolo Gatti",
                    Role.OFFICER,
                    false,
                    List.of("lavori-pubblici", "illuminazione-pubblica", "verde-ambiente")),
            new DemoAccount("sportello@demo.it", "Elena Prandi", Role.DESK, false, List.of()),
            new DemoAccount("amministratore@demo.it", "Chiara Moro", Role.ADMINISTRATOR, false, List.of()),
            new DemoAccount("revisore@demo.it", "Andrea Sacchi", Role.AUDITOR, false, List.of()));

    /** @param offices codes of the offices for which the person answers, the main one first */
    public record DemoAccount(String email, String name, String role, boolean verified, List<String> offices) {

        /** What the account is called in the keys of its texts: {@code residente2}. */
        public String key() {
            return email.substring(0, email.indexOf('@'));
        }
    }

    private DemoAccounts() {}
}
