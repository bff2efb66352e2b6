package org.orderyard;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnalyzeClasses(packages = "org.orderyard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule camelStaysInIntegration = noClasses()
            .that()
            .resideOutsideOfPackage("..orderyard.integration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule jmsStaysWhereMessagesAre = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..orderyard.intake..", "..orderyard.message..", "..orderyard.integration..", "..orderyard.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.jms..");

    @ArchTest
    static final ArchRule modulesHaveNoCycles =
            slices().matching("org.orderyard.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Processor)$")
            .orShould()
            .haveNameMatching(".*\\.(Abstract|Base)[A-Z][^.]*$");

    @ArchTest
    static final ArchRule partnersAreStrangers = noClasses()
            .that()
            .resideInAPackage("..local.partners..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.orderyard..").and(resideOutsideOfPackage("org.orderyard.local.partners..")));

    /** Spring asks each mapping for its parameters before its path: the bodies of webhooks that are forms would be read, and gone. */
    @ArchTest
    static final ArchRule mappingsAreFoundWithoutParameters = noMethods()
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "a mapping that names parameters",
                    it -> it.get("params").filter(String[].class::isInstance).stream()
                            .anyMatch(names -> ((String[]) names).length > 0)));

    /** Its connection is back in the pool only when somebody closes the stream: a list is read whole, or row by row. */
    @ArchTest
    static final ArchRule connectionsGoBack =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    /** Neither the database nor anything of Spring but the reading of their settings. */
    @ArchTest
    static final ArchRule partnersSpeakOnlyHttpJmsAndSftp = classes()
            .that()
            .resideInAPackage("..local.partners..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.orderyard.local.partners..",
                    "java.io..",
                    "java.lang..",
                    "java.math..",
                    "java.net..",
                    "java.nio..",
                    "java.security..",
                    "java.time..",
                    "java.util..",
                    "javax.crypto..",
                    "jakarta.jms..",
                    "org.apache.activemq.artemis..",
                    "org.apache.commons.csv..",
                    "org.apache.sshd.client..",
                    "org.apache.sshd.common.future..",
                    "org.apache.sshd.sftp.client..",
                    "com.fasterxml.jackson..",
                    "org.slf4j..",
                    "org.jspecify..",
                    "org.springframework.boot.context.properties..");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("..orderyard.local..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @Test
    void aFileFitsOnAScreenOrTwo() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            var tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > 250)
                    .toList();

            assertThat(tooLong).as("longer than 250 lines").isEmpty();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
