package org.rione.notifications.mail;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.rione.identity.Addresses;
import org.rione.identity.EmailAddress;
import org.rione.shared.Ids;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as a table: a letter is written in the transaction that asks for it and leaves after the commit. */
@Component
class OutgoingMail implements Outbox {

    private final Addresses addresses;
    private final Scribe scribe;
    private final OutgoingMailStore store;
    private final Clock clock;

    OutgoingMail(Addresses addresses, Scribe scribe, OutgoingMailStore store, Clock clock) {
        this.addresses = addresses;
        this.scribe = scribe;
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(PersonId to, Letter letter) {
        addresses
                .of(to)
                .ifPresent(person -> put(person.address(), Optional.of(person.name()), person.language(), letter));
    }

    @Override
    @Transactional
    public void send(String address, Locale language, Letter letter) {
        put(new EmailAddress(address).value(), Optional.empty(), language, letter);
    }

    private void put(String address, Optional<String> name, Locale language, Letter letter) {
        store.add(scribe.write(Ids.next(), address, name, language, letter), clock.instant());
    }
}
