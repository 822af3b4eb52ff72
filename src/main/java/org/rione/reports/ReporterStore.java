package org.rione.reports;

import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_CONTACT;
import static org.rionedb.Tables.REPORT_LINK;
import static org.rionedb.Tables.REPORT_MERGE;
import static org.rionedb.Tables.REPORT_SUPPORT;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rione.identity.EmailAddress;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Repository;

/** The SQL of those who are told about a report: reporters without an account, supporters, holders of links. */
@Repository
class ReporterStore {

    private final DSLContext sql;

    ReporterStore(DSLContext sql) {
        this.sql = sql;
    }

    void addContact(ReportId report, Reporter.ByMail contact) {
        sql.insertInto(REPORT_CONTACT)
                .set(REPORT_CONTACT.REPORT_ID, report.value())
                .set(REPORT_CONTACT.EMAIL, contact.email().value())
                .set(REPORT_CONTACT.LANGUAGE, contact.language().getLanguage())
                .execute();
    }

    Optional<Reporter.ByMail> contact(ReportId report) {
        return sql.select(REPORT_CONTACT.EMAIL, REPORT_CONTACT.LANGUAGE)
                .from(REPORT_CONTACT)
                .where(REPORT_CONTACT.REPORT_ID.eq(report.value()))
                .fetchOptional(row -> new Reporter.ByMail(new EmailAddress(row.value1()), Locale.of(row.value2())));
    }

    /** Those without an account whose reports were merged into this one: supporters with an account were moved. */
    List<Reporter.ByMail> contactsOfMerged(ReportId survivor) {
        return sql.select(REPORT_CONTACT.EMAIL, REPORT_CONTACT.LANGUAGE)
                .from(REPORT_MERGE)
                .join(REPORT_CONTACT)
                .on(REPORT_CONTACT.REPORT_ID.eq(REPORT_MERGE.DUPLICATE_ID))
                .where(REPORT_MERGE.SURVIVOR_ID.eq(survivor.value()))
                .fetch(row -> new Reporter.ByMail(new EmailAddress(row.value1()), Locale.of(row.value2())));
    }

    /** People with the same problem, who hear what its reporter hears. */
    List<PersonId> supporters(ReportId report) {
        return sql.select(REPORT_SUPPORT.PERSON_ID)
                .from(REPORT_SUPPORT)
                .where(REPORT_SUPPORT.REPORT_ID.eq(report.value()))
                .fetch(row -> new PersonId(row.value1()));
    }

    /** Lets the link show the report; the same link again changes nothing. */
    void addLink(String hash, ReportId report, Instant expires) {
        sql.insertInto(REPORT_LINK)
                .set(REPORT_LINK.LINK_HASH, hash)
                .set(REPORT_LINK.REPORT_ID, report.value())
                .set(REPORT_LINK.EXPIRES_AT, expires)
                .onDuplicateKeyIgnore()
                .execute();
    }

    Optional<ReportId> byLink(String hash, Instant now) {
        return sql.select(REPORT_LINK.REPORT_ID)
                .from(REPORT_LINK)
                .where(REPORT_LINK.LINK_HASH.eq(hash))
                .and(REPORT_LINK.EXPIRES_AT.gt(now))
                .fetchOptional(row -> new ReportId(row.value1()));
    }

    void forgetLinks(Instant now) {
        sql.deleteFrom(REPORT_LINK).where(REPORT_LINK.EXPIRES_AT.lt(now)).execute();
    }

    /** Addresses are kept no longer than somebody may still be told something. */
    void forgetContacts(Instant closedBefore) {
        sql.deleteFrom(REPORT_CONTACT)
                .where(DSL.exists(DSL.selectOne()
                        .from(REPORT)
                        .where(REPORT.ID.eq(REPORT_CONTACT.REPORT_ID))
                        .and(REPORT.IS_OPEN.isFalse())
                        .and(REPORT.CLOSED_AT.lt(closedBefore))))
                .execute();
    }
}
