package org.rione.identity;

import org.springframework.stereotype.Component;

/** A password that was chosen now: checked by the rules and given its stored form. */
@Component
class NewPassword {

    private final PasswordRules rules;
    private final Passwords passwords;

    NewPassword(PasswordRules rules, Passwords passwords) {
        this.rules = rules;
        this.passwords = passwords;
    }

    /** @param personal what others know of the person: name, address */
    String hash(String password, String... personal) {
        rules.check(password, personal);
        return passwords.hash(password);
    }
}
