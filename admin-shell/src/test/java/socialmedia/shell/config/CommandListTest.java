package socialmedia.shell.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;
import socialmedia.shell.command.HelpTopic;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.Definition;

/** Every command there is: its help, its examples, and how Spring Shell knows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CommandListTest {

    private final GenericApplicationContext context = new GenericApplicationContext();

    @BeforeAll
    void start() {
        context.register(new ConsoleBeans());
        context.refresh();
    }

    @AfterAll
    void stop() {
        context.close();
    }

    private Stream<Definition> definitions() {
        return context.getBean(CommandCatalog.class).definitions().stream();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void hasExamplesThatAreReadWithoutAnError(Definition definition) {
        CommandParser parser = context.getBean(CommandParser.class);

        assertThat(definition.examples()).isNotEmpty();
        for (Definition.Example example : definition.examples()) {
            ParsedInput input = parser.parse(example.line());
            String name = String.join(
                    " ",
                    Stream.concat(Stream.of(input.commandName()), input.subCommands().stream())
                            .toList());
            assertThat(name).isEqualTo(definition.name());
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void saysWhatItIsForInTheSameManner(Definition definition) {
        assertThat(definition.summary()).doesNotEndWith(".").matches("[A-Z].*");
        assertThat(definition.name()).matches("[a-z-]+( [a-z-]+)?");
        assertThat(definition.options()).allSatisfy(option -> {
            assertThat(option.name()).matches("--[a-z][a-z-]*");
            assertThat(option.help()).isNotEmpty().doesNotEndWith(".");
        });
        assertThat(definition.options()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void pointsToCommandsAndTopicsThatExist(Definition definition) {
        CommandCatalog catalog = context.getBean(CommandCatalog.class);
        List<String> subjects = Stream.concat(catalog.names().stream(), HelpTopic.names().stream())
                .toList();

        if (definition.seeAlso() != null) {
            assertThat(subjects).containsAll(Arrays.asList(definition.seeAlso().split(", ", -1)));
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void isKnownToSpringShellWithAllItsData(Definition definition) {
        Command command =
                Objects.requireNonNull(context.getBean(CommandRegistry.class).getCommandByName(definition.name()));

        assertThat(command.getDescription()).isEqualTo(definition.summary());
        assertThat(command.getGroup()).isEqualTo(definition.group());
        assertThat(command.getOptions()).hasSameSizeAs(definition.options());
    }

    @Test
    void hasEachCommandOnceInSpringShellsRegistry() {
        assertThat(context.getBean(CommandRegistry.class).getCommands())
                .hasSameSizeAs(context.getBean(CommandCatalog.class).names());
    }
}
