package org.rione.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rione.shared.Actor;
import org.rione.shared.PersonId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person behind the current request, as known when they signed in.
 *
 * @param name the name they chose to show, such as "Giulia R."
 * @param verified whether the municipality knows that they live there
 * @param offices the offices for which an officer acts
 * @param passwordHash only on the way through sign-in; null afterwards and for tokens
 */
public record SignedIn(
        PersonId id,
        String email,
        String name,
        boolean verified,
        Set<String> roles,
        List<OfficeId> offices,
        @Nullable String passwordHash,
        boolean enabled)
        implements UserDetails, Actor {

    public SignedIn {
        roles = Set.copyOf(roles);
        offices = List.copyOf(offices);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** The office that an officer speaks for: their first. */
    public Optional<OfficeId> office() {
        return offices.stream().findFirst();
    }

    SignedIn called(String other) {
        return new SignedIn(id, email, other, verified, roles, offices, passwordHash, enabled);
    }

    SignedIn withoutPassword() {
        return new SignedIn(id, email, name, verified, roles, offices, null, enabled);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    /** Never writes the hash or the address: this may reach a log. */
    @Override
    public String toString() {
        return "SignedIn[" + id.value() + "]";
    }
}
