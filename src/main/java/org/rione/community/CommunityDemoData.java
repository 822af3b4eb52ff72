package org.rione.community;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rione.identity.DemoCrowd;
import org.rione.identity.EmailAddress;
import org.rione.moderation.ContentKind;
import org.rione.moderation.Mode;
import org.rione.moderation.Policies;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three associations of the demonstration city and what they plan; one proposal waits for a moderator. */
@Component
@Order(CommunityDemoData.AFTER_THE_PEOPLE)
class CommunityDemoData implements ApplicationRunner {

    static final int AFTER_THE_PEOPLE = 70;

    private static final String ADMINISTRATOR = "amministratore@demo.it";
    private static final String CONTACT = "residente@demo.it";

    private final RioneProperties rione;
    private final DemoCrowd crowd;
    private final Associations associations;
    private final Initiatives initiatives;
    private final Policies policies;
    private final Clock clock;

    CommunityDemoData(
            RioneProperties rione,
            DemoCrowd crowd,
            Associations associations,
            Initiatives initiatives,
            Policies policies,
            Clock clock) {
        this.rione = rione;
        this.crowd = crowd;
        this.associations = associations;
        this.initiatives = initiatives;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!rione.demo()
                || !associations
                        .page(Optional.empty(), Optional.empty(), 1)
                        .items()
                        .isEmpty()) {
            return;
        }
        DemoCrowd.as(crowd.account(ADMINISTRATOR), () -> List.of("auser", "orafi", "bici")
                .forEach(this::enter));
        var all = associations.page(Optional.empty(), Optional.empty(), 3).items();
        review(Mode.POST);
        DemoCrowd.as(crowd.account(CONTACT), () -> {
            var concert = propose(all.get(1), "concert", 12, 21, 23);
            var workshop = propose(all.get(2), "workshop", 6, 15, 18);
            initiatives.cancel(workshop.id(), text("workshop.why"));
            crowd.residents(9).forEach(person -> DemoCrowd.as(person, () -> initiatives.attend(concert.id())));
        });
        review(Mode.PRE);
        DemoCrowd.as(crowd.account(CONTACT), () -> propose(all.get(0), "walk", 20, 9, 12));
    }

    private void enter(String name) {
        var association = associations.enter(new NewAssociation(
                text(name + ".name"),
                text(name + ".about"),
                text(name + ".services"),
                name + "@example.org",
                "0131 000000",
                "https://example.org/" + name,
                "",
                Optional.empty()));
        associations.addContact(association.id(), new EmailAddress(CONTACT));
    }

    private Initiative propose(Association association, String name, int inDays, int from, int until) {
        return initiatives.propose(
                association.id(),
                new NewInitiative(
                        text(name + ".title"),
                        text(name + ".words"),
                        at(inDays, from),
                        at(inDays, until),
                        text(name + ".place"),
                        Optional.empty()));
    }

    private void review(Mode mode) {
        DemoCrowd.as(crowd.account(ADMINISTRATOR), () -> policies.change(ContentKind.INITIATIVE, mode));
    }

    private Instant at(int inDays, int hour) {
        return LocalDate.ofInstant(clock.instant(), rione.zone())
                .plusDays(inDays)
                .atTime(LocalTime.of(hour, 0))
                .atZone(rione.zone())
                .toInstant();
    }

    private static String text(String key) {
        return Texts.get(Locale.ITALIAN, "community.demo." + key);
    }
}
