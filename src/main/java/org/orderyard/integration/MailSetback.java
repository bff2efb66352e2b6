package org.orderyard.integration;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.orderyard.message.Courier.Carried;
import org.orderyard.notification.UnsendableMail;
import org.springframework.stereotype.Component;

/** What a mail server's answers mean: 5xx will not change however often it is asked, everything else may. */
@Component
class MailSetback implements Setback {
    private static final int PERMANENT = 500;

    /** A mail that the server refuses; what it said is not told, it repeats the recipient's address. */
    static final class MailRefused extends RuntimeException {
        MailRefused(int code) {
            super("The mail server refuses it with %d; the recipient's address may be wrong".formatted(code));
        }
    }

    @Override
    public Optional<Carried> read(Exception fault) {
        return causes(fault).flatMap(it -> read(it).stream()).findFirst();
    }

    private static Optional<Carried> read(Throwable fault) {
        return switch (fault) {
            case UnsendableMail it -> Optional.of(new Carried.Never(it));
            case SMTPAddressFailedException it -> ofCode(it.getReturnCode());
            case SMTPSenderFailedException it -> ofCode(it.getReturnCode());
            case SMTPSendFailedException it -> ofCode(it.getReturnCode());
            default -> Optional.empty();
        };
    }

    private static Optional<Carried> ofCode(int code) {
        return code >= PERMANENT
                ? Optional.of(new Carried.Never(new MailRefused(code)))
                : Optional.of(new Carried.Later(new MailRefused(code), Optional.empty()));
    }

    /** Mail faults hang on each other in a chain of their own, beside their causes. */
    private static Stream<Throwable> causes(Throwable fault) {
        var next = fault instanceof jakarta.mail.MessagingException it && it.getNextException() != null
                ? it.getNextException()
                : fault.getCause();
        return Stream.concat(Stream.of(fault), next == null || next == fault ? Stream.empty() : causes(next));
    }
}
