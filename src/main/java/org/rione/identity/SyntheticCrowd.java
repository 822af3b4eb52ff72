package org.rione.identity;

import static org.rionedb.Tables.PERSON;
import static org.rionedb.Tables.PERSON_ROLE;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jooq.DSLContext;
import org.rione.shared.PersonId;
import org.rione.shared.Role;
import org.rione.shared.SyntheticData;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;
import org.rionedb.tables.records.PersonRecord;
import org.rionedb.tables.records.PersonRoleRecord;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Any number of invented residents without a password; the invented rows of other modules are theirs. */
@Component
@Order(100)
public class SyntheticCrowd implements SyntheticData {

    private static final int BATCH = 1000;
    private static final int DAYS = 3 * 365;
    private static final String ADDRESS = "sintetico-";
    private static final List<String> FIRST = List.of(
            "Alessandro",
            "Alice",
            "Amina",
            "Andrea",
            "Beatrice",
            "Bruno",
            "Carla",
            "Chiara",
            "Cristina",
            "Daniele",
            "Davide",
            "Elena",
            "Emanuele",
            "Fabio",
            "Federica",
            "Filippo",
            "Giada",
            "Giovanni",
            "Giulia",
            "Hamza",
            "Ines",
            "Laura",
            "Lorenzo",
            "Marco",
            "Maria",
            "Martina",
            "Mihai",
            "Nicola",
            "Olga",
            "Paola",
            "Riccardo",
            "Rosa",
            "Sara",
            "Simone",
            "Sofia",
            "Stefano",
            "Tommaso",
            "Valentina",
            "Vittorio",
            "Yasmine");
    private static final String INITIALS = "ABCDEFGLMNOPRSTVZ";

    private final DSLContext sql;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Territory territory;

    SyntheticCrowd(DSLContext sql, Clock clock, TransactionTemplate transaction, Territory territory) {
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
        this.territory = territory;
    }

    /** One of them. */
    public record Member(PersonId id, boolean verified) {}

    /** Those who are there, at most so many. */
    public List<Member> members(int most) {
        return sql.select(PERSON.ID, PERSON.VERIFIED)
                .from(PERSON)
                .where(PERSON.EMAIL.startsWith(ADDRESS))
                .limit(most)
                .fetch(row -> new Member(new PersonId(row.value1()), row.value2()));
    }

    @Override
    public Set<String> tables() {
        return Set.of("person", "person_role");
    }

    @Override
    public void make(Amounts amounts, Progress progress) {
        var random = new SplittableRandom(sql.fetchCount(PERSON));
        for (int done = 0; done < amounts.residents(); ) {
            var size = Math.min(BATCH, amounts.residents() - done);
            transaction.executeWithoutResult(_ -> add(size, random));
            done += size;
            progress.made("residents", done, amounts.residents());
        }
    }

    private void add(int howMany, SplittableRandom random) {
        var quarters = territory.all();
        var people = new ArrayList<PersonRecord>(howMany);
        var roles = new ArrayList<PersonRoleRecord>(howMany);
        for (int i = 0; i < howMany; i++) {
            var person = person(random, quarters);
            var role = sql.newRecord(PERSON_ROLE);
            role.setPersonId(person.getId());
            role.setRole(Role.RESIDENT);
            people.add(person);
            roles.add(role);
        }
        sql.insertInto(PERSON).set(people).execute();
        sql.insertInto(PERSON_ROLE).set(roles).execute();
    }

    private PersonRecord person(SplittableRandom random, List<Neighbourhood> quarters) {
        var since = clock.instant().minus(Duration.ofMinutes(random.nextLong(DAYS * 24L * 60)));
        var id = PersonId.next().value();
        var person = sql.newRecord(PERSON);
        person.setId(id);
        person.setEmail(ADDRESS + id + "@demo.invalid");
        person.setName(FIRST.get(random.nextInt(FIRST.size())) + " "
                + INITIALS.charAt(random.nextInt(INITIALS.length())) + ".");
        person.setVerified(random.nextInt(3) != 0);
        if (!quarters.isEmpty()) {
            person.setNeighbourhoodId(
                    quarters.get(random.nextInt(quarters.size())).id().value());
        }
        person.setEnabled(true);
        person.setCreatedAt(since);
        person.setConfirmedAt(since);
        return person;
    }
}
