package org.rione;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/** The walls of the house. Also draws the picture of the modules. */
class ArchitectureTest {

    static final ApplicationModules MODULES = ApplicationModules.of(RioneApplication.class);
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.rione");

    @Test
    void modules_keep_to_their_allowed_dependencies() {
        MODULES.verify();
    }

    /** docs/modules.md is drawn from the code; when it changes, the new picture is to be committed. */
    @Test
    void the_picture_of_the_modules_is_the_one_in_the_papers() throws IOException {
        var picture = Path.of("docs/modules.md");
        var before = Files.exists(picture) ? Files.readString(picture) : "";
        var now = ModulePicture.of(MODULES);
        Files.writeString(picture, now);
        assertThat(now).as("docs/modules.md was drawn anew: commit it").isEqualTo(before);
    }

    /** SubjectPanel is the one socket that hands out a part of a screen. */
    @Test
    void only_screens_know_vaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "..shell..", "org.rione")
                .and()
                .doNotHaveFullyQualifiedName("org.rione.participation.spi.SubjectPanel")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CODE);
    }

    @Test
    void only_interfaces_for_programs_and_the_shell_know_the_web() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..api..", "..open311..", "..shell..", "..opendata..", "..operations..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
                .check(CODE);
    }

    @Test
    void views_and_stores_stay_inside_their_package() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areAnnotatedWith(Repository.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void every_public_method_of_a_service_says_who_may_call_it() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .check(CODE);
    }

    @Test
    void time_comes_from_the_clock_and_ids_from_their_maker() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(CODE);
    }

    /** Text of users is text: nobody hands HTML to the browser. */
    @Test
    void nobody_makes_html_out_of_text() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.component.Html")
                .check(CODE);
    }
}
