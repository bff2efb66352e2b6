package org.orderyard.console.mails;

import java.util.List;
import java.util.Optional;
import org.orderyard.console.page.Denied;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.orderyard.notification.CapturedMail;
import org.orderyard.notification.CapturedMails;
import org.orderyard.shop.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who sees which captured mails: those of the person's shops; what is in them only with UNMASK. */
@Component
class MailSight {
    private final Optional<CapturedMails> mails;

    MailSight(ObjectProvider<CapturedMails> mails) {
        this.mails = Optional.ofNullable(mails.getIfAvailable());
    }

    /** Elsewhere than on one machine a real mail server has them. */
    boolean areCaptured() {
        return mails.isPresent();
    }

    Slice<MailRow> list(MailFilter filter, Person person) {
        var rows = mails
                .map(it ->
                        it.newest(filter.after(), filter.size() + 1, mail -> isFor(person, mail) && filter.takes(mail)))
                .orElse(List.of())
                .stream()
                .map(it -> MailRow.of(it, person))
                .toList();
        return Slice.of(rows, filter.size(), MailRow::name);
    }

    long since(String name, Person person) {
        return mails.map(it -> it.since(name, mail -> isFor(person, mail))).orElse(0L);
    }

    CapturedMail one(String name, Person person) {
        var mail = mails.flatMap(it -> it.named(name))
                .filter(it -> isFor(person, it))
                .orElseThrow(() -> new Missing(
                        "There is no captured mail %s; the oldest ones are deleted by and by".formatted(name)));
        if (!person.may(Permission.UNMASK))
            throw new Denied("Mails hold personal data: reading them needs permission UNMASK");
        return mail;
    }

    /** A mail that does not say whose it is was sent by somebody else than the hub. */
    private static boolean isFor(Person person, CapturedMail mail) {
        return person.isFor(mail.header("Orderyard-Shop"));
    }
}
