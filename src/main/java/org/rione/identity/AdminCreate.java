package org.rione.identity;

import org.rione.shared.CommandLineTask;
import org.rione.shared.RioneProperties;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The first administrator has nobody to be invited by. */
@Component
@Command(
        name = "admin create",
        description = "Makes an administrator and prints a link, good once and for 24 hours, to choose the password.")
class AdminCreate implements CommandLineTask {

    private final PeopleAdministration people;
    private final RioneProperties rione;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EMAIL", description = "the address with which the administrator will sign in")
    private String email;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    AdminCreate(PeopleAdministration people, RioneProperties rione) {
        this.people = people;
        this.rione = rione;
    }

    @Override
    public Integer call() {
        EmailAddress address;
        try {
            address = new EmailAddress(email);
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println("'" + email + "' is not an e-mail address.");
            return BAD_INPUT;
        }
        spec.commandLine().getOut().println(rione.publicUrl() + people.createAdministrator(address));
        return GOOD;
    }
}
