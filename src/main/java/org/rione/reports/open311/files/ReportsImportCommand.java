package org.rione.reports.open311.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rione.reports.open311.files.RequestImports.Result;
import org.rione.shared.CommandLineTask;
import org.rione.shared.Texts;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reports import FILE}: the same as in the administration, for operators. */
@Component
@Command(
        name = "reports import",
        description = "Takes over reports of another system from Open311 XML or JSON, or CSV with the same names.")
class ReportsImportCommand implements CommandLineTask {

    @Parameters(paramLabel = "FILE", description = "the file, 64 MB at most, in UTF-8")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "says what would come in, and changes nothing")
    private boolean dryRun;

    @Option(
            names = "--source",
            description = "names the other system (default: import); the same number of the same source comes in once")
    private String source = "import";

    @Option(names = "--category", description = "code of the category for services that are not known here")
    private @Nullable String category;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final RequestImports imports;

    ReportsImportCommand(RequestImports imports) {
        this.imports = imports;
    }

    @Override
    public Integer call() {
        var bytes = CommandLineTask.read(file, RequestImports.MAX_BYTES);
        var otherwise = Optional.ofNullable(category);
        return switch (dryRun
                ? imports.preview(bytes, source, otherwise)
                : imports.apply(bytes, source, otherwise, this::progress)) {
            case Result.Refused(var problems) -> {
                problems.forEach(problem -> spec.commandLine().getErr().println(problem.text(Locale.ENGLISH)));
                yield BAD_INPUT;
            }
            case Result.Good(var fresh, var here) -> {
                var key = dryRun ? "reports.open311.file.planned" : "reports.open311.file.applied";
                spec.commandLine().getOut().println(Texts.get(Locale.ENGLISH, key, fresh, here));
                yield GOOD;
            }
        };
    }

    private void progress(int done) {
        spec.commandLine().getErr().println(Texts.get(Locale.ENGLISH, "reports.open311.file.progress", done));
    }
}
