package socialmedia.shell;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The boundaries between the rooms, in both modules. */
@AnalyzeClasses(
        packages = "socialmedia",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJar.class})
final class ArchitectureTest {

    /** What the backend's tests lend to this module's comes as a jar once the build packages it. */
    static final class NoTestJar implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule BACKEND_KNOWS_NO_TERMINAL = noClasses()
            .that()
            .resideOutsideOfPackage("socialmedia.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "socialmedia.shell..", "org.springframework.boot..", "org.springframework.shell..", "org.jline..");

    @ArchTest
    static final ArchRule COMMANDS_HOLD_NO_SQL = noClasses()
            .that()
            .resideInAPackage("socialmedia.shell.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.flywaydb..", "org.postgresql..");

    @ArchTest
    static final ArchRule FLYWAY_STANDS_BEHIND_ONE_ADAPTER = noClasses()
            .that()
            .haveNameNotMatching("socialmedia\\.migration\\.FlywayAdapter(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.flywaydb..");

    @ArchTest
    static final ArchRule THE_DRIVER_IS_FOR_THE_BACKEND = noClasses()
            .that()
            .resideInAPackage("socialmedia.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.postgresql..");

    @ArchTest
    static final ArchRule THE_DRIVER_HAS_FEW_USERS = noClasses()
            .that()
            .resideOutsideOfPackages("socialmedia.database..", "socialmedia.migration..", "socialmedia.transfer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.postgresql..");

    @ArchTest
    static final ArchRule ROOMS_OF_THE_SHELL_HAVE_NO_CYCLE =
            slices().matching("socialmedia.shell.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS_OF_THE_BACKEND_HAVE_NO_CYCLE =
            slices().matching("socialmedia.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule LOWER_ROOMS_KNOW_NO_RECORDS = noClasses()
            .that()
            .resideInAnyPackage("socialmedia.migration..", "socialmedia.schema..", "socialmedia.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("socialmedia.user..", "socialmedia.post..", "socialmedia.vote..", "socialmedia.seed..");

    @ArchTest
    static final ArchRule NOBODY_PRINTS_BUT_THE_STREAMS = noClasses()
            .that()
            .haveNameNotMatching("socialmedia\\.shell\\.output\\.StandardStreams")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule ONLY_MAIN_EXITS = noClasses()
            .that()
            .areNotAssignableTo(AdminShell.class)
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule STATE_IS_ONE_OBJECTS_OWN =
            fields().that().areNotFinal().should().bePrivate().andShould().notBeStatic();

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CLASSES_ARE_FINAL_OR_MEANT_TO_BE_EXTENDED = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .and()
            .haveSimpleNameNotEndingWith("OperatorFailure")
            .should()
            .haveModifier(FINAL);
}
