package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.local.Ports;
import org.orderyard.message.Courier.Carried;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server says no, at each of the moments at which it can. */
class MailSetbackTest {
    private final MailSetback setback = new MailSetback();

    @ParameterizedTest
    @CsvSource({"FROM, 550", "RECIPIENT, 550", "DATA, 554"})
    void whatAServerWillNeverTakeIsNotTriedAgain(Moment moment, int code) {
        assertThat(setback.read(refused(moment, code)))
                .hasValueSatisfying(it -> assertThat(it).isInstanceOf(Carried.Never.class));
    }

    @ParameterizedTest
    @CsvSource({"FROM, 451", "RECIPIENT, 450", "DATA, 452"})
    void whatAServerDoesNotTakeNowIsTriedAgain(Moment moment, int code) {
        assertThat(setback.read(refused(moment, code)))
                .hasValueSatisfying(it -> assertThat(it).isInstanceOf(Carried.Later.class));
    }

    @ParameterizedTest
    @CsvSource({"RECIPIENT, 550", "RECIPIENT, 450"})
    void whatIsToldOfItNamesNobody(Moment moment, int code) {
        var told = setback.read(refused(moment, code)).orElseThrow();

        var why = told instanceof Carried.Never(var it) ? it : ((Carried.Later) told).why();
        assertThat(why).hasMessageContaining(String.valueOf(code)).hasMessageNotContaining("ada");
        assertThat(why.getCause()).isNull();
    }

    enum Moment {
        FROM,
        RECIPIENT,
        DATA
    }

    private static Exception refused(Moment moment, int code) {
        var port = Ports.free();
        var server = SMTPServer.port(port)
                .messageHandlerFactory(_ -> new Refusing(moment, code))
                .build();
        server.start();
        try {
            return catchThrowableOfType(MessagingException.class, () -> send(port));
        } finally {
            server.stop();
        }
    }

    private static void send(int port) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(port));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("shop@example.com"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("ada@example.com"));
        mail.setText("Good day");
        Transport.send(mail);
    }

    private record Refusing(Moment moment, int code) implements MessageHandler {
        @Override
        public void from(String sender) throws RejectException {
            refuseAt(Moment.FROM);
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            refuseAt(Moment.RECIPIENT);
        }

        @Override
        public String data(InputStream mail) throws RejectException {
            refuseAt(Moment.DATA);
            return "taken";
        }

        @Override
        public void done() {}

        private void refuseAt(Moment now) throws RejectException {
            if (now == moment) throw new RejectException(code, "no, ada@example.com");
        }
    }
}
