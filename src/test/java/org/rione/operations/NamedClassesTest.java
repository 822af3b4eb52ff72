package org.rione.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rione.RioneApplication;
import org.rione.shared.CommandLineTask;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import picocli.CommandLine.Command;

/** What is named by hand is what there is. */
class NamedClassesTest {

    @Test
    void every_command_of_a_module_is_named() {
        var found = found(new AssignableTypeFilter(CommandLineTask.class), Command.class);
        assertThat(NamedClasses.COMMANDS.all())
                .as("META-INF/rione/commands")
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(found)
                .isSorted();
    }

    @Test
    void every_record_of_settings_is_named() {
        var found = found(new AnnotationTypeFilter(ConfigurationProperties.class), ConfigurationProperties.class);
        assertThat(NamedClasses.SETTINGS.all())
                .as("META-INF/rione/settings")
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(found)
                .isSorted();
    }

    private static List<String> found(TypeFilter kind, Class<?> annotation) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isConcrete()
                        && definition.getMetadata().hasAnnotation(annotation.getName());
            }
        };
        scanner.addIncludeFilter(kind);
        return scanner.findCandidateComponents(RioneApplication.class.getPackageName()).stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .filter(name -> !name.contains("Test"))
                .toList();
    }
}
