package org.rione.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    @TempDir
    Path home;

    @Test
    void what_is_locked_opens_again_also_for_the_next_process_and_never_looks_the_same() {
        var closed = vault("").close("chiave segreta è 🔑");
        assertThat(closed).doesNotContain("segreta").isNotEqualTo(vault("").close("chiave segreta è 🔑"));
        assertThat(vault("").open(closed)).contains("chiave segreta è 🔑");
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(vault("").close("")).isEmpty();
        assertThat(vault("").open("")).contains("");
    }

    @Test
    void another_secret_or_a_changed_letter_opens_nothing() {
        var closed = vault("uno").close("segreto");
        assertThat(vault("due").open(closed)).isEmpty();
        assertThat(vault("uno").open(closed.substring(0, closed.length() - 2) + "00"))
                .isEmpty();
        assertThat(vault("uno").open("segreto")).isEmpty();
        assertThat(vault("uno").open("v1:zz")).isEmpty();
        assertThat(vault("uno").open("v1:0011")).isEmpty();
    }

    @Test
    void only_the_account_that_runs_it_reads_the_secret() throws IOException {
        vault("").close("x");
        assertThat(Files.getPosixFilePermissions(home.resolve("secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private Vault vault(String secret) {
        return new Vault(new RioneProperties(
                "http://localhost",
                false,
                home.toString(),
                ZoneId.of("Europe/Rome"),
                secret,
                new RioneProperties.Municipality("", "", "", "", "", "")));
    }
}
