package org.orderyard.integration;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileConstants;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.util.FileUtil;
import org.jspecify.annotations.Nullable;
import org.orderyard.message.Files;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * {@code processStrategy: "#hubFiles"} of every route that reads files: a file is complete and claimed in the database before it is
 * read, and moved away when its records are on disk. Of two nodes one has it. As {@code exceptionHandler} it also hears of what breaks
 * off before the route begins, such as a download: the consumer forgets that without a word to its strategy, and the claim would stay.
 */
@Component("hubFiles")
@EnableConfigurationProperties(FileProperties.class)
class FileClaims implements GenericFileProcessStrategy<Object>, ExceptionHandler {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Files files;
    private final FileProperties properties;
    private final Settled settled;
    private final Looks looks;
    private final Set<Files.Claimed> held = ConcurrentHashMap.newKeySet();

    FileClaims(Files files, FileProperties properties, Settled settled, Looks looks) {
        this.files = files;
        this.properties = properties;
        this.settled = settled;
        this.looks = looks;
    }

    @Override
    public void prepareOnStartup(GenericFileOperations<Object> operations, GenericFileEndpoint<Object> endpoint) {
        looks.makeFolderLater(endpoint);
    }

    @Override
    public boolean begin(
            GenericFileOperations<Object> operations,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        var found = new Files.Found(
                Places.of(endpoint),
                file.getFileNameOnly(),
                file.getFileLength(),
                Instant.ofEpochMilli(file.getLastModified()));
        var isWhole = endpoint.getDoneFileName() != null
                || settled.isSettled(found, Duration.ofMillis(endpoint.getReadLockCheckInterval()));
        var claim = isWhole ? files.claim(found, properties.lease()) : Optional.<Files.Claimed>empty();
        claim.ifPresent(it -> {
            held.add(it);
            new FileHold(it).putInto(exchange);
        });
        return claim.isPresent();
    }

    @Override
    public void abort(
            GenericFileOperations<Object> operations,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        release(exchange);
    }

    @Override
    public void commit(
            GenericFileOperations<Object> operations,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        var hold = FileHold.of(exchange);
        if (hold == null || hold.end().isEmpty()) {
            release(exchange);
            return;
        }
        var end = hold.end().get();
        try {
            move(operations, file, end.folder(), hold.claim());
            files.finish(hold.claim(), end.status(), end.reason(), end.duplicateOf());
        } finally {
            held.remove(hold.claim());
            forgetCopy(exchange);
        }
    }

    @Override
    public void rollback(
            GenericFileOperations<Object> operations,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        release(exchange);
    }

    @Override
    public void handleException(Throwable exception) {
        looks.handleException(exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        looks.handleException(message, exception);
    }

    @Override
    public void handleException(String message, @Nullable Exchange exchange, Throwable exception) {
        looks.handleException(message, exchange, exception);
        if (exchange != null) release(exchange);
    }

    /** A large file, or a slow server, may take longer than a lease. */
    @Scheduled(fixedDelayString = "${orderyard.files.renew:5s}")
    void renew() {
        files.renew(Set.copyOf(held), properties.lease());
    }

    private void release(Exchange exchange) {
        forgetCopy(exchange);
        var hold = FileHold.of(exchange);
        if (hold == null || !held.remove(hold.claim())) return;
        files.release(hold.claim(), properties.again());
    }

    /** What was downloaded is read, or is downloaded again. */
    private static void forgetCopy(Exchange exchange) {
        var copy = exchange.getIn().getHeader(FileConstants.FILE_LOCAL_WORK_PATH, File.class);
        if (copy != null) FileUtil.deleteFile(copy);
    }

    /** The name is unique: yesterday's file of the same name stays where it is. */
    private static void move(
            GenericFileOperations<Object> operations, GenericFile<Object> file, String folder, Files.Claimed claim) {
        var target = operations.newGenericFile();
        file.copyFrom(file, target);
        target.changeFileName("%s/%s-%s-%s"
                .formatted(
                        folder,
                        TIME.format(Instant.now()),
                        claim.id().toString().substring(24),
                        file.getFileNameOnly()));
        operations.buildDirectory(target.getParent(), target.isAbsolute());
        if (!operations.renameFile(file.getAbsoluteFilePath(), target.getAbsoluteFilePath()))
            throw new NotNow("%s cannot be moved to %s".formatted(file.getAbsoluteFilePath(), target.getParent()));
    }
}
