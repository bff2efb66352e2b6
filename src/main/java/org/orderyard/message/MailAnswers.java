package org.orderyard.message;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails whose senders have still to be told what became of them. */
@Component
public class MailAnswers {
    /**
     * @param mail what it is called in its mailbox
     * @param document whom to tell, and of which messages
     * @param isOverdue whether it is told now, whatever is known
     */
    public record Owed(String mail, String document, boolean isOverdue) {}

    private final JdbcClient jdbc;

    MailAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail that is taken a second time after a crash is answered once. */
    public void owe(String mail, String document) {
        jdbc.sql("insert into mail_answers (mail, document) values (:mail, :document) on conflict (mail) do nothing")
                .param("mail", mail)
                .param("document", document)
                .update();
    }

    /** Those that nobody else looks at, for the transaction of the caller. */
    public List<Owed> owed(int most, Duration patience) {
        return jdbc.sql("""
            select mail, document, at < clock_timestamp() - :patience * interval '1 millisecond'
            from mail_answers
            where looked_at < clock_timestamp() - interval '1 second'
            order by looked_at
            limit :most
            for update skip locked
            """)
                .param("patience", patience.toMillis())
                .param("most", most)
                .query((row, _) -> new Owed(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    public void lookAgain(String mail) {
        jdbc.sql("update mail_answers set looked_at = clock_timestamp() where mail = :mail")
                .param("mail", mail)
                .update();
    }

    public void settled(String mail) {
        jdbc.sql("delete from mail_answers where mail = :mail")
                .param("mail", mail)
                .update();
    }
}
