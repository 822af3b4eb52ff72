package org.rione.identity;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs in with e-mail and password. Unknown address, unconfirmed or blocked account and wrong password get the same
 * answer after the same work.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountStore accounts;
    private final Passwords passwords;

    PasswordSignIn(AccountStore accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var account = find(attempt.getName()).filter(SignedIn::isEnabled);
        var matches = passwords.matches(
                String.valueOf(attempt.getCredentials()), account.flatMap(a -> Optional.ofNullable(a.passwordHash())));
        if (account.isEmpty() || !matches) {
            throw new BadCredentialsException("no such account with this password");
        }
        var person = account.get().withoutPassword();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    private Optional<SignedIn> find(String written) {
        try {
            return accounts.signedIn(new EmailAddress(written));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
