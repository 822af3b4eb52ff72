package org.rione.operations;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.ApplicationModuleInitializer;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Runs the modules' initializers, such as demonstration data, each module after those it builds on, before the
 * application takes requests. Spring Modulith's own way studies all classes at every start, which takes longer than
 * everything else together.
 */
@Component
class ModuleInitializers {

    private static final String HOUSE = "org.rione.";

    private final ObjectProvider<ApplicationModuleInitializer> initializers;

    ModuleInitializers(ObjectProvider<ApplicationModuleInitializer> initializers) {
        this.initializers = initializers;
    }

    @EventListener(ApplicationStartedEvent.class)
    void run() {
        var all = initializers.orderedStream().toList();
        var order = order(all.stream().map(ModuleInitializers::module).sorted().toList());
        all.stream()
                .sorted(Comparator.comparingInt(initializer -> order.indexOf(module(initializer))))
                .forEach(ApplicationModuleInitializer::initialize);
    }

    /** Every module after those it may depend on. */
    static List<String> order(List<String> modules) {
        var order = new LinkedHashSet<String>();
        modules.forEach(module -> addAfterItsDependencies(module, order));
        return List.copyOf(order);
    }

    private static void addAfterItsDependencies(String module, Set<String> order) {
        if (!order.contains(module)) {
            for (var dependency : allowedDependencies(module)) {
                addAfterItsDependencies(dependency.split("::")[0].strip(), order);
            }
            order.add(module);
        }
    }

    private static String[] allowedDependencies(String module) {
        var annotation = ClassUtils.resolveClassName(HOUSE + module + ".package-info", null)
                .getAnnotation(ApplicationModule.class);
        return annotation == null ? new String[0] : annotation.allowedDependencies();
    }

    private static String module(ApplicationModuleInitializer initializer) {
        var name = AopUtils.getTargetClass(initializer).getName();
        return name.substring(HOUSE.length()).split("\\.")[0];
    }
}
