package org.rione;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws who uses whom, as the code has it. */
final class ModulePicture {

    /** Everybody uses it: drawing that would hide the rest. */
    private static final String EVERYBODYS = "shared";

    static String of(ApplicationModules modules) {
        var arrows = new TreeSet<String>();
        for (var module : modules) {
            var from = name(module);
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .map(ModulePicture::name)
                    .filter(to -> !to.equals(EVERYBODYS) && !to.equals(from))
                    .forEach(to -> arrows.add("    " + from + " --> " + to));
        }
        var names = modules.stream().map(ModulePicture::name).sorted().collect(Collectors.joining(", "));
        return """
                # The modules

                Drawn from the code by `ArchitectureTest`; an arrow means "uses". Modules: %s. All use `shared`, which uses nobody.

                ```mermaid
                graph TD
                %s
                ```
                """.formatted(names, String.join("\n", arrows));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private ModulePicture() {}
}
