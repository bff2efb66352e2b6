package org.orderyard.console.mails;

import java.time.Instant;
import org.orderyard.console.page.Masking;
import org.orderyard.console.security.Person;
import org.orderyard.notification.CapturedMail;

/** A captured mail in the list. */
public record MailRow(String name, Instant at, String to, String subject, String kind, String order) {
    static MailRow of(CapturedMail mail, Person person) {
        var subject = mail.header("Subject");
        return new MailRow(
                mail.name(),
                mail.at(),
                Masking.name(person, mail.header("To")),
                subject.isEmpty() ? "Without a subject" : Masking.name(person, subject),
                mail.header("Orderyard-Mail"),
                mail.header("Orderyard-Order"));
    }
}
