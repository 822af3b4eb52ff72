package org.rione.identity;

import static org.rionedb.Tables.PERSON;

import org.jooq.DSLContext;
import org.rione.identity.DemoAccounts.DemoAccount;
import org.rione.shared.RioneProperties;
import org.rione.shared.StartRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Accounts whose password everybody knows never meet real people. */
@Component
class NoDemoInProduction implements InitializingBean {

    private final DSLContext sql;
    private final RioneProperties rione;

    NoDemoInProduction(DSLContext sql, RioneProperties rione) {
        this.sql = sql;
        this.rione = rione;
    }

    @Override
    public void afterPropertiesSet() {
        if (!rione.demo()) {
            check();
        }
    }

    void check() {
        var present = sql.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.EMAIL.in(
                        DemoAccounts.ALL.stream().map(DemoAccount::email).toList()))
                .orderBy(PERSON.EMAIL)
                .fetch(PERSON.EMAIL);
        if (!present.isEmpty()) {
            throw new StartRefused("This database holds demonstration accounts (" + String.join(", ", present)
                    + "), whose password is public: start with --demo, or name another database or RIONE_HOME.");
        }
    }
}
