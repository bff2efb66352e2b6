package org.orderyard.integration;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.orderyard.intake.FileParting;
import org.orderyard.intake.FileParting.FileAtHand;
import org.orderyard.intake.UnreadableFile;
import org.orderyard.message.Failpoint;
import org.orderyard.message.FileRecords;
import org.orderyard.message.Files;
import org.orderyard.message.Files.Sameness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The door for files: when it is passed, every record of the file is a message on disk, or the file as a whole is refused. */
@Component
class FileDoor implements TakesFiles {
    private static final Logger LOG = LoggerFactory.getLogger(FileDoor.class);

    private final Endpoints endpoints;
    private final FileParting parting;
    private final Files files;
    private final Keeper keeper;

    FileDoor(Endpoints endpoints, FileParting parting, Files files, Keeper keeper) {
        this.endpoints = endpoints;
        this.parting = parting;
        this.files = files;
        this.keeper = keeper;
    }

    @Override
    public void take(String name, Exchange exchange) throws Exception {
        var hold = Objects.requireNonNull(FileHold.of(exchange));
        var endpoint = endpoints.named(name).orElseThrow();
        var file = atHand(
                endpoint,
                hold.claim(),
                exchange.getMessage().getMandatoryBody(File.class).toPath());
        try {
            if (!files.read(hold.claim(), name)) throw new NotNow("it is read by another node");
            take(file, hold);
        } catch (NotNow why) {
            // Without an end it stays where it is.
            LOG.info(
                    "File {} for endpoint {} is looked at again: {}",
                    hold.claim().file().name(),
                    name,
                    why.getMessage());
        } catch (UnreadableFile why) {
            LOG.warn(
                    "File {} for endpoint {} is refused: {}",
                    hold.claim().file().name(),
                    name,
                    why.getMessage());
            hold.ends(FileHold.End.refused(String.valueOf(why.getMessage())));
        }
    }

    private void take(FileAtHand file, FileHold hold) throws Exception {
        // A first look at the whole: what breaks off in the middle must not be half taken.
        var looked = parting.part(file, _ -> {});
        if (hold.claim().isKept()) {
            finish(hold, looked.hash());
            return;
        }
        switch (files.compare(hold.claim(), file.endpoint().name(), identity(file.endpoint(), hold, looked.hash()))) {
            case Sameness.New _ -> keep(file, hold, looked);
            case Sameness.Duplicate(var of) -> hold.ends(FileHold.End.duplicate(of));
            case Sameness.Undecided _ -> throw new NotNow("another file with the same content is being read");
        }
    }

    private void keep(FileAtHand file, FileHold hold, FileParting.Parted looked) throws Exception {
        try (var stream = keeper.stream(file.endpoint().name())) {
            var kept = parting.part(file, stream::keep);
            if (!Arrays.equals(kept.hash(), looked.hash())) throw new NotNow("it was changed while it was read");
            stream.commit();
        }
        Failpoint.FILE_AFTER_ROWS_BEFORE_MOVE.hit();
        if (!files.keep(hold.claim(), looked.hash(), looked.records())) throw new NotNow("it is read by another node");
        LOG.info(
                "File {} for endpoint {}: {} records are kept",
                hold.claim().file().name(),
                file.endpoint().name(),
                looked.records());
        hold.ends(FileHold.End.DONE);
    }

    /** All records are messages since before a crash. If another file lies there by now, that one is taken next time. */
    private void finish(FileHold hold, byte[] hash) {
        if (hold.claim().hash().filter(it -> Arrays.equals(it, hash)).isPresent()) {
            hold.ends(FileHold.End.DONE);
            return;
        }
        files.finish(
                hold.claim(), "GONE", java.util.Optional.of("Another file took its place"), java.util.Optional.empty());
        throw new NotNow("another file took its place");
    }

    private static String identity(Endpoint endpoint, FileHold hold, byte[] hash) {
        var found = hold.claim().file();
        return switch (FileParting.sameness(endpoint)) {
            case CONTENT -> Files.identityOf(hash);
            case NAME_AND_TIME -> "%s@%s".formatted(found.name(), found.modified());
            case NEVER -> hold.claim().id().toString();
        };
    }

    private static FileAtHand atHand(Endpoint endpoint, Files.Claimed claim, Path path) {
        var headers = new HashMap<>(Map.of(
                FileRecords.FILE,
                claim.id().toString(),
                "file-name",
                claim.file().name(),
                "file-time",
                claim.file().modified().toString()));
        return new FileAtHand(endpoint, path, headers);
    }
}
