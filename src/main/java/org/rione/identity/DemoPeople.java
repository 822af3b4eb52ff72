package org.rione.identity;

import static org.rionedb.Tables.OFFICE;
import static org.rionedb.Tables.OFFICER;
import static org.rionedb.Tables.PERSON;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.rione.identity.DemoAccounts.DemoAccount;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.modulith.ApplicationModuleInitializer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Offices and accounts of the demonstration city; runs before the other modules' demonstration data. */
@Component
@ConditionalOnProperty("rione.demo")
class DemoPeople implements ApplicationModuleInitializer {

    private static final List<Office> OFFICES = List.of(
            office("lavori-pubblici", "Lavori pubblici", false),
            office("verde-ambiente", "Verde e ambiente", false),
            office("polizia-locale", "Polizia locale", false),
            office("cultura", "Cultura, sport e tempo libero", false),
            office("servizi-sociali", "Servizi sociali", false),
            office("urbanistica", "Urbanistica e edilizia", false),
            office("servizi-demografici", "Servizi demografici e URP", false),
            office("illuminazione-pubblica", "Gestore dell'illuminazione pubblica", true));

    private final DSLContext sql;
    private final Passwords passwords;
    private final AccountStore accounts;
    private final TransactionTemplate transaction;

    DemoPeople(DSLContext sql, Passwords passwords, AccountStore accounts, TransactionTemplate transaction) {
        this.sql = sql;
        this.passwords = passwords;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** Not annotated: an initializer behind a proxy is not recognized as this module's and would run last. */
    @Override
    public void initialize() {
        transaction.executeWithoutResult(_ -> addAll());
    }

    private void addAll() {
        OFFICES.forEach(this::add);
        DemoAccounts.ALL.stream().filter(account -> !exists(account)).forEach(this::add);
    }

    private static Office office(String code, String name, boolean external) {
        return new Office(new OfficeId(Ids.next()), code, name, external);
    }

    private void add(Office office) {
        sql.insertInto(OFFICE)
                .set(OFFICE.ID, office.id().value())
                .set(OFFICE.CODE, office.code())
                .set(OFFICE.NAME, office.name())
                .set(OFFICE.EXTERNAL, office.external())
                .onDuplicateKeyIgnore()
                .execute();
    }

    private boolean exists(DemoAccount account) {
        return sql.fetchExists(PERSON, PERSON.EMAIL.eq(account.email()));
    }

    private void add(DemoAccount account) {
        var id = accounts.add(
                new EmailAddress(account.email()),
                account.name(),
                passwords.hash(DemoAccounts.PASSWORD),
                Locale.ITALIAN);
        accounts.addRole(id, account.role());
        if (account.verified()) {
            sql.update(PERSON)
                    .set(PERSON.VERIFIED, true)
                    .where(PERSON.ID.eq(id.value()))
                    .execute();
        }
        account.offices()
                .forEach(code -> attach(id, code, code.equals(account.offices().getFirst())));
    }

    private void attach(PersonId officer, String officeCode, boolean main) {
        var office = sql.fetchSingle(OFFICE, OFFICE.CODE.eq(officeCode));
        sql.insertInto(OFFICER)
                .set(OFFICER.PERSON_ID, officer.value())
                .set(OFFICER.OFFICE_ID, office.getId())
                .set(OFFICER.MAIN, main)
                .execute();
    }
}
