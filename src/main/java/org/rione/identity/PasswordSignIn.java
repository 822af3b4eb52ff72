package org.rione.identity;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in with e-mail and password. Unknown address, unconfirmed or blocked account and wrong password get the same
 * answer after the same work.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Throttle throttle;

    PasswordSignIn(AccountStore accounts, Passwords passwords, Throttle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var address = address(attempt.getName());
        var key = address.map(EmailAddress::value)
                .orElseGet(() -> attempt.getName().strip().toLowerCase(Locale.ROOT));
        var place = place(attempt);
        var wait = throttle.signInWait(key, place);
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new SignInThrottled(wait);
        }
        var account = address.flatMap(accounts::signedIn).filter(SignedIn::isEnabled);
        var typed = String.valueOf(attempt.getCredentials());
        var hash = account.flatMap(found -> Optional.ofNullable(found.passwordHash()));
        if (!passwords.matches(typed, hash)) {
            throttle.signInFailed(key, place);
            throw new BadCredentialsException("no such account with this password");
        }
        throttle.signInSucceeded(key);
        var person = account.orElseThrow();
        hash.filter(passwords::isOutdated).ifPresent(_ -> accounts.changePassword(person.id(), passwords.hash(typed)));
        return signedIn(person.withoutPassword(), attempt);
    }

    static Authentication signedIn(SignedIn person, Authentication attempt) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    static ClientAddress place(Authentication attempt) {
        return new ClientAddress(
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "");
    }

    private static Optional<EmailAddress> address(String written) {
        try {
            return Optional.of(new EmailAddress(written));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
