package socialmedia.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.GenericApplicationContext;
import socialmedia.shell.config.ConsoleBeans;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;

final class HelpCommandTest {

    private static final Definition RENEW = Definition.reading("Loans", "loan renew", "Renew the loans of a member")
            .description("What is overdue stays.")
            .arguments(
                    Argument.required("MEMBER", "a member's number", word -> word),
                    Argument.optional("DAY", "from when", word -> word))
            .options(
                    Option.required("--until", "DATE", "the new date", word -> word)
                            .shortName("-u"),
                    Option.optional("--tag", "TAG", "only these", word -> word).repeatable(),
                    Option.optional("--limit", "N", "how many", Integer::valueOf)
                            .defaultsTo("10"),
                    Option.flag("--plan", "change nothing"))
            .example("loan renew 12 --until 2026-12-24", "until Christmas")
            .seeAlso("loan list");

    @Test
    void showsACommandWhole() {
        assertThat(HelpPage.of(RENEW)).isEqualTo("""
                loan renew MEMBER [DAY] --until DATE [OPTIONS]

                Renew the loans of a member.

                What is overdue stays.

                Arguments
                  MEMBER  a member's number
                  DAY     from when

                Options
                  -u, --until DATE  the new date (needed)
                  --tag TAG         only these (may be repeated)
                  --limit N         how many (10 unless said)
                  --plan            change nothing
                  --format FORMAT   how results are printed: table, json, ndjson, csv, yaml, ids
                  --fields A,B      only these fields, in this order

                Examples
                  loan renew 12 --until 2026-12-24  until Christmas

                Every command also takes the options of `help options`.
                See also: loan list""");
    }

    @Test
    void keepsEveryCommandWithin120Columns() {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.register(new ConsoleBeans());
            context.refresh();

            for (Definition definition : context.getBean(CommandCatalog.class).definitions()) {
                assertThat(HelpPage.of(definition).lines())
                        .as(definition.name())
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
            }
        }
    }

    @Test
    void listsCommandsByTheirGroups() {
        Definition list = Definition.reading("Loans", "loan list", "List loans");
        Definition pay = Definition.changing("Money", "fine pay", "Pay a fine");

        assertThat(HelpOverview.list(List.of(list, pay))).isEqualTo("""
                Loans
                  loan list  List loans

                Money
                  fine pay  Pay a fine
                """);
    }

    @Test
    void putsTheSummaryBelowAWideCommand() {
        assertThat(HelpOverview.list(List.of(RENEW))).isEqualTo("""
                Loans
                  loan renew MEMBER [DAY] --until DATE
                    Renew the loans of a member""");
    }

    @ParameterizedTest
    @EnumSource
    void hasATextForEachTopic(HelpTopic topic) {
        assertThat(topic.text()).isNotEmpty().doesNotEndWith("\n");
        assertThat(topic.text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(121));
        assertThat(HelpTopic.find(topic.word())).contains(topic);
    }

    @ParameterizedTest
    @EnumSource
    void documentsEachExitCode(ExitCode code) {
        assertThat(HelpTopic.EXIT_CODES.text().lines().map(String::strip))
                .anySatisfy(line -> assertThat(line).matches(code.number() + " +\\Q" + code.meaning() + "\\E"));
    }
}
