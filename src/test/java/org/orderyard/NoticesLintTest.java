package org.orderyard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.flow.FlowFile;
import org.orderyard.flow.FlowLint;
import org.orderyard.local.check.HubWords;

/** Whom a flow tells of what: a mail without a text is found before an order misses it. */
class NoticesLintTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "out-of-stock: [staff]        | out-of-stock: [customer]     | there is no template"
                        + " shops/mails/customer/out-of-stock.txt; there are accepted,",
                "completed: [channel]         | completed: [channel, staff]  | there is no template"
                        + " shops/mails/staff/completed.txt",
                "needs-approval: [staff]      | needs-approval: [channel]    | no channel knows a notice"
                        + " 'needs-approval'; there are accepted,",
                "completed: [channel]         | finished: [channel]          | nobody is told of notice 'completed'",
                "completed: [channel]         | finished: [channel]          | no effect gives the notice 'finished'",
                "{ notify: out-of-stock }     | { notify: out-of-stok }      | did you mean 'out-of-stock'?"
            })
    void findsNoticesThatDoNotFit(String good, String bad, String problem) throws IOException {
        var text = Files.readString(Path.of("flows/ship-to-customer.yaml"));
        assertThat(text).contains(good);

        var flow = FlowFile.read("ship-to-customer.yaml", text.replace(good, bad));

        assertThat(FlowLint.check(flow, HubWords.vocabulary(Path.of("shops"))))
                .anySatisfy(it -> assertThat(it.toString())
                        .startsWith("ship-to-customer.yaml:")
                        .contains(problem));
    }
}
