package org.rione.programme;

import java.nio.file.Path;
import java.util.Locale;
import org.rione.shared.CommandLineTask;
import org.rione.shared.Texts;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code programme import FILE}: the same import as in the administration, for operators. */
@Component
@Command(
        name = "programme import",
        description = "Imports a programme from a YAML or JSON file of the form programme/1.")
class ImportCommand implements CommandLineTask {

    @Parameters(paramLabel = "FILE", description = "the programme file, 5 MB at most")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "says what would change, and changes nothing")
    private boolean dryRun;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final ProgrammeImports imports;

    ImportCommand(ProgrammeImports imports) {
        this.imports = imports;
    }

    @Override
    public Integer call() {
        var bytes = CommandLineTask.read(file, ProgrammeImports.MAX_BYTES);
        return switch (dryRun ? imports.preview(bytes) : imports.apply(bytes)) {
            case ImportOutcome.Refused(var errors) -> {
                errors.forEach(error -> spec.commandLine().getErr().println(error.text(Locale.ENGLISH)));
                yield BAD_INPUT;
            }
            case ImportOutcome.Planned(var diff) -> told("programme.command.planned", diff);
            case ImportOutcome.Applied(var diff) -> told("programme.command.applied", diff);
        };
    }

    private int told(String key, ImportDiff diff) {
        var out = spec.commandLine().getOut();
        var actions = diff.actions();
        out.println(Texts.get(
                Locale.ENGLISH,
                key,
                diff.slug(),
                actions.added().size(),
                actions.changed().size(),
                actions.archived().size(),
                actions.returned().size(),
                actions.same()));
        actions.added().forEach(change -> out.println("+ " + change.code() + " " + change.name()));
        actions.archived().forEach(change -> out.println("- " + change.code() + " " + change.name()));
        actions.returned().forEach(change -> out.println("^ " + change.code() + " " + change.name()));
        actions.changed().forEach(change -> {
            out.println("~ " + change.code() + " " + change.name());
            change.fields()
                    .forEach(field ->
                            out.println("    " + field.field() + ": " + field.before() + " -> " + field.after()));
        });
        return GOOD;
    }
}
