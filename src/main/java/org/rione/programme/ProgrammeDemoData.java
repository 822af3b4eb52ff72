package org.rione.programme;

import static org.rionedb.Tables.PROGRAMME;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rione.identity.Office;
import org.rione.identity.Offices;
import org.rione.shared.RioneProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.ApplicationModuleInitializer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The programmes of the demonstration city and what became of their actions, once. The lines of {@code valenza-life.txt}
 * say: {@code @ code office from to} who is in charge and when it is planned; {@code = code programme code} what it
 * continues; {@code date programme code state progress note} what was told.
 */
@Component
@ConditionalOnProperty("rione.demo")
class ProgrammeDemoData implements ApplicationModuleInitializer {

    private static final String CURRENT = "valenza-2026";

    private final DSLContext sql;
    private final ProgrammeImports imports;
    private final Actions actions;
    private final ActionStore store;
    private final Offices offices;
    private final RioneProperties rione;
    private final TransactionTemplate transaction;

    ProgrammeDemoData(
            DSLContext sql,
            ProgrammeImports imports,
            Actions actions,
            ActionStore store,
            Offices offices,
            RioneProperties rione,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.imports = imports;
        this.actions = actions;
        this.store = store;
        this.offices = offices;
        this.rione = rione;
        this.transaction = transaction;
    }

    @Override
    public void initialize() {
        if (!sql.fetchExists(PROGRAMME, PROGRAMME.SLUG.eq(CURRENT))) {
            transaction.executeWithoutResult(_ -> {
                bringIn("valenza-2020", LocalDate.of(2020, 10, 12));
                bringIn(CURRENT, LocalDate.of(2026, 6, 22));
                read("valenza-life.txt").lines().filter(line -> !line.isBlank()).forEach(this::live);
            });
        }
    }

    private void bringIn(String slug, LocalDate day) {
        var outcome =
                imports.apply(read(slug + ".yaml").getBytes(StandardCharsets.UTF_8), Optional.empty(), morning(day));
        if (!(outcome instanceof ImportOutcome.Applied)) {
            throw new IllegalStateException("the demonstration programme " + slug + " is refused: " + outcome);
        }
    }

    private void live(String line) {
        var words = line.split(" ", 6);
        switch (words[0]) {
            case "@" -> putInCharge(words);
            case "=" -> store.link(action(CURRENT, words[1]), action(words[2], words[3]));
            default -> tell(words);
        }
    }

    /** The planned dates are part of the first thing that is told. */
    private void putInCharge(String[] words) {
        var id = action(CURRENT, words[1]);
        offices.byCode(words[2]).map(Office::id).ifPresent(office -> store.putInCharge(id, office));
        store.plan(id, LocalDate.parse(words[3]), LocalDate.parse(words[4]));
    }

    private void tell(String[] words) {
        var id = action(words[1], words[2]);
        var life = store.life(id);
        var update = new ActionUpdate(
                ActionState.valueOf(words[3]),
                Integer.parseInt(words[4]),
                life.plannedFrom(),
                life.plannedTo(),
                words[5],
                Optional.empty());
        actions.tell(id, life.version(), update, morning(LocalDate.parse(words[0])));
    }

    private ActionId action(String slug, String code) {
        return store.find(slug, code).orElseThrow(() -> new IllegalStateException("no action " + code + " in " + slug));
    }

    private Instant morning(LocalDate day) {
        return day.atTime(9, 30).atZone(rione.zone()).toInstant();
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
