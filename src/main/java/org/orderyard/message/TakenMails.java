package org.orderyard.message;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mails are being taken in, so that of two nodes at one mailbox one takes each. What they were is told apart by what is in them. */
@Component
public class TakenMails {
    private final JdbcClient jdbc;

    TakenMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is ours now; a node that was killed with it loses it after the lease */
    public boolean claim(String mail, Duration lease) {
        return jdbc.sql("""
            insert into mail_claims (mail, leased_until)
            values (:mail, clock_timestamp() + :lease * interval '1 millisecond')
            on conflict (mail) do update set leased_until = excluded.leased_until
            where mail_claims.leased_until < clock_timestamp()
            """)
                        .param("mail", mail)
                        .param("lease", lease.toMillis())
                        .update()
                > 0;
    }

    public void release(String mail) {
        jdbc.sql("delete from mail_claims where mail = :mail")
                .param("mail", mail)
                .update();
    }
}
