package socialmedia.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.org",
                "Ana.Lopez+news@mail.example.co.uk",
                "a`{|}~!#$%&*+/=?^_-'@x.org",
                "ána@bücher.de",
                "😀@example.org",
                "a@x.museum"
            })
    void takesWhatTheApplicationTakes(String word) {
        assertThat(EmailAddress.parse(word).text()).isEqualTo(word);
    }

    @Test
    void lowersTheDomainAloneAndWritesItAsPeopleReadIt() {
        assertThat(EmailAddress.parse("Ana@EXAMPLE.Org")).hasToString("Ana@example.org");
        assertThat(EmailAddress.parse("ana@xn--bcher-kva.de")).hasToString("ana@bücher.de");
        assertThat(EmailAddress.parse("a\u0301na@example.org")).hasToString("ána@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@example",
                "ana@",
                "@example.org",
                "a@b@example.org",
                "ana@[127.0.0.1]",
                "ana@127.0.0.1",
                "\"a b\"@example.org",
                "a(c)@example.org",
                "Ana <ana@example.org>",
                " ana@example.org",
                "ana@example.org ",
                "a..b@example.org",
                ".a@example.org",
                "a.@example.org",
                "ana@exa_mple.org",
                "ana@-example.org",
                "ana@example.org.",
                "ana@ab--cd.org",
                "ana@example.t1",
                "a\u0000@example.org",
                "a\u202e@example.org",
                "a\u00a0b@example.org",
                "\u0301a@example.org",
                "ana@straße.de",
                "ana@localhost",
                "ana@a.localhost",
                "ana@a.TEST",
                "ana@a.local",
                "ana@a.invalid",
                "ana@a.onion",
                "ana@10.in-addr.arpa"
            })
    void refusesWhatTheApplicationRefuses(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmailAddress.parse(word))
                .withMessageStartingWith("an email ");
    }
}
