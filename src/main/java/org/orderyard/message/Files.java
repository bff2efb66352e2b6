package org.orderyard.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of files that came in. A file belongs to who claimed it, as long as he renews his lease. */
@Component
public class Files {
    /** @param place folder or server where it lies, as its route calls it */
    public record Found(String place, String name, long size, Instant modified) {}

    /**
     * @param owner of the claim: another one may have taken it over
     * @param isKept whether all its records are messages already, so that it only has to be moved
     */
    public record Claimed(UUID id, UUID owner, Found file, boolean isKept, Optional<byte[]> hash) {}

    /** What a file is that holds the same as another. */
    public sealed interface Sameness {
        record New() implements Sameness {}

        record Duplicate(UUID of) implements Sameness {}

        /** Another with the same content is being read. */
        record Undecided() implements Sameness {}
    }

    private record Holder(UUID id, String status, boolean isLeased) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate sets;

    Files(JdbcClient jdbc, JdbcTemplate sets) {
        this.jdbc = jdbc;
        this.sets = sets;
    }

    /** Empty: somebody else has it. A transaction of its own. */
    public Optional<Claimed> claim(Found file, Duration lease) {
        return jdbc.sql("""
            insert into files (id, place, name, size, modified_at, status, owner, leased_until)
            values (:id, :place, :name, :size, :modified, 'READING', :owner,
                clock_timestamp() + :lease * interval '1 millisecond')
            on conflict (place, name) where status in ('READING', 'KEPT') do update
            set owner = excluded.owner, leased_until = excluded.leased_until, size = excluded.size,
                modified_at = excluded.modified_at
            where files.leased_until < clock_timestamp()
            returning id, owner, status, body_hash
            """)
                .param("id", Identity.next())
                .param("place", file.place())
                .param("name", file.name())
                .param("size", file.size())
                .param("modified", java.sql.Timestamp.from(file.modified()))
                .param("owner", UUID.randomUUID())
                .param("lease", lease.toMillis())
                .query((row, _) -> new Claimed(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        file,
                        row.getString(3).equals("KEPT"),
                        Optional.ofNullable(row.getBytes(4))))
                .optional();
    }

    /** Those whose lease was renewed are still ours. */
    public void renew(Collection<Claimed> claims, Duration lease) {
        Columns.of(claims).uuid(Claimed::owner).bigint(_ -> lease.toMillis()).update(sets, """
            update files f
            set leased_until = clock_timestamp() + c.lease * interval '1 millisecond'
            from unnest(?, ?) as c(owner, lease)
            where f.owner = c.owner and f.status in ('READING', 'KEPT')
            """);
    }

    /** @return false if it is not ours any more */
    public boolean read(Claimed claim, String endpoint) {
        return jdbc.sql("update files set endpoint = :endpoint where id = :id and owner = :owner")
                        .param("endpoint", endpoint)
                        .param("id", claim.id())
                        .param("owner", claim.owner())
                        .update()
                > 0;
    }

    /** Whether the same file came before. What was not read to its end does not count, once nobody reads it any more. */
    @Transactional
    public Sameness compare(Claimed claim, String endpoint, String identity) {
        var isFirst =
                jdbc.sql("insert into file_identities values (:endpoint, :identity, :file) on conflict do nothing")
                                .param("endpoint", endpoint)
                                .param("identity", identity)
                                .param("file", claim.id())
                                .update()
                        > 0;
        return isFirst ? new Sameness.New() : against(claim, endpoint, identity);
    }

    private Sameness against(Claimed claim, String endpoint, String identity) {
        var holder = jdbc.sql("""
            select i.file_id, coalesce(f.status, 'GONE'), coalesce(f.leased_until > clock_timestamp(), false)
            from file_identities i left join files f on f.id = i.file_id
            where i.endpoint = :endpoint and i.identity = :identity
            for update of i
            """)
                .param("endpoint", endpoint)
                .param("identity", identity)
                .query((row, _) -> new Holder(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)))
                .single();
        if (holder.id().equals(claim.id())) return new Sameness.New();
        if (holder.status().equals("KEPT") || holder.status().equals("DONE"))
            return new Sameness.Duplicate(holder.id());
        if (holder.status().equals("READING") && holder.isLeased()) return new Sameness.Undecided();
        jdbc.sql("update file_identities set file_id = :file where endpoint = :endpoint and identity = :identity")
                .param("file", claim.id())
                .param("endpoint", endpoint)
                .param("identity", identity)
                .update();
        return new Sameness.New();
    }

    /** All its records are messages. @return false if it is not ours any more */
    public boolean keep(Claimed claim, byte[] hash, int records) {
        return jdbc.sql("""
            update files set status = 'KEPT', body_hash = :hash, records = :records
            where id = :id and owner = :owner and status = 'READING'
            """)
                        .param("hash", hash)
                        .param("records", records)
                        .param("id", claim.id())
                        .param("owner", claim.owner())
                        .update()
                > 0;
    }

    public void finish(Claimed claim, String status, Optional<String> reason, Optional<UUID> duplicateOf) {
        jdbc.sql("""
            update files
            set status = :status, reason = :reason, duplicate_of = :duplicate, finished_at = clock_timestamp()
            where id = :id and owner = :owner
            """)
                .param("status", status)
                .param("reason", reason.orElse(null))
                .param("duplicate", duplicateOf.orElse(null))
                .param("id", claim.id())
                .param("owner", claim.owner())
                .update();
    }

    /** Not read: who comes next may have it, after a while. */
    public void release(Claimed claim, Duration after) {
        jdbc.sql("""
            update files set leased_until = clock_timestamp() + :after * interval '1 millisecond'
            where id = :id and owner = :owner
            """)
                .param("after", after.toMillis())
                .param("id", claim.id())
                .param("owner", claim.owner())
                .update();
    }

    public static String identityOf(byte[] hash) {
        return "sha-256:" + HexFormat.of().formatHex(hash);
    }
}
