package org.rione.shared;

/** Whoever acts under an account; the principal of the security context is one when somebody is signed in. */
public interface Actor {

    PersonId id();
}
