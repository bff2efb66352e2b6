package org.orderyard.integration;

import com.jcraft.jsch.ChannelSftp;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * {@code filter: "#hubSafeFiles"} of every route that reads files: names come from outside, and none may lead out of its folder. What
 * is not finished by its name is left alone; what could lead elsewhere is not touched at all, and said once.
 */
@Component("hubSafeFiles")
class SafeFiles implements GenericFileFilter<Object> {
    private static final Logger LOG = LoggerFactory.getLogger(SafeFiles.class);
    private static final int LONGEST = 180;
    private static final int MOST_SAID = 1_000;
    private static final Pattern UNSAFE = Pattern.compile("[/\\\\\\p{Cntrl}\\p{Cf}:*?\"<>|]|^[.~]|[. ]$");
    private static final Pattern UNFINISHED =
            Pattern.compile("(?i).*\\.(part|partial|tmp|temp|filepart|crdownload|swp|done|ready)");

    private final Set<String> said = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_SAID;
        }
    });

    @Override
    public boolean accept(GenericFile<Object> file) {
        if (file.isDirectory()) return false;
        var name = file.getFileNameOnly();
        if (UNFINISHED.matcher(name).matches()) return false;
        if (isSafe(name) && file.getFileName().equals(name) && !isLink(file)) return true;
        say(name);
        return false;
    }

    static boolean isSafe(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && !UNSAFE.matcher(name).find();
    }

    private static boolean isLink(GenericFile<Object> file) {
        return switch (file.getFile()) {
            case File local -> !Files.isRegularFile(local.toPath(), LinkOption.NOFOLLOW_LINKS);
            case SftpRemoteFile<?> remote ->
                remote.getRemoteFile() instanceof ChannelSftp.LsEntry entry
                        && entry.getAttrs().isLink();
            case null, default -> false;
        };
    }

    private synchronized void say(String name) {
        var shown =
                UNSAFE.matcher(name.substring(0, Math.min(name.length(), 60))).replaceAll("?");
        if (said.add(name))
            LOG.warn(
                    "File '{}' is left where it is: its name is too long or could lead elsewhere, or it is a link."
                            + " Send it under another name",
                    shown);
    }
}
