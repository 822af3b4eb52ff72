package org.rione;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.rione.shared.Role;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Runs a test signed in as one of {@link TestPeople}: the person really exists in the database. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = WithPerson.Factory.class)
public @interface WithPerson {

    String[] role() default Role.RESIDENT;

    boolean verified() default false;

    class Factory implements WithSecurityContextFactory<WithPerson> {

        private final TestPeople people;

        Factory(TestPeople people) {
            this.people = people;
        }

        @Override
        public SecurityContext createSecurityContext(WithPerson wanted) {
            return TestPeople.contextOf(people.person(wanted.verified(), wanted.role()));
        }
    }
}
